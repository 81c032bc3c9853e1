/** A database of one's own for a test: a copy of the migrated one, or of the one with the seeds in it. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { type Db, openDb } from "../../lib/db/client";

export type TestDatabase = { db: Db; url: string; dir: string };

const opened: TestDatabase[] = [];

/**
 * Gives a migrated, empty database; `getDb()` gives the same one from now on in this test file.
 * Closed and deleted after the file's last test.
 */
export function freshDatabase(): TestDatabase {
  return copyOf(inject("baseDatabases").migrated);
}

/** Gives a database with the seeds in it, otherwise like `freshDatabase`. Throws when the seeds could not be imported. */
export function seededDatabase(): TestDatabase {
  const { seeded, whyNotSeeded } = inject("baseDatabases");
  if (seeded === null) throw new Error(`There is no seeded database: ${whyNotSeeded}`);
  return copyOf(seeded);
}

function copyOf(base: string): TestDatabase {
  const dir = mkdtempSync(path.join(tmpdir(), "exemplar-test-"));
  const file = path.join(dir, "exemplar.db");
  copyFileSync(base, file);
  const url = `file:${file}`;
  process.env.DATABASE_URL = url;
  // What is written beside the database (backups, the secret of sessions) goes with it.
  process.env.DATA_DIR = dir;
  const database = { db: openDb(url), url, dir };
  opened.push(database);
  return database;
}

/** Closes and deletes what was given; the set-up of the integration tests calls it after each file. */
export async function closeDatabases(): Promise<void> {
  for (const { db, dir } of opened.splice(0)) {
    await db.$disconnect();
    rmSync(dir, { recursive: true, force: true });
  }
}
