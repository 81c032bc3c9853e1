/** Every command of import drafts writes into the history what it changes, and nothing when it changes nothing. */
import { expect, it } from "vitest";
import { checkChain } from "../../../lib/audit/queries";
import { chooseFramework, uploadDrafts } from "../../../lib/drafts/commands";
import { decidePlace, discardDraft, reopenDraft } from "../../../lib/drafts/commands-decide";
import { saveDraftFields, takeSuggestion } from "../../../lib/drafts/commands-edit";
import { publishWriteUp } from "../../../lib/drafts/commands-publish";
import { publishAll, runPublishing } from "../../../lib/drafts/commands-publish-all";
import { seedFrameworks } from "../../../seeds/seed";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, utf8, writeUpText } from "./steps";

const { db } = freshDatabase();
await seedFrameworks(db);
const { actor } = await makeAdministrator(db);

let seen = 0;
/** Gives what the history says since it was last asked. */
async function told() {
  const rows = await db.auditEntry.findMany({ where: { id: { gt: seen } }, orderBy: { id: "asc" } });
  seen = rows.at(-1)?.id ?? seen;
  return rows.map(({ action, actor: who, subject, subjectId, before, after, reason }) => ({
    action,
    who,
    about: `${subject} ${subjectId}`,
    before,
    after,
    reason,
  }));
}

it("says who changed what, before and after", async () => {
  await told();
  const text = writeUpText("Quincunx garden", { answers: { "3.2": "They plant what they know." } });
  const id = await bring(db, actor, text, "C:\\files\\garden.txt");
  const about = `importDraft ${id}`;
  expect(await told()).toMatchObject([
    {
      action: "import.upload",
      who: actor.name,
      about,
      after: { name: "garden.txt", bytes: utf8(text).length },
    },
  ]);
  expect(await uploadDrafts({ files: [{ name: "again.txt", bytes: utf8(text) }], actor }, db)).toEqual([
    { name: "again.txt", outcome: "sameDraft", id },
  ]);
  expect(await told()).toEqual([]);

  const at = { id, ordinal: 1, actor };
  await saveDraftFields({ ...at, fields: [{ key: "title", value: "Five gardens", version: 0 }] }, db);
  expect(await told()).toMatchObject([
    {
      action: "import.edit",
      about,
      before: { writeUp: 1, fields: { title: "Quincunx garden" } },
      after: { writeUp: 1, fields: { title: "Five gardens" } },
    },
  ]);
  await takeSuggestion({ ...at, key: "line:1", value: "profile:organisation" }, db);
  expect(await told()).toMatchObject([
    { action: "import.edit", after: { fields: { "line:1": "profile:organisation" } } },
  ]);

  await decidePlace({ ...at, place: { as: "leaveOut" } }, db);
  expect(await told()).toMatchObject([
    { action: "import.decide", before: { place: null }, after: { writeUp: 1, place: { as: "leaveOut" } } },
  ]);
  expect(await reopenDraft({ id, reason: "By mistake", actor }, db)).toEqual({ ok: true });
  expect(await told()).toMatchObject([
    {
      action: "import.reopen",
      about,
      before: { state: "published" },
      after: { state: "open" },
      reason: "By mistake",
    },
  ]);
  await decidePlace({ ...at, place: null }, db);
  await told();

  expect(await chooseFramework({ id, framework: "assess-integration", actor }, db)).toEqual({
    ok: false,
    reason: "edited",
  });
  expect(await told()).toEqual([]);
  await chooseFramework({ id, framework: "spring-good-practice", discardEdits: true, actor }, db);
  expect(await told()).toMatchObject([
    {
      action: "import.read",
      about,
      before: { framework: null },
      after: { framework: "spring-good-practice" },
    },
  ]);

  await discardDraft({ id, reason: null, actor }, db);
  expect(await told()).toMatchObject([
    { action: "import.discard", after: { state: "discarded" }, reason: null },
  ]);
  await reopenDraft({ id, reason: null, actor }, db);
  await told();
  expect(await publishWriteUp({ id, ordinal: 1, reason: "From the ministry", actor }, db)).toMatchObject({
    ok: true,
  });
  expect(await told()).toMatchObject([
    {
      action: "import.publish",
      about,
      after: { writeUp: 1, as: "newPractice", practice: "quincunx-garden" },
      reason: "From the ministry",
    },
  ]);
  await publishWriteUp({ id, ordinal: 1, reason: null, actor }, db);
  expect(await told()).toEqual([]);
});

it("of a whole draft says that it began, and each write-up", async () => {
  const text = ["One way in", "Another way in"]
    .map((title, i) => writeUpText(title, { answers: { "3.2": `Number ${i} has its own words.` } }))
    .join("\n");
  const id = await bring(db, actor, text);
  await told();
  expect(await publishAll({ id, reason: "All of it", actor }, db)).toEqual({ ok: true, left: 2 });
  await runPublishing(id, db);
  expect(await told()).toMatchObject([
    { action: "import.publishAll", about: `importDraft ${id}`, after: { writeUps: 2 }, reason: "All of it" },
    {
      action: "import.publish",
      who: actor.name,
      after: { writeUp: 1, practice: "one-way-in" },
      reason: "All of it",
    },
    { action: "import.publish", who: actor.name, after: { writeUp: 2, practice: "another-way-in" } },
  ]);
  expect(await checkChain(db)).toMatchObject({ brokenAt: null });
});
