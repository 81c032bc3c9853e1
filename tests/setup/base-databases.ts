/** Before the integration tests: one migrated database and one with the seeds, which every test file copies. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import type { TestProject } from "vitest/node";
import { ensureClient } from "../../lib/db/generate";
import { migrate } from "../../lib/db/migrate";
import { seedDatabase } from "../../scripts/lib/prepare";

declare module "vitest" {
  export interface ProvidedContext {
    /** Files to copy; `seeded` is null, with the reason, when the seeds could not be imported. */
    baseDatabases: { migrated: string; seeded: string | null; whyNotSeeded: string };
  }
}

export default function setup(project: TestProject): () => void {
  ensureClient();
  const directory = mkdtempSync(path.join(tmpdir(), "exemplar-base-"));
  const migrated = path.join(directory, "migrated.db");
  migrate(`file:${migrated}`);
  settle(migrated);
  let seeded: string | null = path.join(directory, "seeded.db");
  let whyNotSeeded = "";
  try {
    copyFileSync(migrated, seeded);
    seedDatabase(`file:${seeded}`);
    settle(seeded);
  } catch (error) {
    // Tests that need no seeds still say what they have to say; those that do fail with this.
    seeded = null;
    whyNotSeeded = String(error);
  }
  project.provide("baseDatabases", { migrated, seeded, whyNotSeeded });
  return () => rmSync(directory, { recursive: true, force: true });
}

/** Brings what still stands in the write-ahead log into the file itself, so that copying the file copies everything. */
function settle(file: string): void {
  const db = new Database(file);
  const [result] = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all() as { busy: number }[];
  db.close();
  if (result?.busy !== 0) throw new Error(`${file} could not be settled: something still uses it.`);
}
