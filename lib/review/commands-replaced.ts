/** An assessment that a later one replaced: the step that replaces, and the step that takes it back. */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { replaceAssessment } from "../catalogue/commands-versions";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { rebuildPassages } from "../search/commands";
import { type StateChange, tellAuthor } from "./commands-state";

type Replacing = { assessmentId: number; replacedById: number; practice: string; actor: Actor };

/** Makes the later assessment stand in the place of the one before, inside the transaction that publishes it. Throws when it cannot: nothing of it is then kept. */
export async function replaceByLater(
  tx: Tx,
  { assessmentId, replacedById, practice, actor }: Replacing,
): Promise<void> {
  const replaced = await replaceAssessment(tx, { assessmentId, replacedById });
  if (!replaced.ok) throw new Error(`The assessment ${assessmentId} cannot be replaced: ${replaced.reason}`);
  await recordChange(tx, {
    actor,
    action: "assessment.replace",
    subject: "assessment",
    subjectId: String(assessmentId),
    before: { state: "published" },
    after: { state: "replaced", replacedBy: replacedById, practice },
  });
}

/**
 * Takes a replacement back: the assessment stands in the catalogue again, and the one that replaced it is taken out of it (it can be
 * put back, as another assessment beside it). Of several in a row only the last replacement can be taken back.
 */
export async function restoreReplaced(
  { assessmentId, reason, actor }: { assessmentId: number; reason: string; actor: Actor },
  db: Db = getDb(),
): Promise<StateChange> {
  return inTransaction(db, async (tx): Promise<StateChange> => {
    const row = await tx.assessment.findUnique({
      where: { id: assessmentId },
      select: {
        practiceId: true,
        practice: { select: { slug: true } },
        replacedBy: { select: { id: true, state: true, replacedById: true, practiceId: true } },
      },
    });
    if (!row) return { ok: false, reason: "notFound" };
    const { replacedBy: later, practice } = row;
    if (later === null || later.replacedById !== null) return { ok: false, reason: "notInThatState" };
    await tx.assessment.update({
      where: { id: assessmentId },
      data: { state: "published", replacedById: null },
    });
    await tellAuthor(tx, assessmentId, "published");
    await recordChange(tx, {
      actor,
      action: "assessment.restore",
      subject: "assessment",
      subjectId: String(assessmentId),
      before: { state: "replaced", replacedBy: later.id },
      after: { state: "published", practice: practice.slug },
      reason,
    });
    if (later.state === "published")
      await takeOut(tx, { id: later.id, practice: practice.slug, reason, actor });
    for (const id of new Set([row.practiceId, later.practiceId])) await rebuildPassages(tx, id);
    return { ok: true, practice: practice.slug };
  });
}

async function takeOut(
  tx: Tx,
  { id, practice, reason, actor }: { id: number; practice: string; reason: string; actor: Actor },
): Promise<void> {
  await tx.assessment.update({ where: { id }, data: { state: "unpublished" } });
  await tellAuthor(tx, id, "unpublished");
  await recordChange(tx, {
    actor,
    action: "assessment.unpublish",
    subject: "assessment",
    subjectId: String(id),
    before: { state: "published" },
    after: { state: "unpublished", practice },
    reason,
  });
}
