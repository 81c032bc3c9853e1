/** Titles are read everywhere: no e-mail address comes into one, from a document, an editor or an earlier version. */
import { expect, it } from "vitest";
import { restoreVersion } from "../../../lib/corrections/commands";
import { importDocument } from "../../../lib/imports/commands";
import { frameworks } from "../../fixtures/read-seed";
import { seededDatabase } from "../../setup/database";
import { utf8, writeUpText } from "../drafts/steps";
import { actor, correctionSteps, reason } from "./correction-steps";

const { db } = seededDatabase();
const { assessmentOf, correct } = correctionSteps(db);
const titleNow = async (slug: string) =>
  (await db.practice.findUniqueOrThrow({ where: { slug }, select: { title: true } })).title;

it("read from a document, an address is masked in the title and its address; the lines keep the words", async () => {
  const text = writeUpText("Ask anna.b@example.org first", { answers: { "1.1": "Somebody answers." } });
  await importDocument(db, { bytes: utf8(text), name: "ask.txt", frameworks });
  const practice = await db.practice.findFirstOrThrow({
    where: { title: { startsWith: "Ask " } },
    include: { profile: { where: { field: { in: ["title", "otherName"] } }, include: { source: true } } },
  });
  expect(practice).toMatchObject({ title: "Ask ••••.•@•••••••.••• first", slug: "ask-first" });
  expect(practice.sortKey).not.toContain("anna");
  expect(practice.profile).toMatchObject([{ field: "title", value: practice.title }]);
  expect(new TextDecoder().decode(practice.profile[0]?.source?.bytes)).toContain("anna.b@example.org");
  const passages = await db.passage.findMany({ where: { practiceId: practice.id } });
  expect(JSON.stringify(passages)).not.toContain("anna");
});

it("corrected, it is masked and has no hidden signs; so is what is put back", async () => {
  const id = await assessmentOf("undok");
  expect(await correct(id, "title", "UND\u202eOK\0 of office@un\u0001dok.example")).toMatchObject({
    ok: true,
  });
  expect(await titleNow("undok")).toBe("UNDOK of ••••••@•••••.•••••••");
  expect(await correct(id, "title", "\u202e\u2066")).toMatchObject({ ok: false, reason: "titleMissing" });

  // A title of the time before this rule.
  await db.practice.update({ where: { slug: "undok" }, data: { title: "Old old@undok.example" } });
  const changed = await correct(id, "title", "New");
  if (!changed.ok) throw new Error(changed.reason);
  const back = await restoreVersion(
    { correctionId: changed.correctionId, reason: `${reason}\u202e`, actor },
    db,
  );
  if (!back.ok) throw new Error(back.reason);
  expect(await titleNow("undok")).toBe("Old •••@•••••.•••••••");
  expect(await db.correction.findUnique({ where: { id: back.correctionId } })).toMatchObject({
    reason,
    after: "Old •••@•••••.•••••••",
  });
});
