/** Copies a database and says whether the copy is whole, while this process goes on answering. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { databaseFile, projectRoot } from "../paths";

type Said = { whole: boolean } | { failed: { message: string; code?: string } };

/**
 * Writes a copy of the database (`file:` address) as it is at this moment to a new file, and checks it. Gives whether SQLite finds
 * nothing wrong with it. Throws SQLite's own error when it cannot be read or the copy cannot be written.
 */
export function copyWhole(databaseUrl: string, toFile: string): Promise<boolean> {
  return run({ from: databaseFile(databaseUrl), file: toFile });
}

/** Says whether SQLite finds nothing wrong with a file that nobody writes to. False for what is no database, too. */
export function isWhole(file: string): Promise<boolean> {
  return run({ from: null, file });
}

async function run(task: { from: string | null; file: string }): Promise<boolean> {
  const script = path.join(/*turbopackIgnore: true*/ projectRoot, "lib", "db", "copy-worker.mjs");
  const worker = new Worker(/*turbopackIgnore: true*/ script, { workerData: task, env: {}, execArgv: [] });
  const said = await new Promise<Said>((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`The copy of the database ended with ${code}`)));
  });
  if ("whole" in said) return said.whole;
  throw Object.assign(new Error(said.failed.message), { code: said.failed.code });
}
