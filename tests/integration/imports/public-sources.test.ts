/** A source is shown for as long as something shown came from it: on a real file. */
import { expect, it } from "vitest";
import { countCatalogue } from "../../../lib/catalogue/queries";
import { findPublicSource, publicSources } from "../../../lib/catalogue/queries-sources";
import { sql } from "../../../lib/db/sql";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { getDraftWriteUp } from "../../../lib/drafts/queries-write-up";
import { findSources, getSource } from "../../../lib/imports/queries";
import { hasSource } from "../../../lib/imports/queries-existence";
import { restoreAssessment, unpublishAssessment } from "../../../lib/review/commands-state";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, writeUpText } from "../drafts/steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const reason = "Looked at again";

/** Where the public meets a source: the list, its page by both addresses, what stands before the page, and the count. */
async function seen(sha256: string) {
  const id = sha256.slice(0, 16);
  const sources = await findSources(db);
  expect((await countCatalogue(db)).sources).toBe(sources.length);
  return {
    listed: sources.some((source) => source.id === id),
    page: (await getSource(sha256, {}, db)) !== null && (await getSource(id, {}, db)) !== null,
    there: (await hasSource(sha256, db)) && (await hasSource(id, db)),
  };
}
const shown = { listed: true, page: true, there: true };
const hidden = { listed: false, page: false, there: false };

async function publish(text: string, newVersionOf?: string) {
  const id = await bring(db, actor, text);
  if (newVersionOf !== undefined) {
    const place = { as: "newVersion", practice: newVersionOf } as const;
    await decidePlace({ id, ordinal: 1, place, actor }, db);
  }
  const published = await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
  if (!published.ok) throw new Error(published.problem);
  const { sha256 } = await db.importDraft.findUniqueOrThrow({ where: { id }, select: { sha256: true } });
  return { id, sha256, assessmentId: published.assessmentId };
}

it("every source of the seeds is shown", async () => {
  expect(await findSources(db)).toHaveLength(await db.source.count());
});

it("goes with the only assessment that came from it, is kept, and comes back with it", async () => {
  const { id, sha256, assessmentId } = await publish(
    writeUpText("Hyssop", { answers: { "3.2": "Every week." }, marks: { "3.2.5": "met" } }),
  );
  expect(await seen(sha256)).toEqual(shown);
  expect((await unpublishAssessment({ assessmentId, reason, actor }, db)).ok).toBe(true);
  expect(await seen(sha256)).toEqual(hidden);
  expect(await db.source.count({ where: { sha256 } })).toBe(1);
  // The editors still read the words where the document was brought.
  expect(await getDraftWriteUp(id, 1, db)).not.toBeNull();
  expect((await restoreAssessment({ assessmentId, reason, actor }, db)).ok).toBe(true);
  expect(await seen(sha256)).toEqual(shown);
});

it("of a previous version is shown for as long as what replaced it is", async () => {
  const first = await publish(writeUpText("Borage", { answers: { "3.2": "At first." } }));
  const second = await publish(writeUpText("Borage", { answers: { "3.2": "Later on." } }), "borage");
  const third = await publish(writeUpText("Borage", { answers: { "3.2": "Now." } }), "borage");
  const all = async () => Promise.all([first, second, third].map(({ sha256 }) => seen(sha256)));
  expect(await all()).toEqual([shown, shown, shown]);
  await unpublishAssessment({ assessmentId: third.assessmentId, reason, actor }, db);
  expect(await all()).toEqual([hidden, hidden, hidden]);
  await restoreAssessment({ assessmentId: third.assessmentId, reason, actor }, db);
  expect(await all()).toEqual([shown, shown, shown]);
});

it("that a shown practice was merged with stays, and a circle of replacements ends", async () => {
  const one = await publish(writeUpText("Chervil", { answers: { "3.2": "In spring." } }));
  const other = await publish(writeUpText("Dill", { answers: { "3.2": "In summer." } }));
  const row = { assessmentId: other.assessmentId, sourceId: one.sha256, ordinal: 1 };
  await db.assessmentSource.create({ data: { ...row, firstLine: 1, lastLine: 2 } });
  await unpublishAssessment({ assessmentId: one.assessmentId, reason, actor }, db);
  expect(await seen(one.sha256)).toEqual(shown);
  await unpublishAssessment({ assessmentId: other.assessmentId, reason, actor }, db);
  const pair = [one.assessmentId, other.assessmentId];
  for (const [index, id] of pair.entries())
    await db.assessment.update({ where: { id }, data: { replacedById: pair[1 - index] } });
  expect(await seen(one.sha256)).toEqual(hidden);
});

it.each([
  "",
  "abcd",
  "ab".repeat(33),
  "AB".repeat(32),
  "%d".repeat(8),
  "../etc",
  "' OR 1=1 --",
  "0".repeat(16),
  "g".repeat(64),
])("nothing for %j", async (id) => {
  expect([await getSource(id, {}, db), await findPublicSource(id, db)]).toEqual([null, null]);
});

it("is looked up by indexes", async () => {
  const plan = (
    await db.$queryRaw<{ detail: string }[]>(sql`EXPLAIN QUERY PLAN ${publicSources("ab".repeat(32))}`)
  ).map(({ detail }) => detail);
  expect(plan.join("\n")).toMatch(/SEARCH w USING INDEX AssessmentSource_sourceId_idx/);
  // Only the rows of the recursion itself are walked.
  expect(plan.filter((step) => step.startsWith("SCAN") && !/^SCAN t(\s|$)/.test(step))).toEqual([]);
});
