/** An assessment that a later version replaced, and the way back: on a real file. */
import { describe, expect, it } from "vitest";
import { saveFields, startDraft } from "../../../lib/assessment/commands";
import { submitDraft } from "../../../lib/assessment/commands-submission";
import { getDraft } from "../../../lib/assessment/queries";
import { checkChain } from "../../../lib/audit/queries";
import { getPractice } from "../../../lib/catalogue/queries";
import { findPreviousVersions } from "../../../lib/catalogue/queries-versions";
import { inTransaction } from "../../../lib/db/client";
import { publishSubmission } from "../../../lib/review/commands";
import { replaceByLater, restoreReplaced } from "../../../lib/review/commands-replaced";
import { restoreAssessment, unpublishAssessment } from "../../../lib/review/commands-state";
import {
  findKeptAssessments,
  getKeptAssessment,
  type KeptState,
} from "../../../lib/review/queries-assessments";
import type { Place } from "../../../lib/review/schema";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const actor = { kind: "command" } as const;
const reason = "Published as the wrong thing";

async function publish(title: string, words: string, place: Place) {
  const started = await startDraft({ framework: "spring-good-practice", title }, db);
  if (!started.ok) throw new Error(started.reason);
  const { secret } = started;
  const written = { "mark:3.2.5": "met", "answer:3.2": words };
  const changes = Object.entries(written).map(([key, value]) => ({ key, value, base: 0 }));
  await saveFields({ secret, changes }, db);
  const submitted = await submitDraft(secret, db);
  if (!submitted.ok) throw new Error(submitted.reason);
  const published = await publishSubmission({ reference: submitted.reference, place, actor }, db);
  if (!published.ok) throw new Error(published.reason);
  const row = await db.submission.findUniqueOrThrow({ where: { reference: submitted.reference } });
  return { secret, id: row.assessmentId ?? 0 };
}

/** A practice whose assessment was replaced `times` times; the first version first. */
async function versions(slug: string, times: number) {
  const made = [await publish(slug, `${slug} in its first year`, { as: "newPractice" })];
  for (let i = 0; i < times; i++)
    made.push(await publish(slug, `${slug}, ${i + 1} later`, { as: "newVersion", practice: slug }));
  return made;
}

const stateOf = async (secret = "") => (await getDraft(secret, db))?.state;
const shown = async (slug: string) => (await getPractice(slug, db))?.assessments.map(({ id }) => id);
const rowsOf = (id: number) =>
  db.auditEntry.findMany({
    where: { subject: "assessment", subjectId: String(id) },
    orderBy: { id: "asc" },
    select: { action: true, before: true, after: true, reason: true },
  });

describe("a new version", () => {
  it("stands in the history with what it replaced, and its author is told", async () => {
    const [first, second] = await versions("bohne", 1);
    expect(await rowsOf(first?.id ?? 0)).toEqual([
      {
        action: "assessment.replace",
        before: { state: "published" },
        after: { state: "replaced", replacedBy: second?.id, practice: "bohne" },
        reason: null,
      },
    ]);
    expect(await getDraft(first?.secret ?? "", db)).toMatchObject({ submission: { isReplaced: true } });
    expect(await getDraft(second?.secret ?? "", db)).toMatchObject({ submission: { isReplaced: false } });
  });

  it("that cannot replace anything is not kept", async () => {
    const [first] = await versions("erbse", 0);
    const before = await db.auditEntry.count();
    const pair = { assessmentId: first?.id ?? 0, replacedById: first?.id ?? 0, practice: "erbse", actor };
    await expect(inTransaction(db, (tx) => replaceByLater(tx, pair))).rejects.toThrow("notTheSame");
    expect(await db.auditEntry.count()).toBe(before);
  });
});

