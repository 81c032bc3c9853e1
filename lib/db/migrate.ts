/**
 * Applies the migrations of prisma/migrations to an SQLite file and writes them into Prisma's own ledger, so that
 * `prisma migrate status` agrees where Prisma's engine exists. Synchronous, and safe when several processes start together.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { databaseFile, paths } from "../paths";

type Migration = { name: string; sql: string; checksum: string };
type LedgerRow = { migration_name: string; checksum: string; finished_at: number | null };

/** A database that these migrations cannot be applied to; the message says why. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

// Column for column what Prisma's engine creates.
const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Brings a database (`file:` address) to the newest migration, creating the file and its directory where missing.
 * Gives the names of the migrations applied now; all are applied or none. Throws MigrationError when the ledger does not
 * fit the migrations or one of them fails, and SQLite's own error when the file cannot be opened.
 */
export function migrate(
  databaseUrl: string,
  migrationsDir: string = paths.migrations,
): { applied: string[] } {
  const file = databaseFile(databaseUrl);
  mkdirSync(path.dirname(file), { recursive: true });
  const migrations = readMigrations(migrationsDir);
  const db = new Database(file, { timeout: 30_000 });
  try {
    if (pendingMigrations(db, migrations).length === 0) return { applied: [] };
    enableWriteAheadLog(db);
    // Before BEGIN: inside a transaction this pragma is ignored, and rebuilding a table would delete its children.
    db.exec("PRAGMA foreign_keys = OFF");
    db.exec("BEGIN IMMEDIATE");
    try {
      db.exec(LEDGER);
      // Asked again under the write lock: another process may have applied them meanwhile.
      const pending = pendingMigrations(db, migrations);
      for (const migration of pending) apply(db, migration);
      const broken = db.prepare("PRAGMA foreign_key_check").all();
      if (broken.length > 0)
        throw new MigrationError(`${broken.length} rows would refer to rows that do not exist.`);
      db.exec("COMMIT");
      return { applied: pending.map((migration) => migration.name) };
    } catch (error) {
      if (db.inTransaction) db.exec("ROLLBACK");
      throw error;
    }
  } finally {
    db.close();
  }
}

/** How long, and how often, a database that others are just opening is asked to change to the write-ahead log. */
const LOG_PATIENCE_MS = 30_000;
const LOG_PAUSE_MS = 20;

/**
 * Changes the database to the write-ahead log. SQLite does this alone or not at all: while another process uses the file
 * it answers "busy" at once, whatever the timeout, since waiting could be for ever. So it is asked again for a while.
 */
function enableWriteAheadLog(db: Database.Database): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += LOG_PAUSE_MS) {
    try {
      db.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const busy =
        error instanceof Error && "code" in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));
      if (!busy || waited >= LOG_PATIENCE_MS) throw error;
      Atomics.wait(pause, 0, 0, LOG_PAUSE_MS);
    }
  }
}

/** Reads the migrations of a directory, oldest first. */
function readMigrations(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(directory, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(directory, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

/** Gives the migrations that the ledger does not have; throws when the ledger has others than these. */
function pendingMigrations(db: Database.Database, migrations: Migration[]): Migration[] {
  const hasLedger = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get();
  if (!hasLedger) return migrations;
  const ledger = db
    .prepare(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name",
    )
    .all() as LedgerRow[];
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of ledger) {
    const migration = known.get(row.migration_name);
    if (!migration)
      throw new MigrationError(
        `The database has the migration ${row.migration_name}, which this version of Exemplar does not know: it was last used by a newer version.`,
      );
    if (row.finished_at === null)
      throw new MigrationError(
        `The migration ${row.migration_name} was begun on this database and did not finish.`,
      );
    if (row.checksum !== migration.checksum)
      throw new MigrationError(
        `The migration ${row.migration_name} was changed after it was applied to this database.`,
      );
  }
  const applied = new Set(ledger.map((row) => row.migration_name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** Runs one migration inside the open transaction and enters it in the ledger. */
function apply(db: Database.Database, migration: Migration): void {
  const startedAt = Date.now();
  try {
    db.exec(migration.sql);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`The migration ${migration.name} failed: ${reason}`, { cause });
  }
  db.prepare(
    "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)",
  ).run(randomUUID(), migration.checksum, Date.now(), migration.name, startedAt);
}
