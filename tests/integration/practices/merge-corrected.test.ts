/** What was corrected between a merge and its undoing goes back with the practice it came from. */
import { expect, it } from "vitest";
import { correctField, restoreVersion } from "../../../lib/corrections/commands";
import { versionOf } from "../../../lib/corrections/version";
import { actor, mergeable, type Name, paragraphs, reason, slugOf } from "../../fixtures/mergeable";
import { seededDatabase } from "../../setup/database";

const { db } = seededDatabase();
const { everything, idOf, merged, undo } = await mergeable(db);
const order = [{ ordinal: "asc" as const }, { id: "asc" as const }];

const values = async (name: Name, field: "country" | "organisation") =>
  (await db.profileEntry.findMany({ where: { practiceId: idOf(name), field }, orderBy: order })).map(
    ({ value }) => value,
  );
const contexts = (name: Name) =>
  db.section.findMany({ where: { practiceId: idOf(name), key: "context" }, orderBy: order });

async function correct(name: Name, key: string, from: string, to: string): Promise<number> {
  const result = await correctField(
    { target: { practice: slugOf(name) }, key, value: to, version: versionOf(from), reason, actor },
    db,
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.correctionId;
}

it("values and sections that were corrected meanwhile go back, changed or not; what was added stays", async () => {
  const [own] = await contexts("b");
  const [theirs] = await contexts("c");
  const mergeId = await merged("b", "c");
  expect(await values("c", "country")).toEqual(["DE", "AT"]);
  await correct("c", "profile:country", "DE\nAT", "DE\nAT\nFR");
  await correct("c", "section:context", "Only c\nOnly b", "Only c\nOnly b\nOne more");
  expect(await undo(mergeId)).toMatchObject({ ok: true });
  // That "c" says DE too, "b" never lost.
  expect(await values("b", "country")).toEqual(["AT", "DE"]);
  expect(await values("c", "country")).toEqual(["DE", "FR"]);
  expect(await contexts("b")).toEqual([
    { ...own, paragraphs: [...paragraphs("Only b"), ...paragraphs("One more")] },
  ]);
  expect(await contexts("c")).toEqual([theirs]);
  await correct("b", "section:context", "Only b\nOne more", "Only b");
  await correct("c", "profile:country", "DE\nFR", "DE");
});

it("a new value stands where it was written, before those that keep their rows", async () => {
  await correct("b", "profile:country", "AT\nDE", "FR\nAT\nIT\nDE");
  expect(await values("b", "country")).toEqual(["FR", "AT", "IT", "DE"]);
  await correct("b", "profile:country", "FR\nAT\nIT\nDE", "ES\nFR\nPL\nAT\nIT\nDE");
  expect(await values("b", "country")).toEqual(["ES", "FR", "PL", "AT", "IT", "DE"]);
  await correct("b", "profile:country", "ES\nFR\nPL\nAT\nIT\nDE", "AT\nDE");
});

it("corrected and put back, all is as it was, under the numbers it had", async () => {
  const before = await everything();
  const mergeId = await merged("a", "b");
  const said = (await values("b", "organisation")).join("\n");
  expect(said).toBe("Caritas\nCaritas");
  const ids = [
    await correct("b", "profile:organisation", "Caritas", "Caritas Wien"),
    await correct("b", "profile:country", "AT\nDE", "FR\nAT\nDE"),
    await correct("b", "section:context", "Only b\nOnly a", "Only b, they say\nOnly a, they say"),
  ];
  for (const correctionId of ids.reverse()) {
    expect(await restoreVersion({ correctionId, reason, actor }, db)).toMatchObject({ ok: true });
  }
  expect(await undo(mergeId)).toMatchObject({ ok: true });
  const after = await everything();
  expect({ ...after, corrections: before.corrections, practices: [] }).toEqual({ ...before, practices: [] });
});
