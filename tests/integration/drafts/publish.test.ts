/** Write-ups of a draft on their way into the catalogue: on a real file, with the seeds in it. */
import { describe, expect, it } from "vitest";
import { getPractice } from "../../../lib/catalogue/queries";
import { storedSchema } from "../../../lib/corrections/stored-field";
import { uploadDrafts } from "../../../lib/drafts/commands";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { saveDraftFields, takeSuggestion } from "../../../lib/drafts/commands-edit";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { publishAll, resumePublishing, runPublishing } from "../../../lib/drafts/commands-publish-all";
import { readWaiting } from "../../../lib/drafts/commands-reading";
import { getDraft, getProgress } from "../../../lib/drafts/queries";
import { compareWithPractice } from "../../../lib/drafts/queries-compare";
import { getDraftWriteUp } from "../../../lib/drafts/queries-write-up";
import type { DraftPlace } from "../../../lib/drafts/schema";
import { getSource } from "../../../lib/imports/queries";
import { wordFile } from "../../fixtures/word-file";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const whole = { page: 1, pageSize: 100 };
const publish = (id: number, ordinal = 1, reason: string | null = null) =>
  publishWriteUp({ id, ordinal, reason, actor }, db);
const decide = (id: number, place: DraftPlace | null, chosen?: string[]) =>
  decidePlace({ id, ordinal: 1, place, chosen, actor }, db);
const save = (id: number, fields: Record<string, string>) =>
  saveDraftFields(
    {
      id,
      ordinal: 1,
      fields: Object.entries(fields).map(([key, value]) => ({ key, value, version: 0 })),
      actor,
    },
    db,
  );

/** What a practice has of a question and an item. */
async function getParts(slug: string, code: string) {
  const practice = await getPractice(slug, db);
  const [assessment] = practice?.assessments ?? [];
  const questions = assessment?.areas.flatMap((area) => area.questions) ?? [];
  const question = questions.find((one) => one.code === code);
  const text = question?.answer?.paragraphs.map((paragraph) => paragraph.text).join("\n") ?? null;
  const marks = Object.fromEntries((question?.items ?? []).map((item) => [item.code, item]));
  return { assessment, text, answer: question?.answer ?? null, marks };
}

