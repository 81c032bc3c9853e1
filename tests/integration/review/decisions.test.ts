/** What editors decide about what was handed in: on a real file, with the seeds in it. */
import { describe, expect, it } from "vitest";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { submitDraft, withdrawSubmission } from "../../../lib/assessment/commands-submission";
import { getDraft } from "../../../lib/assessment/queries";
import { checkChain } from "../../../lib/audit/queries";
import { emptyFilter } from "../../../lib/catalogue/filters";
import { findPractices, getPractice } from "../../../lib/catalogue/queries";
import { findPreviousVersions } from "../../../lib/catalogue/queries-versions";
import { publishSubmission, returnSubmission } from "../../../lib/review/commands";
import { restoreAssessment, unpublishAssessment } from "../../../lib/review/commands-state";
import { findQueue, getSubmitted } from "../../../lib/review/queries";
import { noteSchema } from "../../../lib/review/schema";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const actor = { kind: "command" } as const;
const asNew = { as: "newPractice" } as const;

async function handIn(title: string, values: Record<string, string> = {}) {
  const started = await startDraft({ framework: "spring-good-practice", title }, db);
  if (!started.ok) throw new Error(started.reason);
  const { secret } = started;
  const written = {
    "mark:3.2.5": "met",
    "answer:3.2": `${title} looks at its results each month.`,
    ...values,
  };
  const changes = Object.entries(written).map(([key, value]) => ({ key, value, base: 0 }));
  await saveFields({ secret, changes }, db);
  const submitted = await submitDraft(secret, db);
  if (!submitted.ok) throw new Error(submitted.reason);
  return { secret, reference: submitted.reference };
}

const queue = async () =>
  (await findQueue({ page: 1, pageSize: 100 }, db)).items.map(({ reference }) => reference);
const search = async (q: string) =>
  (await findPractices({ ...emptyFilter, q }, db)).items.map(({ slug }) => slug);

