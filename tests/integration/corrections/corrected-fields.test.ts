/** What stands beside a field that was corrected, after corrections of it were put back: on a real file, with the seeds in it. */
import { expect, it } from "vitest";
import { restoreVersion } from "../../../lib/corrections/commands";
import { findCorrectedFields } from "../../../lib/corrections/queries";
import { seededDatabase } from "../../setup/database";
import { actor, correctionSteps } from "./correction-steps";

const { db } = seededDatabase();
const { assessmentOf, textNow, correct } = correctionSteps(db);
const slug = "sirius-school";
const key = "profile:organisation";
const id = await assessmentOf(slug);
const beside = async () =>
  (await findCorrectedFields(slug, db)).map(({ before, after, reason }) => [before, after, reason]);
const write = async (value: string, reason: string) => {
  const written = await correct(id, key, value);
  if (!written.ok) throw new Error(written.reason);
  await db.correction.update({ where: { id: written.correctionId }, data: { reason } });
  return written.correctionId;
};
const putBack = async (correctionId: number, reason: string) => {
  const back = await restoreVersion({ correctionId, reason, actor }, db);
  if (!back.ok) throw new Error(back.reason);
  return back.correctionId;
};

it("is the correction that wrote the words that stand there, not one that was put back, nor its putting back", async () => {
  const first = await textNow(id, key);
  const one = await write("One", "The first said One");
  const two = await write("Two", "The second said Two");
  expect(await beside()).toEqual([[first, "Two", "The second said Two"]]);
  const undone = await putBack(two, "The second was wrong");
  expect(await beside()).toEqual([[first, "One", "The first said One"]]);
  await putBack(one, "The first was wrong too");
  expect(await beside()).toEqual([]);
  // What is written again after that has its own reason.
  await write("One", "It is One after all");
  expect(await beside()).toEqual([[first, "One", "It is One after all"]]);
  await putBack(undone, "And Two after that");
  expect(await beside()).toEqual([[first, "Two", "And Two after that"]]);
});
