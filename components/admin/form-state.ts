/** What a form of the administration comes back with when something was wrong: what was typed (but no passwords), and what to do about it. */
import { attemptAfter } from "../form/attempt";

export type FieldError = {
  /** The field's name; null for what is wrong with all of it. */
  field: string | null;
  message: string;
};

export type FormState = {
  values: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
  /** Counts the answers, so that each summary is a new one and takes the focus. */
  attempt: number;
} | null;

/** Gives what a form comes back with. `values`: what was typed, without passwords. */
export function failed(
  before: FormState,
  { values = {}, errors }: { values?: Record<string, string>; errors: readonly FieldError[] },
): FormState {
  return { values, errors, attempt: attemptAfter(before) };
}

/** Gives what a form sent under a name, as text; "" for what is missing, or a file where none was asked for. */
export function sentText(form: Pick<FormData, "get">, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
