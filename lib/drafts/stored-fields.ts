/**
 * The rows that are kept with a write-up of a draft: what an editor wrote over, by the key of the field; and under keys that no field
 * has, what is chosen for a merge and how many writes there were. Pure.
 */
import { z } from "zod";
import type { Framework } from "../frameworks/schema";
import { recordFieldOf } from "../records/fields";
import type { DraftEdit } from "./schema";

export type StoredField = { key: string; value: string; version: number };

/** The keys of the fields in which ours replaces theirs, as JSON. */
export const MERGE_KEY = "merge";
/** Its version counts the writes to all fields, so that a field that was put back and written again has a new version. */
export const WRITES_KEY = "writes";
export const HIDDEN_KEYS = [MERGE_KEY, WRITES_KEY];

/** More fields than any framework has. */
const MOST_CHOSEN = 2_000;
const chosenSchema = z.array(z.string().max(100)).max(MOST_CHOSEN);

/** Gives the edits among the rows. */
export function editsOf(rows: readonly StoredField[]): Record<string, DraftEdit> {
  return Object.fromEntries(
    rows
      .filter(({ key }) => !HIDDEN_KEYS.includes(key))
      .map(({ key, value, version }) => [key, { value, version }]),
  );
}

/** Gives the texts of edits, by key, as lib/records takes them. */
export function textsOf(edits: Readonly<Record<string, DraftEdit>>): Record<string, string> {
  return Object.fromEntries(Object.entries(edits).map(([key, { value }]) => [key, value]));
}

/** Gives the fields in which ours replaces theirs; what is stored otherwise is none. */
export function chosenOf(rows: readonly StoredField[]): string[] {
  const stored = rows.find(({ key }) => key === MERGE_KEY)?.value;
  if (stored === undefined) return [];
  try {
    return chosenSchema.parse(JSON.parse(stored));
  } catch {
    return [];
  }
}

/** Gives what is stored of a choice: only fields of this framework that hold text or a mark, each once. */
export function storedChoice(chosen: readonly string[], framework: Framework): string {
  const known = chosen.slice(0, MOST_CHOSEN).filter((key) => {
    const field = recordFieldOf(key, framework);
    return field !== null && field.kind !== "line";
  });
  return JSON.stringify([...new Set(known)]);
}
