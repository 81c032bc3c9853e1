/** A document that waits to be decided, for the end-to-end test of who gets in: the first import there is. */
import { openDb } from "../../lib/db/client";
import { uploadDrafts } from "../../lib/drafts/commands";
import { readWaiting } from "../../lib/drafts/commands-reading";

/** One write-up in which nothing is to be put right, but that it has no title. */
const TEXT = [
  "Good Practice Criteria",
  "Inclusivity & Participation",
  "Does the practice involve the active participation of the receiving society?",
  "Nobody is to get in here.",
  "Good practice checklist",
  "✓ Consider integration as a two-way process, and aim for change on the side of the receiving society.",
].join("\n");

/** Brings it and reads it, as its first administrator would. Throws when it is not the first one, or was not kept. */
export async function writeDraft(databaseUrl: string): Promise<void> {
  const db = openDb(databaseUrl);
  try {
    const ada = await db.person.findFirstOrThrow({
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    });
    const files = [{ name: "who-gets-in.txt", bytes: new TextEncoder().encode(TEXT) }];
    const [kept] = await uploadDrafts({ files, actor: { kind: "person", ...ada } }, db);
    if (kept?.outcome !== "stored" || kept.id !== 1)
      throw new Error("The document of the tests was not kept");
    await readWaiting(db);
  } finally {
    await db.$disconnect();
  }
}
