/** Starting, handing in, taking back, deleting: on a real file. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { deleteDraft, submitDraft, withdrawSubmission } from "../../../lib/assessment/commands-submission";
import { keepUpload } from "../../../lib/assessment/commands-upload";
import { getDraft, getSubmittedText, hasDraft } from "../../../lib/assessment/queries";
import { readUpload } from "../../../lib/assessment/queries-upload";
import { LARGEST_UPLOAD, MOST_UPLOADS } from "../../../lib/assessment/schema";
import { checkChain } from "../../../lib/audit/queries";
import type { Db } from "../../../lib/db/client";
import { seededDatabase } from "../../setup/database";

const { db, dir } = seededDatabase();

async function start(): Promise<string> {
  const started = await startDraft({ framework: "spring-good-practice", title: "Neighbours’ kitchen" }, db);
  if (!started.ok) throw new Error(started.reason);
  return started.secret;
}

async function save(secret: string, key: string, value: string, base = 0) {
  return saveFields({ secret, changes: [{ key, value, base }] }, db);
}

/** Everything the database has on the disk, the log beside it included. */
function bytesOnDisk(): string {
  return readdirSync(dir)
    .map((file) => readFileSync(path.join(dir, file)).toString("latin1"))
    .join("");
}

describe("a private link", () => {
  it("opens what was started, and is itself nowhere in the database", async () => {
    const secret = await start();
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(await hasDraft(secret, db)).toBe(true);
    expect(bytesOnDisk()).not.toContain(secret);
  });

  it.each(["", "x", "../..", "a".repeat(100_000), "%00", "__proto__"])(
    "that is forged opens nothing",
    async (forged) => {
      expect(await hasDraft(forged, db)).toBe(false);
      expect(await getDraft(forged, db)).toBeNull();
      expect(await save(forged, "answer:1.1", "x")).toEqual({ ok: false, reason: "notFound" });
      expect(await submitDraft(forged, db)).toEqual({ ok: false, reason: "notFound" });
      expect(await withdrawSubmission(forged, db)).toEqual({ ok: false, reason: "notFound" });
      expect(await deleteDraft(forged, db)).toEqual({ deleted: false });
    },
  );

  it("that is cut short or longer than it was opens nothing", async () => {
    const secret = await start();
    expect(await hasDraft(secret.slice(0, -1), db)).toBe(false);
    expect(await hasDraft(`${secret}x`, db)).toBe(false);
  });
});

describe("starting", () => {
  it("needs a name and criteria that there are", async () => {
    expect(await startDraft({ framework: "spring-good-practice", title: " \n " }, db)).toEqual({
      ok: false,
      reason: "noTitle",
    });
    expect(await startDraft({ framework: "no-such", title: "A" }, db)).toEqual({
      ok: false,
      reason: "unknownFramework",
    });
  });
});

describe("handing in", () => {
  it("keeps what it says that day, gives one receipt however often it is asked, and locks it", async () => {
    const secret = await start();
    expect(await submitDraft(secret, db)).toEqual({ ok: false, reason: "nothingAnswered" });
    await save(secret, "mark:1.1.1", "met");
    await save(secret, "planWhat:1.1.2", "Our own business");
    const first = await submitDraft(secret, db);
    const again = await submitDraft(secret, db);
    expect(first).toMatchObject({ ok: true, reference: expect.stringMatching(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/) });
    expect(again).toEqual(first);
    const draft = await getDraft(secret, db);
    expect(draft).toMatchObject({ state: "submitted", submission: { withdrawnAt: null } });
    const reference = draft?.submission?.reference ?? "";
    const text = await getSubmittedText({ draftId: draft?.id ?? 0, reference }, db);
    expect(text).toContain("✓ Adopt a participatory");
    expect(text).not.toContain("Our own business");
    expect(await save(secret, "mark:1.1.1", "notMet", 1)).toEqual({ ok: false, reason: "locked" });
    expect(await keepUpload({ secret, name: "a.txt", bytes: new Uint8Array([65]) }, db)).toEqual({
      ok: false,
      reason: "locked",
    });
  });

  it("shows nobody else’s text", async () => {
    const [mine, theirs] = [await start(), await start()];
    await save(mine, "mark:1.1.1", "met");
    const submitted = await submitDraft(mine, db);
    const other = await getDraft(theirs, db);
    expect(
      await getSubmittedText(
        { draftId: other?.id ?? 0, reference: submitted.ok ? submitted.reference : "" },
        db,
      ),
    ).toBeNull();
  });

  it("can be taken back, and then written to and handed in again", async () => {
    const secret = await start();
    expect(await withdrawSubmission(secret, db)).toEqual({ ok: false, reason: "notSubmitted" });
    await save(secret, "mark:1.1.1", "met");
    const first = await submitDraft(secret, db);
    expect(await withdrawSubmission(secret, db)).toEqual({ ok: true });
    expect(await getDraft(secret, db)).toMatchObject({
      state: "draft",
      submission: { withdrawnAt: expect.any(Date) },
    });
    expect(await save(secret, "mark:1.1.1", "notMet", 1)).toMatchObject({ ok: true });
    const second = await submitDraft(secret, db);
    expect(second.ok && first.ok && second.reference !== first.reference).toBe(true);
  });

  it("does not put it into the catalogue", async () => {
    const count = () => Promise.all([db.practice.count(), db.assessment.count(), db.passage.count()]);
    const before = await count();
    const secret = await start();
    await save(secret, "mark:1.1.1", "met");
    await submitDraft(secret, db);
    expect(await count()).toEqual(before);
  });
});

