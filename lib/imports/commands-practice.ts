/** Writes practices that were read from a source: finding the one a write-up is about, or making it. */

import { findMergedInto } from "../catalogue/queries-merged";
import type { Tx } from "../db/client";
import { sql } from "../db/sql";
import { slugOf } from "../shared/slug";
import { titleSortKey } from "../shared/title-sort-key";
import { diagnose } from "../writeup/codes";
import type { Diagnostic, WriteUp } from "../writeup/tree";
import { originOf, type ProfileDraft, profileFromFacts, profileFromWriteUp, titleOf } from "./draft";
import type { KnownWriteUps } from "./facts";

export type PracticeContext = {
  writeUp: WriteUp;
  sourceId: string;
  sourceName: string;
  known: KnownWriteUps | null;
};
export type FoundPractice = { id: number; created: boolean; diagnostics: Diagnostic[] };

/**
 * Gives the practice a write-up is about. Only a person's word (the facts, a decision) joins a write-up to a practice
 * that is there; a like title alone makes a new practice and a finding: never merge silently.
 */
export async function findOrCreatePractice(tx: Tx, context: PracticeContext): Promise<FoundPractice> {
  const { writeUp, sourceId, sourceName, known } = context;
  const facts = known?.facts.get(writeUp.ordinal);
  const named = known?.samePractice.get(writeUp.ordinal) ?? facts?.slug;
  // A practice that was merged since is found where it is now.
  const decided = named && ((await findMergedInto([named], tx)).get(named) ?? named);
  const there =
    decided === undefined
      ? null
      : await tx.practice.findUnique({ where: { slug: decided }, select: { id: true, title: true } });
  if (there) {
    await addProfile(tx, there.id, profileFromWriteUp(writeUp, sourceId, there.title));
    await addSections(tx, there.id, writeUp, sourceId);
    return { id: there.id, created: false, diagnostics: [] };
  }
  const { title, titleKind } = titleOf(writeUp, facts, sourceName);
  const wanted =
    decided ??
    (writeUp.title === null
      ? `untitled-${sourceId.slice(0, 8)}-${writeUp.ordinal}`
      : slugOf(title) || `practice-${sourceId.slice(0, 8)}-${writeUp.ordinal}`);
  const slug = await freeSlug(tx, wanted);
  const { id } = await tx.practice.create({
    data: { slug, title, titleKind, sortKey: titleSortKey(title) },
    select: { id: true },
  });
  await addProfile(tx, id, [
    ...(facts ? profileFromFacts(facts) : []),
    ...profileFromWriteUp(writeUp, sourceId, title),
  ]);
  await addSections(tx, id, writeUp, sourceId);
  const at = { line: writeUp.titleLines?.firstLine ?? writeUp.firstLine };
  const message = `The catalogue has a practice at “${wanted}” already; this one was kept apart, at “${slug}”`;
  return { id, created: true, diagnostics: slug === wanted ? [] : [diagnose("title-taken", at, message)] };
}

/** The slug itself, or with the next free number behind it. */
async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const taken = await tx.practice.findMany({
    where: { OR: [{ slug: wanted }, { slug: { startsWith: `${wanted}-` } }] },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!slugs.has(slug)) return slug;
  }
}

/** As one value: the rows are another number each time, and a statement for each number took several times as long. */
async function addProfile(tx: Tx, practiceId: number, drafts: readonly ProfileDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const before = await tx.profileEntry.count({ where: { practiceId } });
  const rows = drafts.map((draft) => [
    draft.field,
    draft.value,
    draft.label,
    draft.asSourced,
    draft.evidence,
    draft.confidence,
    draft.sourceId,
    draft.firstLine,
    draft.lastLine,
  ]);
  await tx.$executeRaw(sql`
    INSERT INTO "ProfileEntry" ("practiceId", "ordinal", "field", "value", "label", "asSourced", "evidence", "confidence", "sourceId", "firstLine", "lastLine")
    SELECT ${practiceId}, ${before} + key + 1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
    FROM json_each(${JSON.stringify(rows)})`);
}

async function addSections(
  tx: Tx,
  practiceId: number,
  { sections }: WriteUp,
  sourceId: string,
): Promise<void> {
  if (sections.length === 0) return;
  const before = await tx.section.count({ where: { practiceId } });
  await tx.section.createMany({
    data: sections.map(({ key, heading, paragraphs, firstLine, lastLine }, i) => ({
      practiceId,
      ordinal: before + i + 1,
      key,
      heading,
      paragraphs,
      ...originOf({ firstLine, lastLine }, sourceId),
    })),
  });
}