describe("publishing", () => {
  it("puts it into the catalogue as a self-assessment, found by its words, traced to its own source", async () => {
    const { secret, reference } = await handIn("Zwiebelgarten");
    expect(await queue()).toContain(reference);
    expect(await search("Zwiebelgarten")).toEqual([]);
    expect(await publishSubmission({ reference, place: asNew, actor }, db)).toEqual({
      ok: true,
      practice: "zwiebelgarten",
    });
    expect(await queue()).not.toContain(reference);
    expect(await search("Zwiebelgarten")).toEqual(["zwiebelgarten"]);
    const practice = await getPractice("zwiebelgarten", db);
    expect(practice?.assessments).toMatchObject([{ kind: "selfAssessment" }]);
    const item = practice?.assessments[0]?.areas.flatMap(({ questions }) =>
      questions.flatMap(({ items }) => items),
    );
    expect(item?.find(({ code }) => code === "3.2.5")).toMatchObject({
      state: "met",
      origin: { sourceId: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await getDraft(secret, db)).toMatchObject({ state: "published" });
  });

  it("is done once, whoever else decides", async () => {
    const { reference } = await handIn("Twice");
    const results = await Promise.all([
      publishSubmission({ reference, place: asNew, actor }, db),
      publishSubmission({ reference, place: asNew, actor }, db),
      returnSubmission({ reference, note: "No", actor }, db),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.practice.count({ where: { title: "Twice" } })).toBeLessThanOrEqual(1);
  });

  it("finds that the very same content is there", async () => {
    const first = await handIn("Same");
    const second = await handIn("Same");
    await publishSubmission({ reference: first.reference, place: asNew, actor }, db);
    expect(await publishSubmission({ reference: second.reference, place: asNew, actor }, db)).toEqual({
      ok: false,
      reason: "identical",
      practice: "same",
    });
  });

  it("finds that the very same content was taken out, and says which assessment can be put back", async () => {
    const first = await handIn("Rosmarin");
    await publishSubmission({ reference: first.reference, place: asNew, actor }, db);
    const row = await db.submission.findUniqueOrThrow({ where: { reference: first.reference } });
    const assessmentId = row.assessmentId ?? 0;
    await unpublishAssessment({ assessmentId, reason: "By mistake", actor }, db);
    const second = await handIn("Rosmarin");
    expect(await publishSubmission({ reference: second.reference, place: asNew, actor }, db)).toEqual({
      ok: false,
      reason: "identicalTakenOut",
      assessmentId,
    });
    expect(await queue()).toContain(second.reference);
  });

  it("of what cannot be read is refused, and can be sent back", async () => {
    const { reference } = await handIn("Broken on the way");
    await db.submission.update({ where: { reference }, data: { text: "Minutes of the meeting of 3 May" } });
    expect(await getSubmitted(reference, db)).toMatchObject({ writeUp: null, alike: [] });
    expect(await publishSubmission({ reference, place: asNew, actor }, db)).toEqual({
      ok: false,
      reason: "unreadable",
    });
    expect((await returnSubmission({ reference, note: "Nothing came", actor }, db)).ok).toBe(true);
  });

  it("adds an assessment to a practice that is there, or replaces the one it has by the same criteria", async () => {
    const another = await handIn("Queer Base, by ourselves");
    const place = { as: "anotherAssessment", practice: "queer-base" } as const;
    expect(await publishSubmission({ reference: another.reference, place, actor }, db)).toMatchObject({
      ok: true,
    });
    expect((await getPractice("queer-base", db))?.assessments).toHaveLength(2);
    const version = await handIn("Queer Base, a year later");
    const newer = { as: "newVersion", practice: "queer-base" } as const;
    expect(await publishSubmission({ reference: version.reference, place: newer, actor }, db)).toMatchObject({
      ok: true,
    });
    expect((await getPractice("queer-base", db))?.assessments).toHaveLength(2);
    expect(await findPreviousVersions("queer-base", db)).toHaveLength(1);
  });

  it.each([
    [{ as: "anotherAssessment", practice: "no-such-practice" } as const, "noSuchPractice"],
    [{ as: "newVersion", practice: "multicultural-babinec" } as const, "noVersionToReplace"],
  ])("is refused where there is no such place (%o)", async (place, reason) => {
    const { reference } = await handIn(`Nowhere ${reason}`);
    const sources = await db.source.count();
    expect(await publishSubmission({ reference, place, actor }, db)).toEqual({ ok: false, reason });
    expect(await db.source.count()).toBe(sources);
    expect(await queue()).toContain(reference);
  });

  it("of what was taken back is refused", async () => {
    const { secret, reference } = await handIn("Taken back");
    await withdrawSubmission(secret, db);
    expect(await publishSubmission({ reference, place: asNew, actor }, db)).toEqual({
      ok: false,
      reason: "notWaiting",
    });
    expect(await getSubmitted(reference, db)).toBeNull();
  });
});

describe("sending back", () => {
  it("gives the author the note and the pen; what is handed in again waits again", async () => {
    const { secret, reference } = await handIn("Sent back");
    expect(await returnSubmission({ reference, note: "Please say how you know.", actor }, db)).toEqual({
      ok: true,
    });
    expect(await getDraft(secret, db)).toMatchObject({
      state: "returned",
      submission: { note: "Please say how you know." },
    });
    await saveFields({ secret, changes: [{ key: "evidence:3.2.5", value: "Minutes", base: 0 }] }, db);
    const again = await submitDraft(secret, db);
    expect(again.ok && (await queue()).includes(again.reference)).toBe(true);
    // What was sent back stays as it was, note and all, when the next one is taken back.
    await withdrawSubmission(secret, db);
    expect(await db.submission.findUniqueOrThrow({ where: { reference } })).toMatchObject({
      withdrawnAt: null,
      decidedAt: expect.any(Date),
    });
    expect((await getDraft(secret, db))?.submission?.note).toBe("Please say how you know.");
  });

  it("takes a reason whose characters are halves, or none", () => {
    expect(noteSchema.parse(" a\0b\ud800 ")).toBe("ab");
    expect(noteSchema.safeParse("\0 \ud800").success).toBe(false);
  });
});

describe("the queue", () => {
  it("has the longest waiting first; what was taken back and handed in again has not waited meanwhile", async () => {
    const [first, second] = [await handIn("Queue one"), await handIn("Queue two")];
    const places = async () => {
      const all = await queue();
      return [all.indexOf(first.reference), all.indexOf(second.reference)];
    };
    const [one = 0, two = 0] = await places();
    expect(two).toBe(one + 1);
    await withdrawSubmission(first.secret, db);
    await submitDraft(first.secret, db);
    const [late = 0, early = 0] = await places();
    expect(late).toBe(early + 1);
  });
});

describe("taking out and putting back", () => {
  it("hides and shows the practice everywhere, tells the author, and loses nothing", async () => {
    const { secret, reference } = await handIn("Rhabarber");
    await publishSubmission({ reference, place: asNew, actor }, db);
    const before = await getPractice("rhabarber", db);
    const assessmentId = before?.assessments[0]?.id ?? 0;
    const change = { assessmentId, reason: "Asked by the author", actor };
    expect(await unpublishAssessment(change, db)).toEqual({ ok: true, practice: "rhabarber" });
    expect(await getPractice("rhabarber", db)).toBeNull();
    expect(await search("Rhabarber")).toEqual([]);
    expect(await getDraft(secret, db)).toMatchObject({ state: "unpublished" });
    expect(await unpublishAssessment(change, db)).toEqual({ ok: false, reason: "notInThatState" });
    expect(await restoreAssessment(change, db)).toEqual({ ok: true, practice: "rhabarber" });
    expect(await getPractice("rhabarber", db)).toEqual(before);
    expect(await search("Rhabarber")).toEqual(["rhabarber"]);
  });

  it("does not put back what a later version replaced", async () => {
    const [previous] = await findPreviousVersions("queer-base", db);
    const change = { assessmentId: previous?.id ?? 0, reason: "Mistake", actor };
    expect(await restoreAssessment(change, db)).toEqual({ ok: false, reason: "notInThatState" });
  });
});

describe("what may be the same practice", () => {
  it.each([
    "https://kren.example/projekt",
    "https://kren.example/projekt/",
    "http://kren.example/projekt",
    " http://kren.example/projekt// ",
  ])("is found by its website, however it is written (%j)", async (website) => {
    const known = { "profile:website": "https://kren.example/projekt/" };
    if ((await getPractice("kren", db)) === null) {
      const first = await handIn("Kren", known);
      await publishSubmission({ reference: first.reference, place: asNew, actor }, db);
    }
    const { reference } = await handIn(`Horseradish ${website.length}`, { "profile:website": website });
    const found = await getSubmitted(reference, db);
    expect(found?.alike).toMatchObject([{ slug: "kren", reasons: expect.arrayContaining(["website"]) }]);
  });

  it("is said with its reasons: title, website, the same words, words much alike", async () => {
    const undok = await getPractice("undok", db);
    const answer = undok?.assessments
      .flatMap(({ areas }) => areas.flatMap(({ questions }) => questions))
      .find((question) => (question.answer?.paragraphs.map(({ text }) => text).join(" ").length ?? 0) > 400);
    const words = answer?.answer?.paragraphs.map(({ text }) => text) ?? [];
    const changed = words.map((text) => text.replace(/^\w+/, "Nowadays")).join("\n");
    const { reference } = await handIn(undok?.title ?? "", { "answer:2.1": changed });
    const found = await getSubmitted(reference, db);
    expect(found?.alike[0]).toMatchObject({
      slug: "undok",
      reasons: expect.arrayContaining(["title", "likeWords"]),
    });
    const other = await handIn("Nothing like it");
    expect((await getSubmitted(other.reference, db))?.alike).toEqual([]);
  });
});

it("each decision is history, and the chain holds", async () => {
  const actions = await db.auditEntry.groupBy({ by: ["action"], _count: true });
  expect(Object.fromEntries(actions.map(({ action, _count }) => [action, _count > 0]))).toMatchObject({
    "selfAssessment.publish": true,
    "assessment.unpublish": true,
    "assessment.restore": true,
  });
  expect(await checkChain(db)).toMatchObject({ brokenAt: null });
});
