/** Documents and requests that nobody should send: refused with a reason, nothing half-written, nothing of them run. */
import { describe, expect, it } from "vitest";
import { LARGEST_DOCUMENT } from "../../../lib/documents/read-file";
import { writeZip } from "../../../lib/documents/zip-write";
import { chooseFramework, uploadDrafts } from "../../../lib/drafts/commands";
import { saveDraftFields, takeSuggestion } from "../../../lib/drafts/commands-edit";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { readWaiting } from "../../../lib/drafts/commands-reading";
import { findDrafts, getDraft } from "../../../lib/drafts/queries";
import { getDraftWriteUp } from "../../../lib/drafts/queries-write-up";
import { seedFrameworks } from "../../../seeds/seed";
import { pdfFile } from "../../fixtures/pdf-file";
import { wordFile, wordParts } from "../../fixtures/word-file";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, utf8, writeUpText } from "./steps";

const { db } = freshDatabase();
await seedFrameworks(db);
const { actor } = await makeAdministrator(db);
const whole = { page: 1, pageSize: 100 };
const text = writeUpText("Garden of the astrolabe", { answers: { "3.2": "Every week we count who comes." } });
const ENCRYPTED = `/Encrypt<</Filter/Standard/V 1/R 2/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>/P -4>>/ID[<00><00>]`;

/** Uploads files, reads them, and gives their drafts by name. */
async function bringFiles(files: Record<string, Uint8Array>) {
  const list = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  const uploaded = await uploadDrafts({ files: list, actor }, db);
  await readWaiting(db);
  const found = new Map<string, Awaited<ReturnType<typeof getDraft>>>();
  for (const one of uploaded) if ("id" in one) found.set(one.name, await getDraft(one.id, whole, db));
  return { uploaded, found };
}

describe("what cannot be read", () => {
  it("says why, and the others of the same upload are read", async () => {
    const bomb = new Uint8Array(80 * 1024 * 1024).fill(32);
    const parts = wordParts("").map((part) =>
      part.name === "word/document.xml" ? { ...part, bytes: bomb } : part,
    );
    const xxe = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const { found } = await bringFiles({
      "bomb.docx": writeZip(parts),
      "xxe.docx": wordFile("&x;", { before: xxe }),
      "scan.pdf": pdfFile(["", ""]),
      "locked.pdf": pdfFile([""], { trailer: ENCRYPTED }),
      "blank.txt": utf8(" \n\n \n"),
      "macros.docx": wordFile(text, { macros: true }),
      "page.txt": utf8(
        `<!doctype html><title>t</title><script>alert(1)</script>${text
          .split("\n")
          .map((line) => `<p onclick="alert(2)">${line}</p>`)
          .join("")}`,
      ),
    });
    const codes = [...found].map(([name, draft]) => [name, draft?.state, draft?.findings[0]?.code ?? null]);
    expect(codes).toEqual([
      ["bomb.docx", "unreadable", "document-too-large"],
      ["xxe.docx", "unreadable", "document-unsafe"],
      ["scan.pdf", "unreadable", "document-without-text"],
      ["locked.pdf", "unreadable", "document-encrypted"],
      ["blank.txt", "unreadable", expect.any(String)],
      ["macros.docx", "open", "macros-ignored"],
      ["page.txt", "open", "active-content-ignored"],
    ]);
    const page = found.get("page.txt");
    expect(page).toMatchObject({ mediaType: "text/html", writeUps: { total: 1 } });
    const shown = page && (await getDraftWriteUp(page.id, 1, db));
    expect(JSON.stringify(shown?.text)).not.toMatch(/alert|onclick|<p|<script/);
    const bad = found.get("scan.pdf");
    expect(await publishWriteUp({ id: bad?.id ?? 0, ordinal: 1, reason: null, actor }, db)).toEqual({
      ok: false,
      problem: "notFound",
    });
    expect(await db.source.count()).toBe(0);
  });

  it("is known by its bytes, never by its name, and a name is no path", async () => {
    const { uploaded, found } = await bringFiles({
      "../../etc/passwd": utf8(text.replace("week", "year")),
      "C:\\Users\\x\\report\u0000\u001b[31m.pdf": wordFile(text.replace("week", "month")),
      [`${"n".repeat(300)}.txt`]: utf8(text.replace("week", "day")),
      "/": utf8(text.replace("week", "hour")),
    });
    expect(uploaded.map(({ name }) => name)).toEqual([
      "passwd",
      "report[31m.pdf",
      "n".repeat(200),
      "document",
    ]);
    expect([...found.values()].map((draft) => draft?.state)).toEqual(["open", "open", "open", "open"]);
    expect(found.get("report[31m.pdf")?.mediaType).toContain("wordprocessingml");
  });

  it("is not even kept when it is empty or too large", async () => {
    const before = await db.importDraft.count();
    const { uploaded } = await bringFiles({
      "empty.txt": new Uint8Array(),
      "large.txt": new Uint8Array(LARGEST_DOCUMENT + 1).fill(65),
    });
    expect(uploaded).toEqual([
      { name: "empty.txt", outcome: "empty" },
      { name: "large.txt", outcome: "tooLarge" },
    ]);
    expect(await db.importDraft.count()).toBe(before);
    const all = await findDrafts({ closed: false, ...whole }, db);
    expect(all.total).toBe(before);
    expect(all.items.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id).sort((a, b) => a - b));
  });
});

