/**
 * Copies a database and checks the copy, in a thread of its own (./copy-whole.ts starts it): both take a second for some hundred
 * megabytes, and SQLite's calls do not give way. Plain JavaScript, because Node starts it by its path.
 */
import { parentPort, workerData } from "node:worker_threads";
import Database from "libsql";

const { from, file } = workerData;

function copy() {
  const db = new Database(from, { readonly: true, timeout: 10_000 });
  try {
    db.prepare("VACUUM INTO ?").run(file);
  } finally {
    db.close();
  }
}

/** False for what is no database, too. */
function isWhole() {
  let db;
  try {
    db = new Database(file, { readonly: true });
    const rows = db.prepare("PRAGMA integrity_check(1)").all();
    return rows.length === 1 && rows[0].integrity_check === "ok";
  } catch (error) {
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code))) return false;
    throw error;
  } finally {
    db?.close();
  }
}

try {
  if (from !== null) copy();
  parentPort.postMessage({ whole: isWhole() });
} catch (error) {
  parentPort.postMessage({ failed: { message: error.message, code: error.code } });
}
