/** What of one practice another has already, and which assessments belong together. Pure. */
import { paragraphsSchema } from "../catalogue/schema";
import type { Moved } from "./schema";

/** Two profile entries with the same key say the same. */
export function profileKey({ field, value }: { field: string; value: string }): string {
  return `${field}\n${value}`;
}

type Sourced = { sourceId: string | null };

/**
 * Gives those rows that others do not say already: without a source, or from the very same document. What another document says too
 * is brought along: it is shown once, with both, and stays when one of the two is taken out.
 */
export function notSaidBy<Row extends Sourced, There extends Sourced>(
  there: readonly There[],
  rows: readonly Row[],
  keyOf: (row: Row | There) => string,
): Row[] {
  const known = new Set(there.map((row) => `${row.sourceId ?? ""}\n${keyOf(row)}`));
  return rows.filter(
    (row) => !known.has(`\n${keyOf(row)}`) && !known.has(`${row.sourceId ?? ""}\n${keyOf(row)}`),
  );
}

/** Two sections with the same key say the same, wherever they were read. Throws when stored paragraphs have another shape. */
export function sectionKey({ key, paragraphs }: { key: string; paragraphs: unknown }): string {
  return [key, ...paragraphsSchema.parse(paragraphs).map(({ text }) => text)].join("\n");
}

export type Replaceable = { id: number; replacedById: number | null };

/**
 * Gives which of a practice's assessments go back with those that once came (`came`): these, and what replaced them since. One
 * whose later version also replaced an assessment that was never theirs stays with it: a previous version without the one that
 * counts could be read nowhere.
 */
export function goingBack(came: ReadonlySet<number>, there: readonly Replaceable[]): Set<number> {
  const going = new Set(there.filter(({ id }) => came.has(id)).map(({ id }) => id));
  const predecessors = (id: number) => there.filter(({ replacedById }) => replacedById === id);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id } of there) {
      const before = predecessors(id);
      if (going.has(id) || before.length === 0 || !before.every((one) => going.has(one.id))) continue;
      going.add(id);
      grown = true;
    }
  }
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const { id, replacedById } of there) {
      if (!going.has(id) || replacedById === null || going.has(replacedById)) continue;
      going.delete(id);
      shrunk = true;
    }
  }
  return going;
}

/** Gives what a merge moved without what went back by itself: that is not this merge's to move any more. */
export function withoutReturned(
  moved: Moved,
  back: { assessments: ReadonlySet<number>; profile: ReadonlySet<number>; sections: ReadonlySet<number> },
): Moved {
  return {
    ...moved,
    assessments: moved.assessments.filter((id) => !back.assessments.has(id)),
    profile: moved.profile.filter(({ id }) => !back.profile.has(id)),
    sections: moved.sections.filter(({ id }) => !back.sections.has(id)),
  };
}
