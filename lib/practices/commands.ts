/**
 * Merges two practices that are one, and takes a merge back. The practice that was merged keeps its row, which names the one it
 * turned out to be; its address leads there. Merges may be taken back in any order: each gives back what came through it.
 */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { rebuildPassages } from "../search/commands";
import { getMergesAbove, saveMoved, settle } from "./commands-settle";
import { goingBack, withoutReturned } from "./merge-rules";
import { type MergeProblem, type Moved, movedSchema, nothingMoved, type UnmergeProblem } from "./schema";

export type Merged = { ok: true; mergeId: number; into: string } | { ok: false; reason: MergeProblem };
type Wanted = { from: string; into: string; reason: string; actor: Actor };

/**
 * Merges the practice at one slug into that at another: its assessments move, in every state, with their corrections, and so do
 * the profile values and sections that the other does not have; its title becomes another name.
 */
export async function mergePractices(
  { from, into, reason, actor }: Wanted,
  db: Db = getDb(),
): Promise<Merged> {
  return inTransaction(db, async (tx): Promise<Merged> => {
    const select = { id: true, slug: true, title: true, mergedIntoId: true } as const;
    const old = await tx.practice.findUnique({ where: { slug: from }, select });
    const stays = await tx.practice.findUnique({ where: { slug: into }, select });
    if (!old || !stays) return { ok: false, reason: "notFound" };
    if (old.id === stays.id) return { ok: false, reason: "itself" };
    if (old.mergedIntoId !== null) return { ok: false, reason: "fromMerged" };
    if (stays.mergedIntoId !== null) {
      const way = await getMergesAbove(tx, stays.id);
      return { ok: false, reason: way.at(-1)?.intoId === old.id ? "circle" : "intoMerged" };
    }
    const merge = await tx.practiceMerge.create({
      data: { fromId: old.id, intoId: stays.id, moved: nothingMoved(), reason },
      select: { id: true },
    });
    await tx.practice.update({ where: { id: old.id }, data: { mergedIntoId: stays.id } });
    await settle(tx, stays.id);
    for (const id of [old.id, stays.id]) await rebuildPassages(tx, id);
    const { moved } = await tx.practiceMerge.findUniqueOrThrow({
      where: { id: merge.id },
      select: { moved: true },
    });
    await recordChange(tx, {
      actor,
      action: "practice.merge",
      subject: "practice",
      subjectId: old.slug,
      before: { mergedInto: null, title: old.title },
      after: {
        mergedInto: stays.slug,
        title: stays.title,
        merge: merge.id,
        ...inNumbers(movedSchema.parse(moved)),
      },
      reason,
    });
    return { ok: true, mergeId: merge.id, into: stays.slug };
  });
}

export type Unmerged = { ok: true; practice: string; from: string } | { ok: false; reason: UnmergeProblem };

/** Takes a merge back: what it moved and is still there moves back, what it made is deleted. Gives the slugs of both practices. */
export async function unmergePractice(
  { mergeId, reason, actor }: { mergeId: number; reason: string; actor: Actor },
  db: Db = getDb(),
): Promise<Unmerged> {
  return inTransaction(db, async (tx): Promise<Unmerged> => {
    const side = { select: { id: true, slug: true, title: true } } as const;
    const merge = await tx.practiceMerge.findUnique({
      where: { id: mergeId },
      select: { moved: true, undoneAt: true, from: side, into: side },
    });
    if (!merge) return { ok: false, reason: "notFound" };
    if (merge.undoneAt !== null) return { ok: false, reason: "undone" };
    const { from, into } = merge;
    const way = await getMergesAbove(tx, into.id);
    const rootId = way.at(-1)?.intoId ?? into.id;
    const back = await bringBack(tx, {
      moved: movedSchema.parse(merge.moved),
      title: from.title,
      to: from.id,
      // What another practice on the way said already was left there.
      among: [into.id, ...way.map(({ intoId }) => intoId)],
    });
    for (const { id, moved } of way) await saveMoved(tx, { id, moved: withoutReturned(moved, back) });
    await tx.practice.update({ where: { id: from.id }, data: { mergedIntoId: null } });
    await tx.practiceMerge.update({ where: { id: mergeId }, data: { undoneAt: new Date() } });
    for (const id of [from.id, rootId]) {
      await settle(tx, id);
      await rebuildPassages(tx, id);
    }
    await recordChange(tx, {
      actor,
      action: "practice.unmerge",
      subject: "practice",
      subjectId: from.slug,
      before: { mergedInto: into.slug, merge: mergeId },
      after: {
        mergedInto: null,
        title: from.title,
        assessments: [...back.assessments],
        profileValues: back.profile.size,
        sections: back.sections.size,
      },
      reason,
    });
    return { ok: true, practice: into.slug, from: from.slug };
  });
}

function inNumbers({ assessments, profile, sections, corrections, made }: Moved) {
  return {
    assessments,
    corrections: corrections.length,
    profileValues: profile.length,
    sections: sections.length,
    otherNames: made.length,
  };
}

type Return = { moved: Moved; title: string; to: number; among: number[] };

async function bringBack(tx: Tx, { moved, title, to, among }: Return) {
  const here = { practiceId: { in: among } };
  const there = await tx.assessment.findMany({ where: here, select: { id: true, replacedById: true } });
  const assessments = goingBack(new Set(moved.assessments), there);
  const ids = [...assessments];
  await tx.assessment.updateMany({ where: { id: { in: ids } }, data: { practiceId: to } });
  await tx.correction.updateMany({ where: { assessmentId: { in: ids } }, data: { practiceId: to } });
  const [profile, sections] = [new Set<number>(), new Set<number>()];
  for (const { id, ordinal } of moved.profile) {
    const { count } = await tx.profileEntry.updateMany({
      where: { id, ...here },
      data: { practiceId: to, ordinal },
    });
    if (count > 0) profile.add(id);
  }
  for (const { id, ordinal } of moved.sections) {
    const { count } = await tx.section.updateMany({
      where: { id, ...here },
      data: { practiceId: to, ordinal },
    });
    if (count > 0) sections.add(id);
  }
  // One that somebody changed since says what they wrote: it stays.
  const made = { id: { in: moved.made }, value: title, ...here };
  for (const { id } of await tx.profileEntry.findMany({ where: made, select: { id: true } })) profile.add(id);
  await tx.profileEntry.deleteMany({ where: made });
  return { assessments, profile, sections };
}
