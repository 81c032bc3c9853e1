/** Whether a database file is whole. */
import Database from "libsql";

/** Says whether SQLite finds nothing wrong with a file that nobody writes to. False for what is no database, too. */
export function isWhole(file: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true });
    const rows = db.prepare("PRAGMA integrity_check(1)").all() as { integrity_check: string }[];
    return rows.length === 1 && rows[0]?.integrity_check === "ok";
  } catch (error) {
    if (error instanceof Error && "code" in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code)))
      return false;
    throw error;
  } finally {
    db?.close();
  }
}
