/**
 * Publishes all of a draft, behind everybody's back: one write-up after the other, each in a transaction of its own. When the server
 * ends meanwhile nothing is half-written, and whoever goes on goes on where it ended.
 */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction } from "../db/client";
import { isStorageFull } from "../db/errors";
import { eachInTurn } from "../shared/each-in-turn";
import type { Diagnostic } from "../writeup/tree";
import { publishIn } from "./commands-publish";
import { addToReading } from "./commands-source";
import { withLeanMemory } from "./lean-memory";
import { leftOf } from "./queries-place";
import { getDraftRow } from "./queries-write-up";

export type PublishingBegun =
  | { ok: true; left: number }
  | { ok: false; reason: "notFound" | "closed" | "nothingLeft" };

/**
 * Marks a draft as being published, so that nobody changes it meanwhile. `runPublishing` does it then; to be started without waiting
 * for it.
 */
export async function publishAll(
  { id, reason, actor }: { id: number; reason: string | null; actor: Actor },
  db: Db = getDb(),
): Promise<PublishingBegun> {
  return inTransaction(db, async (tx): Promise<PublishingBegun> => {
    const draft = await tx.importDraft.findUnique({ where: { id }, select: { state: true, name: true } });
    if (!draft) return { ok: false, reason: "notFound" };
    if (draft.state !== "open") return { ok: false, reason: "closed" };
    const left = await tx.importDraftWriteUp.count({ where: leftOf(id) });
    if (left === 0) return { ok: false, reason: "nothingLeft" };
    await tx.importDraft.update({ where: { id }, data: { state: "publishing" }, select: { id: true } });
    // Also what a later start needs to go on: who asked for it, and why.
    await recordChange(tx, {
      actor,
      action: "import.publishAll",
      subject: "importDraft",
      subjectId: String(id),
      after: { name: draft.name, writeUps: left },
      ...(reason === null ? {} : { reason }),
    });
    return { ok: true, left };
  });
}

type Run = Promise<void>;
// On globalThis, because pages and actions may load this module each for themselves: one run a draft in this process.
const store = globalThis as { exemplarPublishing?: WeakMap<Db, Map<number, Run>> };

/**
 * Publishes what is left of a draft that is being published, and opens it again when something is left then; each write-up says why it
 * was refused. Called while it runs, it is the same run. `stopAfter` ends it early, as a server that is ended does. Throws only when
 * the database fails; the draft stays as it is then, and the next run goes on.
 */
export function runPublishing(
  id: number,
  db: Db = getDb(),
  { stopAfter = Number.POSITIVE_INFINITY }: { stopAfter?: number } = {},
): Run {
  store.exemplarPublishing ??= new WeakMap();
  const runs = store.exemplarPublishing.get(db) ?? new Map<number, Run>();
  store.exemplarPublishing.set(db, runs);
  const running = runs.get(id);
  if (running) return running;
  const run = withLeanMemory(() => publishEach(db, id, stopAfter)).finally(() => runs.delete(id));
  runs.set(id, run);
  return run;
}

/**
 * Goes on with every draft that was being published when the server ended; gives back when all are done. Throws only when the database
 * fails, after the others had their turn.
 */
export async function resumePublishing(db: Db = getDb()): Promise<void> {
  const drafts = await db.importDraft.findMany({
    where: { state: "publishing" },
    orderBy: { id: "asc" },
    take: 1_000,
    select: { id: true },
  });
  await eachInTurn(drafts, ({ id }) => runPublishing(id, db));
}

/**
 * After so long at work, so long for the requests that came in meanwhile, the page that shows how far it is among them. One turn of
 * the event loop is too little: a page needs many, and stood still for twenty seconds between write-ups.
 */
const WORK_MS = 150;
const PAUSE_MS = 40;

async function publishEach(db: Db, id: number, stopAfter: number): Promise<void> {
  const known = await getDraftRow(db, id);
  if (known?.state !== "publishing") return;
  const asked = await findAsked(db, id);
  const notes: Diagnostic[] = [];
  let source: string | null = null;
  let last = 0;
  let rested = performance.now();
  for (let count = 0; count < stopAfter; count++) {
    const next = await db.importDraftWriteUp.findFirst({
      where: { ...leftOf(id), ordinal: { gt: last } },
      orderBy: { ordinal: "asc" },
      select: { ordinal: true },
    });
    if (!next) break;
    last = next.ordinal;
    const publishing = { id, ordinal: next.ordinal, known, ...asked };
    const done = await publishNext(db, publishing);
    notes.push(...(done?.notes ?? []));
    source = done?.sha256 ?? source;
    if (performance.now() - rested > WORK_MS) {
      await pause(PAUSE_MS);
      rested = performance.now();
    }
  }
  await inTransaction(db, async (tx) => {
    // Together, once: a source's reading may have megabytes.
    if (source !== null) await addToReading(tx, source, { taken: [], notes });
    const isDone =
      (await tx.importDraftWriteUp.count({ where: { ...leftOf(id), ordinal: { gt: last } } })) === 0;
    if (isDone)
      await tx.importDraft.updateMany({ where: { id, state: "publishing" }, data: { state: "open" } });
  });
}

/** One that fails is left as it was and does not hold up the others; without room to write there is no use in going on. */
async function publishNext(db: Db, publishing: Parameters<typeof publishIn>[2]) {
  try {
    return await inTransaction(db, (tx) => publishIn(db, tx, publishing));
  } catch (error) {
    if (isStorageFull(error)) throw error;
    console.error(`Write-up ${publishing.ordinal} of import ${publishing.id} could not be published`, error);
    return null;
  }
}

/** Who asked for it and why stands in the history. */
async function findAsked(db: Db, id: number): Promise<{ actor: Actor; reason: string | null }> {
  const row = await db.auditEntry.findFirst({
    where: { subject: "importDraft", subjectId: String(id), action: "import.publishAll" },
    orderBy: { id: "desc" },
    select: { actorId: true, actor: true, reason: true },
  });
  const known = z.object({ actorId: z.int(), actor: z.string() }).safeParse(row);
  const actor: Actor = known.success
    ? { kind: "person", id: known.data.actorId, name: known.data.actor }
    : { kind: "server" };
  return { actor, reason: row?.reason ?? null };
}
