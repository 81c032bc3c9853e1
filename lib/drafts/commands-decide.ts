/** Decides what a write-up of a draft is, and what becomes of the draft itself. */
import { recordChange } from "../audit/commands";
import type { Actor, AuditAction } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { closeWhenDone } from "./commands-close";
import { loadOpen } from "./commands-edit";
import { forgetReading } from "./queries-reading";
import { toPlace } from "./queries-summaries";
import type { DraftPlace, ImportState } from "./schema";
import { MERGE_KEY, storedChoice } from "./stored-fields";

export type Decided = { ok: true } | { ok: false; reason: "notFound" | "closed" | "noSuchPractice" };

/**
 * Writes down what a write-up is; null: nobody decided. For a merge `chosen` are the keys of the fields in which ours replaces theirs;
 * without it what was chosen before stays. When nothing is left to publish, the draft is done.
 */
export async function decidePlace(
  {
    id,
    ordinal,
    place,
    chosen,
    actor,
  }: { id: number; ordinal: number; place: DraftPlace | null; chosen?: readonly string[]; actor: Actor },
  db: Db = getDb(),
): Promise<Decided> {
  return inTransaction(db, async (tx): Promise<Decided> => {
    const open = await loadOpen(db, tx, { id, ordinal });
    if (!open.ok) return open;
    const practice = place && "practice" in place ? place.practice : null;
    if (practice !== null && !(await isShown(tx, practice))) return { ok: false, reason: "noSuchPractice" };
    const where = { draftId: id, ordinal };
    const before = await tx.importDraftWriteUp.findUniqueOrThrow({
      where: { draftId_ordinal: where },
      select: { place: true, practice: true },
    });
    await tx.importDraftWriteUp.update({
      where: { draftId_ordinal: where },
      data: { place: place?.as ?? null, practice, problem: null },
      select: { ordinal: true },
    });
    if (chosen !== undefined && place?.as === "merge") {
      const value = storedChoice(chosen, open.loaded.framework);
      await tx.importDraftField.upsert({
        where: { draftId_ordinal_key: { ...where, key: MERGE_KEY } },
        create: { ...where, key: MERGE_KEY, value, version: 1 },
        update: { value, version: { increment: 1 } },
        select: { key: true },
      });
    }
    await recordChange(tx, {
      actor,
      action: "import.decide",
      subject: "importDraft",
      subjectId: String(id),
      before: { writeUp: ordinal, place: toPlace(before) },
      after: {
        writeUp: ordinal,
        place,
        ...(chosen !== undefined && place?.as === "merge" ? { chosen: [...chosen] } : {}),
      },
    });
    await closeWhenDone(tx, id);
    return { ok: true };
  });
}

async function isShown(tx: Tx, slug: string): Promise<boolean> {
  const where = { slug, assessments: { some: { state: "published" as const } } };
  return (await tx.practice.findFirst({ where, select: { id: true } })) !== null;
}

export type DraftStateChange = { ok: true } | { ok: false; reason: "notFound" | "notInThatState" };
type Change = { id: number; reason: string | null; actor: Actor };

/** Throws a draft away; its document is kept, and it can be brought back. What was published of it stays. */
export async function discardDraft(change: Change, db: Db = getDb()): Promise<DraftStateChange> {
  const changed = await changeState(db, change, "import.discard", ({ state }) =>
    state === "waiting" || state === "open" || state === "unreadable" ? "discarded" : null,
  );
  if (changed.ok) forgetReading(db, change.id);
  return changed;
}

/** Brings a draft back that was thrown away, or one that is done but of which something was left out. */
export function reopenDraft(change: Change, db: Db = getDb()): Promise<DraftStateChange> {
  return changeState(db, change, "import.reopen", ({ state, isRead, leftOut }) => {
    if (state === "published") return leftOut > 0 ? "open" : null;
    if (state !== "discarded") return null;
    // Never read, or read without success: it waits to be read (again).
    return isRead ? "open" : "waiting";
  });
}

type Known = { state: ImportState; isRead: boolean; leftOut: number };

async function changeState(
  db: Db,
  { id, reason, actor }: Change,
  action: AuditAction,
  next: (draft: Known) => ImportState | null,
): Promise<DraftStateChange> {
  return inTransaction(db, async (tx): Promise<DraftStateChange> => {
    const draft = await tx.importDraft.findUnique({
      where: { id },
      select: { name: true, state: true },
    });
    if (!draft) return { ok: false, reason: "notFound" };
    const leftOut = await tx.importDraftWriteUp.count({
      where: { draftId: id, publishedAt: null, place: "leaveOut" },
    });
    const isRead = (await tx.importDraft.count({ where: { id, text: { not: null } } })) > 0;
    const state = next({ state: draft.state, isRead, leftOut });
    if (state === null) return { ok: false, reason: "notInThatState" };
    const closedAt = state === "discarded" ? new Date() : null;
    await tx.importDraft.update({ where: { id }, data: { state, closedAt }, select: { id: true } });
    await recordChange(tx, {
      actor,
      action,
      subject: "importDraft",
      subjectId: String(id),
      before: { name: draft.name, state: draft.state },
      after: { name: draft.name, state },
      ...(reason === null ? {} : { reason }),
    });
    return { ok: true };
  });
}
