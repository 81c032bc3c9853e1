/** What bounds self-assessments, which anyone may start: how many, how much, and for how long without a word in them. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { submitAction } from "../../../app/[locale]/assess/[secret]/submit/actions";
import { uploadAction } from "../../../app/[locale]/assess/[secret]/take-along/actions";
import { startAction } from "../../../app/[locale]/assess/actions";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { submitDraft, withdrawSubmission } from "../../../lib/assessment/commands-submission";
import { deleteUntouchedDrafts } from "../../../lib/assessment/commands-untouched";
import { deleteUpload, keepUpload } from "../../../lib/assessment/commands-upload";
import { getDraft, hasDraft } from "../../../lib/assessment/queries";
import { readUpload } from "../../../lib/assessment/queries-upload";
import { LARGEST_UPLOAD, LARGEST_UPLOADS, MOST_UPLOAD_LINES } from "../../../lib/assessment/schema";
import { splitLines } from "../../../lib/documents/lines";
import { printForm } from "../../../lib/writeup/formats/spring-grid/print-form";
import { deleteUntouched } from "../../../scripts/lib/untouched-drafts";
import { seededDatabase } from "../../setup/database";

const { db, url } = seededDatabase();
const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));

async function start(): Promise<string> {
  const started = await startDraft({ framework: "spring-good-practice", title: "Tandem" }, db);
  if (!started.ok) throw new Error(started.reason);
  return started.secret;
}
const save = (secret: string, key: string, value: string, base = 0) =>
  saveFields({ secret, changes: [{ key, value, base }] }, db);
const upload = (secret: string, size: number) =>
  keepUpload({ secret, name: "a.txt", bytes: new Uint8Array(size) }, db);

describe("starting", () => {
  it("is refused to an address that started three hundred within an hour, and to no other", async () => {
    const startFrom = async (address: string, locale = "en") => {
      asked.headers = new Headers({ "X-Forwarded-For": `made up, ${address}` });
      const form = new FormData();
      form.set("locale", locale);
      form.set("framework", "spring-good-practice");
      const { digest } = (await startAction(form).catch((error: unknown) => error)) as { digest: string };
      return /problem=(\w+)/.exec(digest)?.[1];
    };
    for (let i = 0; i < 300; i++) expect(await startFrom("203.0.113.7")).toBe("noTitle");
    expect(await startFrom("203.0.113.7")).toBe("tooMany");
    expect(await startFrom("203.0.113.8")).toBe("noTitle");
    // A language that is none is no reason to fail.
    expect(await startFrom("203.0.113.8", "xx")).toBe("noTitle");
  });
});

describe("lines", () => {
  it("of a form that comes back are at most 20,000: more are not read, and that is said", async () => {
    const secret = await start();
    const draft = await getDraft(secret, db);
    if (!draft) throw new Error("It was just started");
    const read = async (text: string) => {
      const kept = await keepUpload({ secret, name: "a.txt", bytes: new Uint8Array(Buffer.from(text)) }, db);
      return readUpload({ draftId: draft.id, uploadId: kept.ok ? kept.id : 0 }, db);
    };
    const form = printForm(draft.framework);
    const rest = MOST_UPLOAD_LINES - splitLines(form).length;
    const most = await read(`${form}${"a\n".repeat(rest)}`);
    expect(most).toMatchObject({ account: {}, writeUps: [{}] });
    const hostile = await read(`${form}${"a\n".repeat(1_500_000)}`);
    expect(hostile).toMatchObject({ account: null, lines: [], writeUps: [] });
    expect(hostile?.diagnostics.map(({ code }) => code)).toEqual(["document-too-large"]);
  });

  it("of what is handed in are at most 5,000; the plan's are not among them", async () => {
    const secret = await start();
    const draft = await getDraft(secret, db);
    const [first, ...others] = draft?.framework.areas.flatMap(({ questions }) => questions) ?? [];
    const item = first?.items[0]?.code;
    await save(secret, `mark:${item}`, "met");
    await save(secret, `planNote:${item}`, "a\n".repeat(1_999));
    const long = "a\n".repeat(1_999);
    for (const { code } of others.slice(0, 3)) await save(secret, `answer:${code}`, long);
    expect(await submitDraft(secret, db)).toEqual({ ok: false, reason: "tooManyLines" });
    expect((await getDraft(secret, db))?.state).toBe("draft");
    await save(secret, `answer:${others[0]?.code}`, "short", 1);
    expect((await submitDraft(secret, db)).ok).toBe(true);
  });
});

describe("handing in", () => {
  it("the same again after taking it back is the same row, and waits from then on", async () => {
    const secret = await start();
    await save(secret, "mark:1.1.1", "met");
    const first = await submitDraft(secret, db);
    for (let i = 0; i < 5; i++) {
      await withdrawSubmission(secret, db);
      expect(await submitDraft(secret, db)).toEqual(first);
    }
    const selfAssessmentId = (await getDraft(secret, db))?.id ?? 0;
    expect(await db.submission.findMany({ where: { selfAssessmentId } })).toMatchObject([
      { withdrawnAt: null, decidedAt: null },
    ]);
    await withdrawSubmission(secret, db);
    await save(secret, "mark:1.1.1", "notMet", 1);
    const other = await submitDraft(secret, db);
    expect(other.ok && first.ok && other.reference !== first.reference).toBe(true);
  });

  it("and uploading are refused to an address that did it a hundred times within an hour", async () => {
    const asking = (action: (form: FormData) => Promise<void>) => async (address: string) => {
      asked.headers = new Headers({ "X-Forwarded-For": address });
      const form = new FormData();
      form.set("secret", "none");
      form.set("sure", "yes");
      form.set("file", new File(["x"], "a.txt"));
      const { digest } = (await action(form).catch((error: unknown) => error)) as { digest: string };
      return /problem=(\w+)/.exec(digest)?.[1] ?? "asked";
    };
    for (const ask of [asking(submitAction), asking(uploadAction)]) {
      for (let i = 0; i < 100; i++) expect(await ask("203.0.113.9")).toBe("asked");
      expect(await ask("203.0.113.9")).toBe("tooOften");
      expect(await ask("203.0.113.10")).toBe("asked");
    }
  });
});

describe("uploaded files", () => {
  it("of one self-assessment hold 20 MB together, and those of another do not count", async () => {
    const [mine, theirs] = [await start(), await start()];
    const kept = await upload(mine, LARGEST_UPLOAD);
    for (let left = LARGEST_UPLOADS - LARGEST_UPLOAD; left > 0; left -= LARGEST_UPLOAD)
      expect(await upload(mine, Math.min(left, LARGEST_UPLOAD))).toMatchObject({ ok: true });
    expect(await upload(mine, 1)).toEqual({ ok: false, reason: "tooMuch" });
    expect(await upload(theirs, 1)).toMatchObject({ ok: true });
    const draft = await getDraft(mine, db);
    await deleteUpload({ draftId: draft?.id ?? 0, uploadId: kept.ok ? kept.id : 0 }, db);
    expect(await upload(mine, LARGEST_UPLOAD)).toMatchObject({ ok: true });
  });
});

describe("a self-assessment that nobody wrote to", () => {
  const DAY = 24 * 60 * 60 * 1000;
  const inDays = (days: number) => new Date(Date.now() + days * DAY);
  beforeEach(() => db.selfAssessment.deleteMany());

  it("is deleted after thirty days; one with any word, file or other title stays", async () => {
    const [untouched, answered, cleared, renamed, filed] = [
      await start(),
      await start(),
      await start(),
      await start(),
      await start(),
    ];
    await save(answered, "answer:1.1", "words");
    await save(cleared, "answer:1.1", "words");
    await save(cleared, "answer:1.1", "", 1);
    await save(renamed, "title", "Tandem Vienna", 1);
    await upload(filed, 1);
    expect(await deleteUntouchedDrafts(inDays(29), db)).toBe(0);
    expect(await deleteUntouchedDrafts(inDays(31), db)).toBe(1);
    expect(await hasDraft(untouched, db)).toBe(false);
    for (const secret of [answered, cleared, renamed, filed]) expect(await hasDraft(secret, db)).toBe(true);
  });

  it("goes when the server starts, which says so", async () => {
    const [old, young] = [await start(), await start()];
    const oldId = (await getDraft(old, db))?.id ?? 0;
    await db.selfAssessment.update({ where: { id: oldId }, data: { createdAt: inDays(-31) } });
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    await deleteUntouched(url, say);
    await deleteUntouched(url, say);
    expect(said).toEqual(["Deleted self-assessments that nobody wrote to for 30 days: 1"]);
    expect([await hasDraft(old, db), await hasDraft(young, db)]).toEqual([false, true]);
  });
});
