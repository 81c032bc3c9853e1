/** What a post of the form comes back with when not all of it could be saved. Plain data: it goes to the page as it is. */
import type { Intent } from "./form-post";
import type { SaveFailure } from "./schema";

/** How a field is shown where its words stand beside another version of them. */
export type ValueKind = "prose" | "mark" | "tick";

export type AnswerConflict = {
  key: string;
  name: string;
  kind: ValueKind;
  mine: string;
  base: number;
  theirs: { value: string; version: number };
};

/** A field that is shown again with what was posted. */
export type AnswerReturned = {
  key: string;
  name: string;
  value: string;
  base: number;
  was: string;
  message: string | null;
};

export type AnswerState = {
  /** Why nothing at all was saved; null when the rest was. */
  failure: { reason: SaveFailure; message: string } | null;
  conflicts: AnswerConflict[];
  returned: AnswerReturned[];
  /** What the person meant to do next. */
  intent: Intent;
} | null;

/** Says how the value of a field is shown, by its key. */
export function valueKind(key: string): ValueKind {
  if (key.startsWith("mark:")) return "mark";
  return key.startsWith("done:") || key.startsWith("notPart:") ? "tick" : "prose";
}
