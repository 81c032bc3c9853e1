/** What a starting server goes on with: a draft that the database refuses stops none of the others. On a real file. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { uploadDrafts } from "../../../lib/drafts/commands";
import { publishAll } from "../../../lib/drafts/commands-publish-all";
import { resumeDrafts } from "../../../lib/drafts/commands-resume";
import { getProgress } from "../../../lib/drafts/queries";
import { seededDatabase } from "../../setup/database";
import { makeAdministrator } from "../../setup/people";
import { bring, utf8, writeUpText } from "./steps";

const { db } = seededDatabase();
const { actor } = await makeAdministrator(db);
const text = (title: string) =>
  writeUpText(title, { answers: { "3.2": `Only ${title} does it like this.` } });
const stateOf = async (id: number) => (await getProgress(id, db))?.state;

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

it("goes on with those behind a draft that fails, says what failed, and takes that up at the next start", async () => {
  const published = [await bring(db, actor, text("Alidade")), await bring(db, actor, text("Burette"))];
  for (const id of published) await publishAll({ id, reason: null, actor }, db);
  const uploaded = await uploadDrafts(
    {
      files: ["Caliper", "Dioptre"].map((title) => ({ name: `${title}.txt`, bytes: utf8(text(title)) })),
      actor,
    },
    db,
  );
  const waiting = uploaded.map((one) => ("id" in one ? one.id : 0));
  const ids = [...published, ...waiting];
  const broken = [published[0], waiting[0]].join(", ");
  await db.$executeRawUnsafe(
    `CREATE TRIGGER broken BEFORE UPDATE ON ImportDraft WHEN NEW.id IN (${broken}) BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  );

  await resumeDrafts(db);
  expect(await Promise.all(ids.map(stateOf))).toEqual(["publishing", "published", "waiting", "open"]);
  expect(console.error).toHaveBeenLastCalledWith(expect.any(String), expect.any(AggregateError));
  vi.mocked(console.error).mockClear();

  await db.$executeRawUnsafe("DROP TRIGGER broken");
  await resumeDrafts(db);
  expect(await Promise.all(ids.map(stateOf))).toEqual(["published", "published", "open", "open"]);
  expect(console.error).not.toHaveBeenCalled();
});