describe("taking a replacement back", () => {
  it("shows the version before again and takes the later one out; both authors see it, and it is history", async () => {
    const [first, second] = await versions("linse", 1);
    const [old, later] = [first?.id ?? 0, second?.id ?? 0];
    expect(await shown("linse")).toEqual([later]);
    expect(await restoreReplaced({ assessmentId: old, reason, actor }, db)).toEqual({
      ok: true,
      practice: "linse",
    });
    expect(await shown("linse")).toEqual([old]);
    expect(await findPreviousVersions("linse", db)).toEqual([]);
    expect([await stateOf(first?.secret), await stateOf(second?.secret)]).toEqual([
      "published",
      "unpublished",
    ]);
    expect((await rowsOf(old)).at(-1)).toEqual({
      action: "assessment.restore",
      before: { state: "replaced", replacedBy: later },
      after: { state: "published", practice: "linse" },
      reason,
    });
    expect((await rowsOf(later)).at(-1)).toMatchObject({ action: "assessment.unpublish", reason });
    // The other can come back, beside it.
    expect((await restoreAssessment({ assessmentId: later, reason, actor }, db)).ok).toBe(true);
    expect(await shown("linse")).toHaveLength(2);
  });

  it("leaves a later version that was taken out already where it is", async () => {
    const [first, second] = await versions("mohn", 1);
    await unpublishAssessment({ assessmentId: second?.id ?? 0, reason, actor }, db);
    expect(await shown("mohn")).toBeUndefined();
    expect((await restoreReplaced({ assessmentId: first?.id ?? 0, reason, actor }, db)).ok).toBe(true);
    expect(await shown("mohn")).toEqual([first?.id]);
    expect((await rowsOf(second?.id ?? 0)).map(({ action }) => action)).toEqual(["assessment.unpublish"]);
  });

  it("goes one step at a time, and of two editors one does it", async () => {
    const [first, second, third] = await versions("hirse", 2);
    const of = (one: typeof first) => ({ assessmentId: one?.id ?? 0, reason, actor });
    const refused = { ok: false, reason: "notInThatState" };
    expect(await restoreReplaced(of(first), db)).toEqual(refused);
    expect(await restoreReplaced(of(third), db)).toEqual(refused);
    expect(await restoreReplaced({ ...of(first), assessmentId: 999_999 }, db)).toEqual({
      ok: false,
      reason: "notFound",
    });
    const both = await Promise.all([restoreReplaced(of(second), db), restoreReplaced(of(second), db)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shown("hirse")).toEqual([second?.id]);
    expect((await restoreReplaced(of(first), db)).ok).toBe(true);
    expect(await shown("hirse")).toEqual([first?.id]);
  });

  it("is offered by the page of the assessment: what replaced it, and whether it can be taken back", async () => {
    const [first, second, third] = await versions("gerste", 2);
    expect(await getKeptAssessment(first?.id ?? 0, db)).toMatchObject({
      state: "replaced",
      replacedBy: { id: second?.id, isLast: false },
    });
    expect(await getKeptAssessment(second?.id ?? 0, db)).toMatchObject({
      state: "replaced",
      replacedBy: { id: third?.id, isLast: true },
    });
    expect(await getKeptAssessment(third?.id ?? 0, db)).toMatchObject({
      state: "published",
      replacedBy: null,
    });
  });
});

describe("the list", () => {
  const found = async (state: KeptState, q: string) => {
    const { items, total } = await findKeptAssessments({ state, q, page: 1, pageSize: 3 }, db);
    expect(items.every((item) => item.state === state)).toBe(true);
    return { total, titles: items.map(({ practice }) => practice.title) };
  };

  it("has each assessment in one state, found by letters of its title as they are", async () => {
    await publish("100 % Erfolg_reich", "words of it", { as: "newPractice" });
    const states = await Promise.all(
      (["published", "unpublished", "replaced"] as const).map((state) => found(state, "")),
    );
    const total = await db.assessment.count({ where: { state: { in: ["published", "unpublished"] } } });
    expect(states.reduce((sum, one) => sum + one.total, 0)).toBe(total);
    expect(states[2]?.total).toBeGreaterThan(0);
    for (const q of ["%", "_", "100 % erfolg_", "G_R"])
      expect(await found("published", q)).toEqual({ total: 1, titles: ["100 % Erfolg_reich"] });
    for (const q of ["\\", "'", "100%", "g%r"]) expect((await found("published", q)).total).toBe(0);
  });
});

it("the chain holds", async () => {
  expect(await checkChain(db)).toMatchObject({ brokenAt: null });
});