describe("edits", () => {
  it("by taking a line put away no title and no mark that was written after the page was looked at", async () => {
    const id = await bring(db, actor, text.replace("week", "fortnight"));
    const save = (value: string, version: number) =>
      saveDraftFields({ id, ordinal: 1, fields: [{ key: "title", value, version }], actor }, db);
    expect(await save("Seen by both", 0)).toEqual({ ok: true });
    const seen = (await getDraftWriteUp(id, 1, db))?.edits.title?.version ?? 0;
    expect(await save("Written meanwhile", seen)).toEqual({ ok: true });
    const take = (last: number) =>
      takeSuggestion({ id, ordinal: 1, key: "line:1", value: "title", version: 0, seen: last, actor }, db);
    expect(await take(seen)).toMatchObject({ ok: false, reason: "conflict" });
    expect((await getDraftWriteUp(id, 1, db))?.writeUp.title).toBe("Written meanwhile");
    expect(await take(seen + 1)).toEqual({ ok: true });
  });

  it("take no line that stands with another write-up", async () => {
    const id = await bring(db, actor, [1, 2].map((n) => text.replace("week", `century ${n}`)).join("\n"));
    const [first, second] = await Promise.all([getDraftWriteUp(id, 1, db), getDraftWriteUp(id, 2, db)]);
    const line = second?.shown.firstLine ?? 0;
    expect(line).toBe((first?.shown.lastLine ?? 0) + 1);
    const take = (ordinal: number, key: string) =>
      saveDraftFields({ id, ordinal, fields: [{ key, value: "answer:3.2", version: 0 }], actor }, db);
    for (const [ordinal, key] of [
      [1, `line:${line}`],
      [2, `line:${line - 1}`],
    ] as const) {
      expect(await take(ordinal, key)).toEqual({
        ok: false,
        reason: "invalid",
        problems: [{ key, problem: "unknownField" }],
      });
    }
    expect(await take(2, `line:${line}`)).toEqual({ ok: true });
  });

  it("of keys, versions and values that nobody could have sent change nothing", async () => {
    const id = await bring(db, actor, text.replace("week", "quarter"));
    const save = (fields: { key: string; value: string; version: number }[], ordinal = 1) =>
      saveDraftFields({ id, ordinal, fields, actor }, db);
    const unknown = ["merge", "writes", "__proto__", "line:0", "line:99999", "answer:9.9", "mark:3.2", ""];
    expect(await save(unknown.map((key) => ({ key, value: "x", version: 0 })))).toEqual({
      ok: false,
      reason: "invalid",
      problems: unknown.map((key) => ({ key, problem: "unknownField" })),
    });
    expect(
      await save([
        { key: "title", value: " \u200b", version: 0 },
        { key: "mark:3.2.5", value: "perhaps", version: 0 },
        { key: "line:1", value: "line:2", version: 0 },
        { key: "answer:1.1", value: "a".repeat(200_001), version: 0 },
        { key: "answer:1.2", value: "This alone would be right", version: 0 },
      ]),
    ).toMatchObject({ ok: false, reason: "invalid", problems: { length: 4 } });
    expect(await save([{ key: "title", value: "Other", version: 7 }])).toEqual({
      ok: false,
      reason: "conflict",
      conflicts: [{ key: "title", value: "Garden of the astrolabe", version: 0 }],
    });
    expect(await save([{ key: "title", value: "x", version: 0 }], 2)).toEqual({
      ok: false,
      reason: "notFound",
    });
    expect((await getDraftWriteUp(id, 1, db))?.edits).toEqual({});
  });

  it("of two people: the second hears what stands there; what was put back is the original, with no version of before", async () => {
    const id = await bring(db, actor, text.replace("week", "season"));
    const save = (value: string, version: number) =>
      saveDraftFields({ id, ordinal: 1, fields: [{ key: "title", value, version }], actor }, db);
    const title = async () => (await getDraftWriteUp(id, 1, db))?.edits.title;
    expect(await save("Mine", 0)).toEqual({ ok: true });
    expect(await save("Yours", 0)).toEqual({
      ok: false,
      reason: "conflict",
      conflicts: [{ key: "title", value: "Mine", version: 1 }],
    });
    expect(await save("Mine", 0)).toEqual({ ok: true });
    expect(await save("Garden of the astrolabe", 1)).toEqual({ ok: true });
    expect(await title()).toBeUndefined();
    expect(await save("Somebody else's", 0)).toEqual({ ok: true });
    expect(await save("Over a version that is gone", 1)).toMatchObject({ reason: "conflict" });
    expect(await title()).toMatchObject({ value: "Somebody else's" });
    expect((await getDraft(id, whole, db))?.reading?.writeUps.items[0]).toMatchObject({
      title: "Somebody else's",
      edits: 1,
    });
  });
});

