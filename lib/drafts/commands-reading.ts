/** Reads the drafts that wait, one after the other, behind everybody's back: no request waits for it. */
import { setImmediate as turn } from "node:timers/promises";
import { type Db, getDb } from "../db/client";
import { eachInTurn } from "../shared/each-in-turn";
import { readDraft } from "./commands";
import { withEarlyCollection } from "./lean-memory";

type Run = { done: Promise<void>; askedAgain: boolean };
// On globalThis, because pages and actions may load this module each for themselves: one runner in this process.
const store = globalThis as { exemplarReader?: WeakMap<Db, Run> };

/**
 * Reads all that wait, the oldest first; gives back when none waits any more. Called while it runs, it is the same run: what was
 * uploaded meanwhile is read in it. To be started without waiting for it after an upload, and when the server starts. Throws only
 * when the database fails, after the others had their turn; what waits then is read by the next run.
 */
export function readWaiting(db: Db = getDb()): Promise<void> {
  store.exemplarReader ??= new WeakMap();
  const runs = store.exemplarReader;
  const running = runs.get(db);
  if (running) {
    running.askedAgain = true;
    return running.done;
  }
  const run: Run = { done: Promise.resolve(), askedAgain: false };
  runs.set(db, run);
  run.done = withEarlyCollection(() => readAll(db, run)).finally(() => runs.delete(db));
  return run.done;
}

async function readAll(db: Db, run: Run): Promise<void> {
  do {
    run.askedAgain = false;
    await eachInTurn(waiting(db), async (id) => {
      await readDraft(id, db);
      // Requests that came in meanwhile are answered first.
      await turn();
    });
  } while (run.askedAgain);
}

async function* waiting(db: Db): AsyncGenerator<number> {
  for (let id = await findNext(db, 0); id !== null; id = await findNext(db, id)) yield id;
}

async function findNext(db: Db, after: number): Promise<number | null> {
  const next = await db.importDraft.findFirst({
    where: { state: "waiting", id: { gt: after } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return next?.id ?? null;
}