describe("deleting", () => {
  it("leaves no word of it in the database, its log, or its files", async () => {
    const secret = await start();
    const words = "Zwetschgenknödel im Hinterhof";
    const marker = Buffer.from(words).toString("latin1");
    // Long enough for pages of its own, and changed: the words before must be gone as well.
    await save(secret, "answer:1.1", `${"…".repeat(5000)} ${words}`);
    await save(secret, "answer:1.1", "Something else", 1);
    await save(secret, "mark:1.1.1", "met");
    await save(secret, "answer:1.2", words);
    await keepUpload({ secret, name: "form.txt", bytes: new Uint8Array(Buffer.from(words)) }, db);
    await submitDraft(secret, db);
    expect(bytesOnDisk()).toContain(marker);
    expect(await deleteDraft(secret, db)).toEqual({ deleted: true });
    expect(await hasDraft(secret, db)).toBe(false);
    expect(await countOrphans(db)).toBe(0);
    expect(bytesOnDisk()).not.toContain(marker);
    expect(await deleteDraft(secret, db)).toEqual({ deleted: false });
  });

  it("is history, as handing in and taking back are; the words are not", async () => {
    const secret = await start();
    const subjectId = (await getDraft(secret, db))?.publicId ?? "";
    await save(secret, "answer:1.1", "Not for the history");
    await save(secret, "mark:1.1.1", "met");
    await submitDraft(secret, db);
    await withdrawSubmission(secret, db);
    await deleteDraft(secret, db);
    const rows = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ["selfAssessment.submit", "author, by private link"],
      ["selfAssessment.withdraw", "author, by private link"],
      ["selfAssessment.delete", "author, by private link"],
    ]);
    expect(JSON.stringify(rows)).not.toContain("Not for the history");
    expect(await checkChain(db)).toMatchObject({ brokenAt: null });
  });
});

async function countOrphans(database: Db): Promise<number> {
  const known = (await database.selfAssessment.findMany({ select: { id: true } })).map(({ id }) => id);
  const where = { selfAssessmentId: { notIn: known } };
  const counts = await Promise.all([
    database.selfAssessmentField.count({ where }),
    database.selfAssessmentUpload.count({ where }),
    database.submission.count({ where }),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

describe("an uploaded file", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text));

  it("is kept byte for byte under its last name, and read when it is looked at", async () => {
    const secret = await start();
    const kept = await keepUpload(
      { secret, name: "C:\\forms/../my form.txt", bytes: bytes("no form at all") },
      db,
    );
    const draft = await getDraft(secret, db);
    const read = await readUpload({ draftId: draft?.id ?? 0, uploadId: kept.ok ? kept.id : 0 }, db);
    expect(read).toMatchObject({ name: "my form.txt", lines: ["no form at all"], writeUps: [] });
    expect(read?.diagnostics.map(({ code }) => code)).toEqual(["no-write-up"]);
  });

  it("of somebody else is not shown", async () => {
    const [mine, theirs] = [await start(), await start()];
    const kept = await keepUpload({ secret: mine, name: "a.txt", bytes: bytes("x") }, db);
    const other = await getDraft(theirs, db);
    expect(await readUpload({ draftId: other?.id ?? 0, uploadId: kept.ok ? kept.id : 0 }, db)).toBeNull();
  });

  it("is refused empty, too large, or as one too many", async () => {
    const secret = await start();
    const keep = (size: number) => keepUpload({ secret, name: "a.txt", bytes: new Uint8Array(size) }, db);
    expect(await keep(0)).toEqual({ ok: false, reason: "empty" });
    expect(await keep(LARGEST_UPLOAD + 1)).toEqual({ ok: false, reason: "tooLarge" });
    for (let i = 0; i < MOST_UPLOADS; i++) expect(await keep(1)).toMatchObject({ ok: true });
    expect(await keep(1)).toEqual({ ok: false, reason: "tooMany" });
  });
});
