/** The documents that a comparison was read from, each with a short name for paper: "A, line 21". Pure. */
import { sourceId } from "../shared/source-link";
import type { Comparison } from "./compare";
import { statementsOf } from "./schema";

export type ComparedDocument = {
  sourceId: string;
  /** A letter, in the order of the columns. */
  short: string;
  name: string;
  /** The first digits of the SHA-256. */
  digest: string;
};

/** Gives the documents in the order of the columns, each once: those of the assessments compared, and those of the profiles. */
export function comparedDocuments({
  columns,
  profile,
}: Pick<Comparison, "columns" | "profile">): ComparedDocument[] {
  const names = new Map<string, string>();
  for (const { practice } of columns) {
    for (const { sources } of practice.assessments)
      for (const from of sources) names.set(from.sourceId, from.name);
  }
  const told = new Set(
    columns.flatMap(({ assessment }) => (assessment?.sources ?? []).map((source) => source.sourceId)),
  );
  for (const { cells } of profile) {
    for (const { origin } of cells.flat().flatMap(statementsOf)) if (origin) told.add(origin.sourceId);
  }
  return [...told].map((id, index) => ({
    sourceId: id,
    short: shortName(index),
    name: names.get(id) ?? sourceId(id),
    digest: sourceId(id),
  }));
}

/** Gives the short names by document. */
export function documentNames(
  comparison: Pick<Comparison, "columns" | "profile">,
): ReadonlyMap<string, string> {
  return new Map(comparedDocuments(comparison).map(({ sourceId, short }) => [sourceId, short]));
}

/** A to Z, then A2 and so on: six practices have fewer documents than that. */
function shortName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}
