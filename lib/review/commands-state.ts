/** Takes an assessment out of the catalogue and puts it back; nothing of it is lost meanwhile. */
import { recordChange } from "../audit/commands";
import type { Actor, AuditAction } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { rebuildPassages } from "../search/commands";

export type StateChange =
  | { ok: true; practice: string }
  | { ok: false; reason: "notFound" | "notInThatState" };
type Change = { assessmentId: number; reason: string; actor: Actor };

/** Takes a published assessment out. A practice without any published one is no longer shown. */
export function unpublishAssessment(change: Change, db: Db = getDb()): Promise<StateChange> {
  return changeState(change, { from: "published", to: "unpublished", action: "assessment.unpublish" }, db);
}

/** Puts an assessment back that was taken out. One that a later version replaced stays a previous version. */
export function restoreAssessment(change: Change, db: Db = getDb()): Promise<StateChange> {
  return changeState(change, { from: "unpublished", to: "published", action: "assessment.restore" }, db);
}

type Step = { from: "published" | "unpublished"; to: "published" | "unpublished"; action: AuditAction };

async function changeState(
  { assessmentId, reason, actor }: Change,
  step: Step,
  db: Db,
): Promise<StateChange> {
  return inTransaction(db, async (tx): Promise<StateChange> => {
    const assessment = await tx.assessment.findUnique({
      where: { id: assessmentId },
      select: { state: true, replacedById: true, practiceId: true, practice: { select: { slug: true } } },
    });
    if (!assessment) return { ok: false, reason: "notFound" };
    if (assessment.state !== step.from || assessment.replacedById !== null) {
      return { ok: false, reason: "notInThatState" };
    }
    await tx.assessment.update({ where: { id: assessmentId }, data: { state: step.to } });
    await tellAuthor(tx, assessmentId, step.to);
    await rebuildPassages(tx, assessment.practiceId);
    await recordChange(tx, {
      actor,
      action: step.action,
      subject: "assessment",
      subjectId: String(assessmentId),
      before: { state: step.from },
      after: { state: step.to, practice: assessment.practice.slug },
      reason,
    });
    return { ok: true, practice: assessment.practice.slug };
  });
}

/** Where the assessment came from a self-assessment, its private link shows the state. A step of what changes it. */
export async function tellAuthor(
  tx: Tx,
  assessmentId: number,
  state: "published" | "unpublished",
): Promise<void> {
  await tx.selfAssessment.updateMany({
    where: { state: { in: ["published", "unpublished"] }, submissions: { some: { assessmentId } } },
    data: { state },
  });
}
