/**
 * Brings what merged practices hold to the practice they became. Asked after each merge and each un-merge: what was left where
 * it was, because another practice said the same, is wanted again when that one leaves.
 */
import type { Tx } from "../db/client";
import { notSaidBy, profileKey, sectionKey } from "./merge-rules";
import { type Moved, movedSchema } from "./schema";

export type ActiveMerge = { id: number; fromId: number; intoId: number; moved: Moved; title: string };

const select = {
  id: true,
  fromId: true,
  intoId: true,
  moved: true,
  from: { select: { title: true } },
} as const;
const toMerge = ({
  from,
  moved,
  ...row
}: Omit<ActiveMerge, "moved" | "title"> & { moved: unknown; from: { title: string } }): ActiveMerge => ({
  ...row,
  moved: movedSchema.parse(moved),
  title: from.title,
});

/** Gives the merges that lead to a practice and are not undone, those of the practices merged into it included; the first made first. */
export async function getMergesBelow(tx: Tx, rootId: number): Promise<ActiveMerge[]> {
  const found: ActiveMerge[] = [];
  // Each practice is merged into one other at most, and nothing is merged in a circle: this ends.
  for (let level = [rootId]; level.length > 0; ) {
    const rows = await tx.practiceMerge.findMany({
      where: { intoId: { in: level }, undoneAt: null },
      select,
    });
    found.push(...rows.map(toMerge));
    level = rows.map(({ fromId }) => fromId);
  }
  return found.sort((a, b) => a.id - b.id);
}

/** Gives the merges by which a practice became another, and that one another, to the end; none for one that is not merged. */
export async function getMergesAbove(tx: Tx, practiceId: number): Promise<ActiveMerge[]> {
  const way: ActiveMerge[] = [];
  for (let at = practiceId; ; ) {
    const row = await tx.practiceMerge.findFirst({ where: { fromId: at, undoneAt: null }, select });
    if (!row) return way;
    way.push(toMerge(row));
    at = row.intoId;
  }
}

/** Writes what a merge moved as it is now. */
export async function saveMoved(tx: Tx, { id, moved }: Pick<ActiveMerge, "id" | "moved">): Promise<void> {
  await tx.practiceMerge.update({ where: { id }, data: { moved }, select: { id: true } });
}

/** Brings everything to the practice with this id, which is merged into no other, and writes down what each merge carried. */
export async function settle(tx: Tx, rootId: number): Promise<void> {
  const merges = await getMergesBelow(tx, rootId);
  const byFrom = new Map(merges.map((merge) => [merge.fromId, merge]));
  for (const merge of merges) {
    const way: ActiveMerge[] = [];
    for (let at: ActiveMerge | undefined = merge; at; at = byFrom.get(at.intoId)) way.push(at);
    const move = { rootId, merge, way };
    await bringAssessments(tx, move);
    await bringProfile(tx, move);
    await bringSections(tx, move);
  }
  for (const merge of merges) await saveMoved(tx, merge);
}

/** From one merged practice, along the merges that lead from it to the one that counts. */
type Move = { rootId: number; merge: ActiveMerge; way: readonly ActiveMerge[] };

async function bringAssessments(tx: Tx, { rootId, merge, way }: Move): Promise<void> {
  const where = { practiceId: merge.fromId };
  const ids = (await tx.assessment.findMany({ where, select: { id: true } })).map(({ id }) => id);
  if (ids.length === 0) return;
  const ofThem = { assessmentId: { in: ids } };
  const corrections = await tx.correction.findMany({ where: ofThem, select: { id: true } });
  await tx.assessment.updateMany({ where: { id: { in: ids } }, data: { practiceId: rootId } });
  await tx.correction.updateMany({ where: ofThem, data: { practiceId: rootId } });
  for (const { moved } of way) {
    moved.assessments.push(...ids);
    moved.corrections.push(...corrections.map(({ id }) => id));
  }
}

async function bringProfile(tx: Tx, { rootId, merge, way }: Move): Promise<void> {
  const own = await tx.profileEntry.findMany({
    where: { practiceId: rootId },
    select: { field: true, value: true, ordinal: true, sourceId: true },
  });
  const { title } = await tx.practice.findUniqueOrThrow({ where: { id: rootId }, select: { title: true } });
  const there = [...own, { field: "otherName", value: title, sourceId: null }];
  const theirs = await tx.profileEntry.findMany({
    where: { practiceId: merge.fromId },
    orderBy: { id: "asc" },
    select: { id: true, field: true, value: true, ordinal: true, sourceId: true },
  });
  // Theirs are told after its own, whatever came first.
  const after = Math.max(0, ...own.map(({ ordinal }) => ordinal));
  const wanted = notSaidBy(there, theirs, profileKey);
  await tx.profileEntry.updateMany({
    where: { id: { in: wanted.map(({ id }) => id) } },
    data: { practiceId: rootId, ordinal: { increment: after } },
  });
  const rows = wanted.map(({ id, ordinal }) => ({ id, ordinal }));
  for (const { moved } of way) moved.profile.push(...rows);

  const known = new Set([...there, ...wanted].map(profileKey));
  if (known.has(profileKey({ field: "otherName", value: merge.title }))) return;
  const ordinal = Math.max(after, ...wanted.map((entry) => entry.ordinal + after)) + 1;
  const { id } = await tx.profileEntry.create({
    data: {
      practiceId: rootId,
      field: "otherName",
      ordinal,
      value: merge.title,
      evidence: "The title of a practice that was merged into this one.",
    },
    select: { id: true },
  });
  const [first, ...later] = way;
  first?.moved.made.push(id);
  for (const { moved } of later) moved.profile.push({ id, ordinal });
}

async function bringSections(tx: Tx, { rootId, merge, way }: Move): Promise<void> {
  const columns = { id: true, key: true, paragraphs: true, ordinal: true, sourceId: true } as const;
  const own = await tx.section.findMany({ where: { practiceId: rootId }, select: columns });
  const theirs = await tx.section.findMany({
    where: { practiceId: merge.fromId },
    orderBy: { id: "asc" },
    select: columns,
  });
  const wanted = notSaidBy(own, theirs, sectionKey);
  await tx.section.updateMany({
    where: { id: { in: wanted.map(({ id }) => id) } },
    data: {
      practiceId: rootId,
      ordinal: { increment: Math.max(0, ...own.map(({ ordinal }) => ordinal)) },
    },
  });
  const rows = wanted.map(({ id, ordinal }) => ({ id, ordinal }));
  for (const { moved } of way) moved.sections.push(...rows);
}