describe("a document that was uploaded", () => {
  it("is published, shown, and traced to its own lines", async () => {
    const text = writeUpText("Quincunx garden", {
      answers: { "3.2": "Newcomers plant what they know from home, once a week." },
      marks: { "3.2.5": "met" },
    });
    const id = await bring(db, actor, text);
    const draft = await getDraft(id, whole, db);
    expect(draft).toMatchObject({ state: "open", writeUps: { total: 1, undecided: 1 } });
    expect(draft?.reading?.writeUps.items[0]).toMatchObject({ title: "Quincunx garden", edits: 0 });
    expect(await publish(id)).toMatchObject({ ok: true, practice: "quincunx-garden" });
    const { assessment, marks } = await getParts("quincunx-garden", "3.2");
    expect(assessment?.sources[0]?.name).toBe("document.txt");
    expect(marks["3.2.5"]).toMatchObject({ state: "met", origin: { firstLine: expect.any(Number) } });
    expect(await getDraft(id, whole, db)).toMatchObject({
      state: "published",
      writeUps: { total: 1, published: 1, undecided: 0 },
    });
    expect(await db.importDraft.findUnique({ where: { id }, select: { bytes: true } })).toEqual({
      bytes: null,
    });
    expect(await publish(id)).toEqual({ ok: false, problem: "alreadyPublished" });
    expect(await db.correction.count({ where: { practice: { slug: "quincunx-garden" } } })).toBe(0);

    const again = await bring(db, actor, `${text}\n`);
    expect(await publish(again)).toEqual({ ok: false, problem: "identical" });
    expect(await getDraftWriteUp(again, 1, db)).toMatchObject({
      identical: { slug: "quincunx-garden" },
      problem: "identical",
    });
    // What an editor makes of the same words is something else.
    expect(await save(again, { title: "Quincunx orchard", "mark:3.2.5": "notMet" })).toEqual({ ok: true });
    expect((await getDraftWriteUp(again, 1, db))?.identical).toBeNull();
    expect(await publish(again)).toMatchObject({ ok: true, practice: "quincunx-orchard" });
    const third = await bring(db, actor, `${text}\n\n`);
    expect(await publish(third)).toEqual({ ok: false, problem: "identical" });
    expect(await save(third, { title: "Quincunx orchard", "mark:3.2.5": "notMet" })).toEqual({ ok: true });
    expect(await publish(third)).toEqual({ ok: false, problem: "identical" });
  });

  it("keeps what was read beside what an editor wrote, and lines that were taken are used", async () => {
    const text = writeUpText("Sextant choir", {
      answers: { "3.2": "We sing.\nWe count who comes." },
      marks: { "3.2.5": "blank" },
    }).replace("We count", "We coutn");
    const stray = "✓ Something that no framework asks for";
    const id = await bring(db, actor, `${text.trimEnd()}\n${stray}\n`);
    const view = await getDraftWriteUp(id, 1, db);
    const line = view?.text.find((one) => one.text === stray)?.line ?? 0;
    expect(view?.suggestions.get(line)?.length).toBeGreaterThan(0);
    const read = view?.read.answers[0]?.paragraphs.map((one) => one.text).join("\n") ?? "";
    const changes = {
      "answer:3.2": read.replace("coutn", "count"),
      "tools:1.1": "A song book",
      "mark:3.2.5": "met",
    };
    expect(await save(id, changes)).toEqual({ ok: true });
    const taken = { id, ordinal: 1, key: `line:${line}`, value: "answer:3.2", actor };
    expect(await takeSuggestion(taken, db)).toEqual({ ok: true });
    const edited = await getDraftWriteUp(id, 1, db);
    expect(edited?.edits["answer:3.2"]?.value).toContain("Something that no framework asks for");
    expect(edited?.suggestions.get(line)).toBeUndefined();

    const before = (await getDraft(id, whole, db))?.reading?.account;
    expect(await publish(id, 1, "A slip of the pen")).toMatchObject({ ok: true });
    const { text: answer, marks } = await getParts("sextant-choir", "3.2");
    expect(answer).toContain("We count who comes.");
    expect(marks["3.2.5"]).toMatchObject({ state: "met" });
    const song = await getParts("sextant-choir", "1.1");
    expect(song.answer).toMatchObject({ origin: null, tools: [{ text: "A song book", line: null }] });
    const corrections = await db.correction.findMany({
      where: { practice: { slug: "sextant-choir" } },
      orderBy: { key: "asc" },
    });
    expect(corrections).toMatchObject([
      { key: "answer:3.2", before: read, reason: "A slip of the pen", atImport: true, personId: actor.id },
      { key: "mark:3.2.5", before: "blank", after: "met" },
      { key: "tools:1.1", before: "", after: "A song book" },
    ]);
    const draft = await db.importDraft.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
    const source = await getSource(draft.sha256, {}, db);
    expect(source?.text.find((one) => one.line === line)).toMatchObject({
      as: "used",
      by: "write-up 1, answer 3.2 (taken by an editor)",
    });
    const { total = 0, ...counts } = source?.lines ?? {};
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total);
    expect(source?.lines.used).toBe((before?.used ?? 0) + 1);
  });

  it("that is no text keeps its lines with it, and its bytes as they came", async () => {
    const bytes = wordFile(writeUpText("Nocturnal kitchen", { answers: { "3.2": "We cook at night." } }));
    const [uploaded] = await uploadDrafts({ files: [{ name: "kitchen.docx", bytes }], actor }, db);
    await readWaiting(db);
    const id = uploaded && "id" in uploaded ? uploaded.id : 0;
    expect(await publish(id)).toMatchObject({ ok: true, practice: "nocturnal-kitchen" });
    const { sha256 } = await db.importDraft.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
    const row = await db.source.findUniqueOrThrow({ where: { sha256 } });
    expect(Buffer.from(row.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(row.importedAt.getTime()).toBeGreaterThan(0);
    const source = await getSource(sha256, {}, db);
    expect(source?.text.map((line) => line.text).join("\n")).toBe(row.text);
    expect(source).toMatchObject({ name: "kitchen.docx", lineCount: source?.text.length });
  });

  it("needs a title for a practice of its own, given or descriptive", async () => {
    const id = await bring(db, actor, writeUpText(null, { answers: { "3.2": "No name at all, ever." } }));
    expect(await publish(id)).toEqual({ ok: false, problem: "titleMissing" });
    expect(await save(id, { title: "Evening courses in Graz", titleKind: "descriptive" })).toEqual({
      ok: true,
    });
    expect(await publish(id)).toMatchObject({ ok: true, practice: "evening-courses-in-graz" });
    expect(await db.practice.findUnique({ where: { slug: "evening-courses-in-graz" } })).toMatchObject({
      titleKind: "descriptive",
    });
  });
});

describe("a write-up that is like a practice", () => {
  const theirs = {
    answers: { "1.1": "All are welcome here.", "3.2": "We ask everybody once a year." },
    marks: { "3.2.5": "blank", "3.2.4": "notMet" },
  } as const;
  const ours = {
    answers: { "1.2": "Neighbours come too.", "3.2": "We ask everybody twice a year." },
    marks: { "3.2.5": "met", "3.2.4": "met", "1.1.1": "met" },
    profile: { country: "Austria" },
  } as const;

  async function two(title: string) {
    const first = await bring(db, actor, writeUpText(title, theirs));
    const published = await publish(first);
    if (!published.ok) throw new Error(published.problem);
    return { slug: published.practice, id: await bring(db, actor, writeUpText(title, ours)) };
  }

  it("waits for a person's decision; another assessment and a new version are what they say", async () => {
    const { slug, id } = await two("Undecided astrolabe");
    expect(await publish(id)).toEqual({ ok: false, problem: "undecided" });
    expect((await getDraftWriteUp(id, 1, db))?.alike).toMatchObject([{ slug, reasons: ["title"] }]);
    expect(await decide(id, { as: "newVersion", practice: "no-such-practice" })).toEqual({
      ok: false,
      reason: "noSuchPractice",
    });
    expect(await decide(id, { as: "newVersion", practice: slug })).toEqual({ ok: true });
    expect(await publish(id)).toMatchObject({ ok: true, practice: slug });
    expect((await getParts(slug, "3.2")).text).toBe(ours.answers["3.2"]);
    expect(await db.assessment.count({ where: { practice: { slug }, state: "unpublished" } })).toBe(1);
  });

  it("is merged: theirs stays where both say something, unless ours was chosen", async () => {
    const { slug, id } = await two("Merged astrolabe");
    const compared = await compareWithPractice({ id, ordinal: 1, practice: slug }, db);
    expect(compared?.fields.map(({ key, isSame }) => [key, isSame])).toEqual([
      ["title", true],
      ["profile:country", false],
      ["answer:1.1", false],
      ["answer:1.2", false],
      ["answer:3.2", false],
      ["mark:1.1.1", false],
      ["mark:3.2.4", false],
      ["mark:3.2.5", false],
    ]);
    await decide(id, { as: "merge", practice: slug }, ["answer:3.2", "nonsense", "line:3"]);
    expect((await getDraftWriteUp(id, 1, db))?.edits).toEqual({});
    const result = await publish(id, 1, "Two reports of one year");
    expect(result).toMatchObject({ ok: true, practice: slug });
    const { assessment, text, answer, marks } = await getParts(slug, "3.2");
    expect(assessment?.sources).toHaveLength(2);
    const draft = await db.importDraft.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
    const added = assessment?.sources.find(({ sourceId }) => sourceId === draft.sha256);
    const old = assessment?.sources.find((source) => source !== added);
    expect(text).toBe(ours.answers["3.2"]);
    expect(answer?.origin?.sourceId).toBe(added?.sourceId);
    expect(marks["3.2.4"]).toMatchObject({ state: "notMet", origin: { sourceId: old?.sourceId } });
    expect(marks["3.2.5"]).toMatchObject({ state: "met", origin: { sourceId: added?.sourceId } });
    expect((await getParts(slug, "1.1")).text).toBe(theirs.answers["1.1"]);
    expect((await getParts(slug, "1.2")).answer?.origin?.sourceId).toBe(added?.sourceId);
    expect((await getPractice(slug, db))?.profile).toMatchObject([
      { field: "country", value: "AT", origin: { sourceId: added?.sourceId } },
      { field: "title", value: "Merged astrolabe", origin: { sourceId: old?.sourceId } },
    ]);
    const corrections = await db.correction.findMany({
      where: { practice: { slug } },
      orderBy: { key: "asc" },
    });
    expect(corrections).toMatchObject([
      { key: "answer:3.2", before: theirs.answers["3.2"], after: ours.answers["3.2"], atImport: false },
      { key: "mark:3.2.5", before: "blank", after: "met" },
    ]);
    expect(corrections.map(({ stored }) => storedSchema.parse(stored).kind)).toEqual(["answer", "mark"]);
  });
});

describe("publishing", () => {
  it("is done once, by whoever is first", async () => {
    const id = await bring(
      db,
      actor,
      writeUpText("Octant race", { answers: { "3.2": "Two editors at once." } }),
    );
    const results = await Promise.all([publish(id), publish(id), publish(id)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.problem === "alreadyPublished")).toHaveLength(2);
    expect(await db.practice.count({ where: { title: "Octant race" } })).toBe(1);
  });

  it("all of a draft goes on after the server ended between two write-ups, and keeps why one was refused", async () => {
    const texts = [1, 2, 3].map((n) =>
      writeUpText(`Armillary ${n}`, {
        answers: { "3.2": `Number ${n} of its own kind, unlike the others.` },
      }),
    );
    const untitled = writeUpText(null, { answers: { "3.2": "Nobody knows what this one is called." } });
    const id = await bring(db, actor, [untitled, ...texts].join("\n"));
    expect(await getProgress(id, db)).toEqual({ state: "open", total: 4, done: 0, left: 4 });
    expect(await publishAll({ id, reason: null, actor }, db)).toEqual({ ok: true, left: 4 });
    expect(await publish(id)).toEqual({ ok: false, problem: "closed" });
    expect(await save(id, { title: "Too late" })).toEqual({ ok: false, reason: "closed" });
    await runPublishing(id, db, { stopAfter: 2 });
    expect(await getProgress(id, db)).toEqual({ state: "publishing", total: 4, done: 1, left: 3 });
    await resumePublishing(db);
    expect(await getProgress(id, db)).toEqual({ state: "open", total: 4, done: 3, left: 1 });
    expect((await getDraft(id, whole, db))?.reading?.writeUps.items[0]).toMatchObject({
      problem: "titleMissing",
    });
    expect(await decide(id, { as: "leaveOut" })).toEqual({ ok: true });
    expect(await getProgress(id, db)).toEqual({ state: "published", total: 4, done: 4, left: 0 });
    expect(
      await db.source.count({
        where: { assessments: { some: { assessment: { practice: { slug: "armillary-1" } } } } },
      }),
    ).toBe(1);
  });
});
