/** A document that replaces a field of a practice: values that both state keep their rows, by which merges of practices go back. */
import { expect, it } from "vitest";
import { restoreVersion } from "../../../lib/corrections/commands";
import { decidePlace } from "../../../lib/drafts/commands-decide";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const title = "Kept astrolabe";
const write = (country: string, answer: string) =>
  bring(db, actor, writeUpText(title, { profile: { country }, answers: { "1.1": answer } }));
const publish = (id: number) => publishWriteUp({ id, ordinal: 1, reason: "Two reports", actor }, db);
const countries = (slug: string) =>
  db.profileEntry.findMany({
    where: { practice: { slug }, field: "country" },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: { id: true, value: true, sourceId: true },
  });

it("what both say stays under its number, and what was replaced comes back under its own", async () => {
  const first = await publish(await write("Austria, Germany", "All are welcome."));
  if (!first.ok) throw new Error(first.problem);
  const slug = first.practice;
  const before = await countries(slug);
  expect(before.map(({ value }) => value)).toEqual(["AT", "DE"]);
  const id = await write("Germany, France", "All are most welcome.");
  await decidePlace(
    { id, ordinal: 1, place: { as: "merge", practice: slug }, chosen: ["profile:country"], actor },
    db,
  );
  expect(await publish(id)).toMatchObject({ ok: true });
  const after = await countries(slug);
  expect(after.map(({ value }) => value)).toEqual(["DE", "FR"]);
  expect(after[0]?.id).toBe(before[1]?.id);
  expect(after[0]?.sourceId).not.toBe(before[1]?.sourceId);
  const { id: correctionId } = await db.correction.findFirstOrThrow({
    where: { practice: { slug }, key: "profile:country" },
  });
  expect(await restoreVersion({ correctionId, reason: "The first was right", actor }, db)).toMatchObject({
    ok: true,
  });
  expect(await countries(slug)).toEqual(before);
});
