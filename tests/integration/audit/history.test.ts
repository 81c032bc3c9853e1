/** The history on a real file: only added to, and every break of its chain is found. */
import { describe, expect, it } from "vitest";
import { recordChange } from "../../../lib/audit/commands";
import { checkChain, findAuditEntries } from "../../../lib/audit/queries";
import { findSubjectTitles } from "../../../lib/audit/queries-subjects";
import { historyFilter, historyRequest } from "../../../lib/audit/request";
import type { AuditEvent } from "../../../lib/audit/schema";
import { type Db, inTransaction } from "../../../lib/db/client";
import { freshDatabase } from "../../setup/database";

const event: AuditEvent = {
  actor: { kind: "command" },
  action: "practice.correct",
  subject: "practice",
  subjectId: "undok",
  before: { title: "Undok", more: [1, null, { b: 1, a: "ü" }] },
  after: { title: "UNDOK" },
  reason: "The source writes it in capitals",
};

async function write(db: Db, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await inTransaction(db, (tx) => recordChange(tx, { ...event, subjectId: `practice-${i}` }));
  }
}

/** As somebody with the file in hand could. */
async function tamper(db: Db, statement: string): Promise<void> {
  await db.$executeRawUnsafe('DROP TRIGGER "AuditEntry_no_update"');
  await db.$executeRawUnsafe('DROP TRIGGER "AuditEntry_no_delete"');
  expect(await db.$executeRawUnsafe(statement)).toBe(1);
}

describe("the history", () => {
  it("refuses to change or delete a row", async () => {
    const { db } = freshDatabase();
    await write(db, 2);
    await expect(db.auditEntry.updateMany({ data: { actor: "nobody" } })).rejects.toThrow();
    await expect(db.auditEntry.deleteMany()).rejects.toThrow();
    expect(await checkChain(db)).toMatchObject({ rows: 2, brokenAt: null });
  });

  it("keeps nothing of a change that failed", async () => {
    const { db } = freshDatabase();
    const failed = inTransaction(db, async (tx) => {
      await recordChange(tx, event);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await db.auditEntry.count()).toBe(0);
  });

  it.each(["a\0b", "x \ud800 y", "\udc00"])("holds whatever is said in it (%j)", async (words) => {
    const { db } = freshDatabase();
    const actor = { kind: "person", id: 1, name: words } as const;
    await db.person.create({
      data: { id: 1, name: "A", email: "a@b", role: "editor", passwordHash: "" },
    });
    const values = { before: { title: words }, after: { [words]: [words] } };
    const said = { ...event, ...values, actor, subjectId: words, reason: words };
    await inTransaction(db, (tx) => recordChange(tx, said));
    await write(db, 1);
    expect(await checkChain(db)).toMatchObject({ rows: 2, brokenAt: null });
  });

  it("is narrowed by any kind of thing, and knows what each is called now", async () => {
    const { db } = freshDatabase();
    await db.practice.create({
      data: { slug: "undok", title: "UNDOK", titleKind: "given", sortKey: "undok" },
    });
    await inTransaction(db, (tx) => recordChange(tx, { ...event, subject: "practice", subjectId: "undok" }));
    await inTransaction(db, (tx) => recordChange(tx, { ...event, subject: "importDraft", subjectId: "7" }));
    const found = async (subject: string) => {
      const filter = historyFilter(historyRequest({ subject }));
      return (await findAuditEntries({ ...filter, page: 1, pageSize: 10 }, db)).items;
    };
    expect((await found("importDraft")).map(({ subjectId }) => subjectId)).toEqual(["7"]);
    const [row] = await found("practice");
    expect(await findSubjectTitles(row ? [row] : [], db)).toEqual(new Map([["practice undok", "UNDOK"]]));
    expect(await findSubjectTitles(await found("importDraft"), db)).toEqual(new Map());
  });

  it("forms one chain however many write at once", async () => {
    const { db } = freshDatabase();
    await Promise.all(Array.from({ length: 20 }, () => inTransaction(db, (tx) => recordChange(tx, event))));
    expect(await checkChain(db)).toMatchObject({ rows: 20, brokenAt: null });
  });

  it.each([
    ["a changed word", `UPDATE "AuditEntry" SET "actor" = 'somebody else' WHERE "id" = 2`, 2],
    ["a changed value", `UPDATE "AuditEntry" SET "after" = '{"title":"Undock"}' WHERE "id" = 2`, 2],
    ["a row taken out", `DELETE FROM "AuditEntry" WHERE "id" = 2`, 3],
    ["the first row taken out", `DELETE FROM "AuditEntry" WHERE "id" = 1`, 2],
  ])("shows %s", async (_, statement, brokenAt) => {
    const { db } = freshDatabase();
    await write(db, 3);
    await tamper(db, statement);
    expect(await checkChain(db)).toMatchObject({ brokenAt });
  });

  it("gives the newest first, narrowed by what it was about and when", async () => {
    const { db } = freshDatabase();
    await write(db, 3);
    const all = {
      actorId: null,
      action: null,
      subject: null,
      subjectId: null,
      from: null,
      to: null,
      page: 1,
      pageSize: 2,
    };
    const found = await findAuditEntries(all, db);
    expect(found).toMatchObject({
      total: 3,
      items: [{ subjectId: "practice-2" }, { subjectId: "practice-1" }],
    });
    const one = await findAuditEntries({ ...all, subject: "practice", subjectId: "practice-0" }, db);
    expect(one.items.map(({ before, reason }) => [before, reason])).toEqual([[event.before, event.reason]]);
    const tomorrow = new Date(Date.now() + 48 * 60 * 60 * 1000);
    expect((await findAuditEntries({ ...all, from: tomorrow }, db)).total).toBe(0);
  });

  it("of some days holds the last of them, to its end", async () => {
    const { db } = freshDatabase();
    await write(db, 2);
    const [first] = await db.auditEntry.findMany({ orderBy: { id: "asc" } });
    const today = first?.at.toISOString().slice(0, 10) ?? "";
    const daysFrom = (days: number) =>
      new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    const until = async (from: string, to: string) => {
      const filter = historyFilter(historyRequest({ from, to }));
      return (await findAuditEntries({ ...filter, page: 1, pageSize: 5 }, db)).total > 0;
    };
    expect(await until(today, today)).toBe(true);
    expect(await until("", daysFrom(-1))).toBe(false);
    expect(await until(daysFrom(-9), daysFrom(9))).toBe(true);
    expect(await until("", "9999-12-31")).toBe(true);
    expect(await until("0001-01-01", "9999-12-30")).toBe(true);
  });
});
