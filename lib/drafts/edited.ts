/** A write-up of a draft with what an editor wrote over it. Pure. */
import type { Framework } from "../frameworks/schema";
import { editWriteUp } from "../records/edit-write-up";
import { knownField } from "../records/places";
import type { WriteUp } from "../writeup/tree";
import type { DraftEdit } from "./schema";
import { textsOf } from "./stored-fields";

/** Gives the write-up as it would be published. */
export function withEdits(
  read: WriteUp,
  edits: Readonly<Record<string, DraftEdit>>,
  { framework, lines }: { framework: Framework; lines: readonly string[] },
): WriteUp {
  return editWriteUp(read, textsOf(edits), { framework, textOf: (line) => lines[line - 1] ?? "" });
}

/**
 * Gives what the reader read with the fields that the catalogue keeps it under: a label it has no field for is "other". So every value
 * can be seen and written over.
 */
export function withKnownFields(read: WriteUp): WriteUp {
  if (read.profile.every(({ field }) => knownField(field) === field)) return read;
  return { ...read, profile: read.profile.map((entry) => ({ ...entry, field: knownField(entry.field) })) };
}

/** Evidence belongs to a mark: an item for which an editor gave evidence is listed, without a mark where nobody gave one. */
export function withListedEvidence(writeUp: WriteUp): WriteUp {
  const marked = new Set(writeUp.marks.map(({ item }) => item));
  const missing = new Map(
    writeUp.evidence.filter(({ item }) => !marked.has(item)).map(({ item, line }) => [item, line]),
  );
  if (missing.size === 0) return writeUp;
  const marks = [...missing].map(([item, line]) => ({ item, status: "blank" as const, line }));
  return { ...writeUp, marks: [...writeUp.marks, ...marks] };
}
