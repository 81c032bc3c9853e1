/**
 * Whether a database has had the seeds as they are now. The answer stands in the database itself (SQLite's `user_version`,
 * a number for the application), so a start that has nothing to import loads neither Prisma nor the reader.
 */
import Database from "libsql";
import { databaseFile } from "../../lib/paths";
import { hashInputs } from "./input-hash";

// 31 bits of the hash: user_version is a signed 32-bit number, and 0 means "never".
const seedsVersion = () => Number.parseInt(hashInputs(["seeds"]).slice(0, 8), 16) >>> 1 || 1;

function withDatabase<Result>(databaseUrl: string, use: (db: Database.Database) => Result): Result {
  const db = new Database(databaseFile(databaseUrl), { timeout: 10_000 });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** Says whether `markSeeded` was called on this database (`file:` address) with the seeds as they are now. */
export function isSeeded(databaseUrl: string): boolean {
  return withDatabase(databaseUrl, (db) => {
    const row = db.prepare("PRAGMA user_version").get() as { user_version: number };
    return row.user_version === seedsVersion();
  });
}

/** Notes in the database that it has had the seeds as they are now. */
export function markSeeded(databaseUrl: string): void {
  withDatabase(databaseUrl, (db) => db.exec(`PRAGMA user_version = ${seedsVersion()}`));
}
