/** What the form that corrects comes back with when nothing was saved: what was typed, what is wrong, and what stands there now. */
import type { FieldError } from "../admin/form-state";

export type CorrectState = {
  values: { value: string; reason: string } | null;
  errors: readonly FieldError[];
  /** Somebody was quicker: what the field says now, and the version to send to write over it. */
  conflict: { now: string; version: string } | null;
  /** Counts the answers, so that each summary is a new one and takes the focus. */
  attempt: number;
} | null;

/** Gives what somebody wrote into the form: a choice, a text, or words ticked and words written, one a line. */
export function sentValue(form: Pick<FormData, "getAll">): string {
  const sent = [...form.getAll("term"), ...form.getAll("value")];
  return sent.filter((part): part is string => typeof part === "string" && part !== "").join("\n");
}
