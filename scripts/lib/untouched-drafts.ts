/** What a start does about self-assessments that were started and never written to. */
import Database from "libsql";
import { databaseFile } from "../../lib/paths";

/** Deletes the old ones of a prepared database, and says how many there were. */
export async function deleteUntouched(
  databaseUrl: string,
  say: (line: string) => void = console.log,
): Promise<void> {
  if (!hasDrafts(databaseUrl)) return;
  // Loaded only here: a start without drafts does not need Prisma.
  const { openDb } = await import("../../lib/db/client");
  const { deleteUntouchedDrafts } = await import("../../lib/assessment/commands-untouched");
  const db = openDb(databaseUrl);
  try {
    const count = await deleteUntouchedDrafts(new Date(), db);
    if (count > 0) say(`Deleted self-assessments that nobody wrote to for 30 days: ${count}`);
  } finally {
    await db.$disconnect();
  }
}

/** Asked in plain SQL, of drafts that are old enough by the day. */
function hasDrafts(databaseUrl: string): boolean {
  const db = new Database(databaseFile(databaseUrl), { timeout: 10_000, readonly: true });
  try {
    const old = `SELECT 1 FROM "SelfAssessment" WHERE "state" = 'draft' AND "createdAt" < date('now', '-29 days') LIMIT 1`;
    return db.prepare(old).get() !== undefined;
  } finally {
    db.close();
  }
}
