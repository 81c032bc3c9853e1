/** Reads which backups there are. They are files in `backups` of the data directory. */
import { createReadStream, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "../env";
import { backupTime, laterFirst } from "./names";

export type Backup = { name: string; madeAt: Date; bytes: number };

/** More than anybody keeps; the newest are shown. */
const MOST_SHOWN = 200;

/** Gives the directory of the backups; there may be none yet. */
export function backupDirectory(): string {
  return path.join(/*turbopackIgnore: true*/ env().dataDir, "backups");
}

/** Gives the newest backups, the last made first, how many there are, and how many bytes these take. */
export function findBackups(): { items: Backup[]; total: number; bytes: number } {
  const names = namesIn(backupDirectory()).filter((name) => backupTime(name) !== null);
  const items = names
    .sort(laterFirst)
    .slice(0, MOST_SHOWN)
    .flatMap((name) => getBackup(name) ?? []);
  return { items, total: names.length, bytes: items.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Gives one backup; null for a name that is none's, whatever it holds. */
export function getBackup(name: string): Backup | null {
  const madeAt = backupTime(name);
  if (!madeAt) return null;
  const file = statSync(/*turbopackIgnore: true*/ path.join(backupDirectory(), name), {
    throwIfNoEntry: false,
  });
  return file?.isFile() ? { name, madeAt, bytes: file.size } : null;
}

/** Gives the bytes of a backup, read as they are sent. The backup must be there. */
export function readBackup({ name }: Backup): ReadableStream<Uint8Array> {
  const file = createReadStream(/*turbopackIgnore: true*/ path.join(backupDirectory(), name));
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(/*turbopackIgnore: true*/ directory);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
