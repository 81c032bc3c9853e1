/** Documents that wait for an editor, for the end-to-end tests: the first two imports there are. */
import type { Actor } from "../../lib/audit/schema";
import { type Db, openDb } from "../../lib/db/client";
import { uploadDrafts } from "../../lib/drafts/commands";
import { saveDraftFields } from "../../lib/drafts/commands-edit";
import { publishAll } from "../../lib/drafts/commands-publish-all";
import { readWaiting } from "../../lib/drafts/commands-reading";

/** A write-up in which nothing is to be put right, but that it has no title. */
const untitled = (words: string) =>
  [
    "Good Practice Criteria",
    "Inclusivity & Participation",
    "Does the practice involve the active participation of the receiving society?",
    words,
    "Good practice checklist",
    "✓ Consider integration as a two-way process, and aim for change on the side of the receiving society.",
  ].join("\n");

/** For the test of who gets in, which publishes nothing of it. */
const WAITS = {
  name: "who-gets-in.txt",
  text: [untitled("Nobody is to get in here."), untitled("The second could be published.")].join("\n\n"),
};
/** Publishing it was interrupted. Without titles its write-ups never get into the catalogue, which other tests count. */
const STOPPED = {
  name: "stopped.txt",
  text: [untitled("Here they stopped."), untitled("There they never came to.")].join("\n\n"),
};

/** Brings and reads both, as their first administrator would. Throws when they are not the first ones, or were not kept. */
export async function writeDraft(databaseUrl: string): Promise<void> {
  const db = openDb(databaseUrl);
  try {
    const ada = await db.person.findFirstOrThrow({
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    });
    const actor = { kind: "person", ...ada } as const;
    await bring(db, { ...WAITS, actor, id: 1 });
    await bring(db, { ...STOPPED, actor, id: 2 });
    await readWaiting(db);
    const title = { key: "title", value: "The Back Door of Nowhere", version: 0 };
    const named = await saveDraftFields({ id: 1, ordinal: 2, fields: [title], actor }, db);
    if (!named.ok) throw new Error(`The first document of the tests got no title: ${named.reason}`);
    const begun = await publishAll({ id: 2, reason: null, actor }, db);
    if (!begun.ok)
      throw new Error(`The second document of the tests is not being published: ${begun.reason}`);
    await fillDisk(db, ada.id);
  } finally {
    await db.$disconnect();
  }
}

type Document = { name: string; text: string; actor: Actor & { kind: "person" }; id: number };

async function bring(db: Db, { name, text, actor, id }: Document): Promise<void> {
  const files = [{ name, bytes: new TextEncoder().encode(text) }];
  const [kept] = await uploadDrafts({ files, actor }, db);
  if (kept?.outcome !== "stored" || kept.id !== id) throw new Error(`${name} of the tests was not kept`);
}

/**
 * Lets there be no room for what publishing writes until this person signs in: the server, which goes on publishing when it starts, is
 * interrupted as by a full disk, and says so once.
 */
async function fillDisk(db: Db, personId: number): Promise<void> {
  if ((await db.session.count({ where: { personId } })) > 0)
    throw new Error("The administrator of the tests has signed in already");
  await db.$executeRawUnsafe(`
    CREATE TRIGGER "tests_full_disk" BEFORE UPDATE ON "ImportDraftWriteUp"
    WHEN NOT EXISTS (SELECT 1 FROM "Session" WHERE "personId" = ${personId})
    BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
}
