/** Copies a database while others may be using it. */
import Database from "libsql";
import { databaseFile } from "../paths";

/**
 * Writes a copy of the database (`file:` address) as it is at this moment to a new file. The database itself is opened
 * for reading only. Throws SQLite's own error when it cannot be read or the copy cannot be written.
 */
export function copyDatabase(databaseUrl: string, toFile: string): void {
  const db = new Database(databaseFile(databaseUrl), { readonly: true, timeout: 10_000 });
  try {
    db.prepare("VACUUM INTO ?").run(toFile);
  } finally {
    db.close();
  }
}
