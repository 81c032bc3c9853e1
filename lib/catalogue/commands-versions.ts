/** Replaces a published assessment by a later one: the only place that makes a previous version. */
import type { Tx } from "../db/client";
import { rebuildPassages } from "../search/commands";

export type Replaced = { ok: true } | { ok: false; reason: "notFound" | "notPublished" | "notTheSame" };

/**
 * Makes `assessmentId` a previous version that `replacedById` replaced. Both must be published, of the same practice and by the
 * same set of criteria (in any version). The search forgets the old one. Nothing is written when it is refused.
 */
export async function replaceAssessment(
  tx: Tx,
  { assessmentId, replacedById }: { assessmentId: number; replacedById: number },
): Promise<Replaced> {
  const select = { practiceId: true, state: true, framework: { select: { slug: true } } } as const;
  const old = await tx.assessment.findUnique({ where: { id: assessmentId }, select });
  const later = await tx.assessment.findUnique({ where: { id: replacedById }, select });
  if (!old || !later) return { ok: false, reason: "notFound" };
  if (old.state !== "published" || later.state !== "published") return { ok: false, reason: "notPublished" };
  const same = old.practiceId === later.practiceId && old.framework.slug === later.framework.slug;
  if (!same || assessmentId === replacedById) return { ok: false, reason: "notTheSame" };
  await tx.assessment.update({
    where: { id: assessmentId },
    data: { state: "unpublished", replacedById },
  });
  await rebuildPassages(tx, old.practiceId);
  return { ok: true };
}