it("criteria that do not exist are refused; where nothing is known by the chosen ones, every line waits for a person", async () => {
  const id = await bring(
    db,
    actor,
    "A report\n\nWe meet each week. ask@example.org\nOur funds come from the city.\n",
  );
  expect(await getDraft(id, whole, db)).toMatchObject({
    state: "open",
    writeUps: { total: 0 },
    reading: { outside: [{ code: "no-write-up" }] },
  });
  expect(await chooseFramework({ id, framework: "no-such-criteria", actor }, db)).toEqual({
    ok: false,
    reason: "noSuchFramework",
  });
  for (const framework of ["assess-integration", "spring-good-practice"]) {
    expect(await chooseFramework({ id, framework, actor }, db)).toEqual({ ok: true, writeUps: 1 });
    expect((await getDraft(id, whole, db))?.reading?.account).toEqual({
      total: 4,
      used: 0,
      blank: 1,
      boilerplate: 0,
      reported: 3,
    });
  }
  const view = await getDraftWriteUp(id, 1, db);
  expect(view?.text.map(({ line, as }) => [line, as])).toEqual([
    [1, "reported"],
    [2, "blank"],
    [3, "reported"],
    [4, "reported"],
  ]);
  expect(JSON.stringify(view?.text)).not.toContain("ask@example.org");
  const fields = { "line:1": "title", "line:3": "answer:1.1", "line:4": "profile:funding" };
  await saveDraftFields(
    {
      id,
      ordinal: 1,
      fields: Object.entries(fields).map(([key, value]) => ({ key, value, version: 0 })),
      actor,
    },
    db,
  );
  expect(await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db)).toMatchObject({
    practice: "a-report",
  });
  const source = await db.source.findFirst({ select: { reading: true } });
  expect(source?.reading).toMatchObject({ lines: { total: 4, used: 3, blank: 1, reported: 0 } });
});

it("a text of more lines than are read is refused by name, and what no page can show is not published", async () => {
  const flood = writeUpText("Flood", { answers: { "3.2": "w\n".repeat(1_001).trim() } });
  const { found } = await bringFiles({
    "lines.txt": utf8("a\n".repeat(250_001)),
    "flood.txt": utf8(flood),
  });
  expect(found.get("lines.txt")?.findings.map(({ code }) => code)).toEqual(["document-too-large"]);
  const id = found.get("flood.txt")?.id ?? 0;
  expect(await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db)).toEqual({
    ok: false,
    problem: "tooManyLines",
  });
});
