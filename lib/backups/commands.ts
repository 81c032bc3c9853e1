/** Makes and deletes backups. Each is in the history. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction } from "../db/client";
import { copyWhole } from "../db/copy-whole";
import { isStorageFull } from "../db/errors";
import { env } from "../env";
import { backupName } from "./names";
import { type Backup, backupDirectory, getBackup } from "./queries";

export type BackupMade = { ok: true; backup: Backup } | { ok: false; reason: "storageFull" | "broken" };

/** So many of one second are told apart by their names. */
const MOST_OF_A_SECOND = 99;

/**
 * Copies the database as it is now (`VACUUM INTO`, in a thread of its own: others read and write meanwhile), checks the copy, and only then gives
 * it its name: what has the name of a backup is one. A copy that is not whole, or whose row in the history could not be written, is deleted.
 */
export async function createBackup(
  { actor }: { actor: Actor },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<BackupMade> {
  const directory = backupDirectory();
  const draft = path.join(/*turbopackIgnore: true*/ directory, `.draft-${crypto.randomUUID()}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!(await copyWhole(env().databaseUrl, draft))) return { ok: false, reason: "broken" };
    let name: string | null = null;
    const backup = await inTransaction(db, async (tx) => {
      // Inside: of two of one second, the later one finds the name of the first.
      name = freeName(directory, now);
      renameSync(draft, path.join(/*turbopackIgnore: true*/ directory, name));
      const made = getBackup(name);
      if (!made) throw new Error(`The backup ${name} is gone as soon as it was made`);
      await recordChange(tx, {
        actor,
        action: "backup.create",
        subject: "backup",
        subjectId: name,
        after: { bytes: made.bytes },
      });
      return made;
    }).catch((error: unknown) => {
      if (name !== null) rmSync(path.join(/*turbopackIgnore: true*/ directory, name), { force: true });
      throw error;
    });
    return { ok: true, backup };
  } catch (error) {
    if (isStorageFull(error)) return { ok: false, reason: "storageFull" };
    throw error;
  } finally {
    for (const rest of ["", "-wal", "-shm", "-journal"]) rmSync(`${draft}${rest}`, { force: true });
  }
}

/** Deletes a backup. Gives false when there is none of that name. */
export async function deleteBackup(
  { name, actor }: { name: string; actor: Actor },
  db: Db = getDb(),
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const backup = getBackup(name);
    if (!backup) return false;
    await recordChange(tx, {
      actor,
      action: "backup.delete",
      subject: "backup",
      subjectId: name,
      before: { bytes: backup.bytes },
    });
    rmSync(path.join(/*turbopackIgnore: true*/ backupDirectory(), name));
    return true;
  });
}

function freeName(directory: string, now: Date): string {
  for (let ordinal = 1; ordinal <= MOST_OF_A_SECOND; ordinal++) {
    const name = backupName(now, ordinal);
    if (!existsSync(path.join(/*turbopackIgnore: true*/ directory, name))) return name;
  }
  throw new Error("So many backups of one second cannot be told apart");
}
