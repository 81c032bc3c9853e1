/** What an address asks of the history, what a change changed, and the history as a table. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { BEGINNING, hashedText, rowHash } from "@/lib/audit/chain";
import { historyFilter, historyQuery, historyRequest, isAuditAction } from "@/lib/audit/request";
import type { AuditRow } from "@/lib/audit/schema";
import { changedValues } from "@/lib/audit/values";
import { historyCsvHead, historyCsvRows } from "@/lib/exports/history-csv";

describe("what an address asks", () => {
  it("is read and written back", () => {
    const asked = {
      who: "3",
      action: "person.create",
      subject: "person",
      id: "4",
      from: "2026-11-01",
      to: "2026-11-21",
      page: "2",
    };
    const request = historyRequest(asked);
    expect(Object.fromEntries(new URLSearchParams(historyQuery(request)))).toEqual(asked);
    expect(historyFilter(request)).toEqual({
      actorId: 3,
      action: "person.create",
      subject: "person",
      subjectId: "4",
      from: new Date("2026-11-01"),
      to: new Date("2026-11-21"),
    });
  });

  it("leaves out what cannot be read", () => {
    const request = historyRequest({
      who: "-1",
      action: "drop",
      subject: ["person"],
      id: `\0${"x".repeat(300)}`,
      from: "2026-02-30",
      to: "yesterday",
      page: "0",
    });
    expect(request).toMatchObject({ who: null, action: null, subject: null, from: "", to: "", page: 1 });
    expect(request.id.length).toBeLessThanOrEqual(200);
    expect(request.id).not.toContain("\0");
    expect(historyQuery(historyRequest({}))).toBe("");
  });

  it("knows the kinds of change", () => {
    expect([isAuditAction("signIn.fail"), isAuditAction("something.else")]).toEqual([true, false]);
  });
});

describe("what a change changed", () => {
  it("is named part by part, without what stayed", () => {
    const before = { title: "Undok", lines: { first: 1, last: 9 }, tags: ["a", "b"] };
    const after = { title: "UNDOK", lines: { first: 1, last: 12 }, tags: ["a"], note: null };
    expect(changedValues(before, after)).toEqual([
      { name: "title", before: "Undok", after: "UNDOK" },
      { name: "lines.last", before: "9", after: "12" },
      { name: "tags.1", before: "b", after: null },
    ]);
  });

  it("may be one value, or none", () => {
    expect(changedValues(null, "met")).toEqual([{ name: null, before: null, after: "met" }]);
    expect(changedValues(null, null)).toEqual([]);
    expect(changedValues({ a: 1 }, { a: 1 })).toEqual([]);
  });

  it("is not followed without end", () => {
    const deep = (levels: number): unknown => (levels === 0 ? "x" : { a: deep(levels - 1) });
    expect(changedValues(null, deep(50))[0]?.name).toBe("a.a.a.a.a.a");
  });
});

const row: AuditRow = {
  id: 7,
  at: new Date("2026-11-21T22:00:00Z"),
  actorId: null,
  actor: "=cmd()",
  action: "signIn.fail",
  subject: "person",
  subjectId: "unknown",
  before: null,
  after: { email: 'a"b' },
  reason: null,
  previous: "0".repeat(64),
  hash: "f".repeat(64),
};

it("the table has a row a change, and nothing that a spreadsheet would run", () => {
  expect(historyCsvHead().startsWith("\ufeffid,at,who_id,who,")).toBe(true);
  expect(historyCsvRows([{ ...row, hashed: "{}" }])).toBe(
    `7,2026-11-21T22:00:00.000Z,,'=cmd(),signIn.fail,person,unknown,,"{""email"":""a\\""b""}",,${row.previous},${row.hash},{}\r\n`,
  );
});

it("the chain can be checked by the table alone, whatever was said", () => {
  const rows: AuditRow[] = [];
  for (const reason of ["- wrong", "=1+1", "", null, 'a "b", c\r\nd', "ü👩‍👧"]) {
    const previous = rows.at(-1)?.hash ?? BEGINNING;
    const said = { ...row, reason, actor: "+Ada", previous };
    rows.push({ ...said, id: rows.length + 1, hash: rowHash(said) });
  }
  const table = historyCsvRows(rows.map((row) => ({ ...row, hashed: hashedText(row) })));
  const last = [...table.matchAll(/([0-9a-f]{64}),"((?:[^"]|"")*)"\r\n(?=\d|$)/g)];
  const hashes = last.map(([, , cell = ""]) =>
    createHash("sha256").update(cell.replaceAll('""', '"')).digest("hex"),
  );
  expect(hashes).toEqual(rows.map(({ hash }) => hash));
  expect(last.map(([, hash]) => hash)).toEqual(hashes);
});
