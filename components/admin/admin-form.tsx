"use client";
/**
 * A form of the administration. It is posted, with or without JavaScript; when something is wrong it comes back with what was
 * typed, a summary that takes the focus, and "Error: " in the page's title (without JavaScript the page itself sees to that).
 */
import { useActionState } from "react";
import { ErrorSummary } from "../form/error-summary";
import { fieldId } from "../form/field-id";
import { useErrorTitle } from "../form/use-error-title";
import { type FieldSpec, FormField } from "./form-field";
import type { FormState } from "./form-state";

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: readonly FieldSpec[];
  button: string;
  /** "There is a problem", and "Error: " as it stands before a title. */
  words: { problem: string; error: string };
};

export function AdminForm({ action, fields, button, words }: Props) {
  const [state, send] = useActionState(action, null);
  useErrorTitle(state !== null, words.error);
  const errorOf = (name: string) => state?.errors.find(({ field }) => field === name)?.message;
  return (
    <form action={send} className="admin-form">
      {state && (
        <ErrorSummary
          key={state.attempt}
          title={words.problem}
          errors={state.errors.map(({ field, message }) => ({
            message,
            ...(field !== null && { href: `#${fieldId(field)}` }),
          }))}
        />
      )}
      {fields.map((field) => (
        <FormField
          key={field.name}
          id={fieldId(field.name)}
          field={field}
          value={state?.values[field.name]}
          error={errorOf(field.name)}
        />
      ))}
      <button type="submit">{button}</button>
    </form>
  );
}
