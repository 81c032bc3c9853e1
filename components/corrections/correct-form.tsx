"use client";
/**
 * The form that corrects one field, posted with or without JavaScript. When nothing was saved it comes back with what was typed
 * and a summary that takes the focus; where somebody was quicker, with what they wrote.
 */
import { useActionState } from "react";
import { ErrorSummary } from "../form/error-summary";
import { fieldId } from "../form/field-id";
import { TextField } from "../form/text-field";
import { useErrorTitle } from "../form/use-error-title";
import { useLeaveGuard } from "../form/use-leave-guard";
import { type ControlSpec, CorrectControl } from "./correct-control";
import type { CorrectState } from "./correct-state";

type Props = {
  action: (before: CorrectState, form: FormData) => Promise<CorrectState>;
  /** What the address says went wrong. */
  initial: CorrectState;
  control: ControlSpec;
  version: string;
  /** Where one gets back to without saving. */
  back: string;
  words: Record<
    "problem" | "error" | "conflict" | "reasonLabel" | "reasonHint" | "save" | "cancel" | "leave",
    string
  >;
};

export function CorrectForm({ action, initial, control, version, back, words }: Props) {
  const [state, send] = useActionState(action, initial);
  useErrorTitle(state !== null, words.error);
  const form = useLeaveGuard(words.leave, state?.attempt);
  const errorOf = (name: string) => state?.errors.find(({ field }) => field === name)?.message;
  return (
    <form ref={form} action={send} className="correct-form">
      {state && (
        <ErrorSummary
          key={`summary ${state.attempt}`}
          title={words.problem}
          errors={state.errors.map(({ field, message }) => ({
            message,
            ...(field !== null && { href: `#${fieldId(field)}` }),
          }))}
        />
      )}
      {state?.conflict && (
        <section className="conflict-now" aria-labelledby="conflict-title">
          <h4 id="conflict-title">{words.conflict}</h4>
          <div className="before-text" dir="auto">
            {state.conflict.now}
          </div>
        </section>
      )}
      <input type="hidden" name="version" value={state?.conflict?.version ?? version} />
      <CorrectControl
        key={`control ${state?.attempt ?? 0}`}
        control={control}
        typed={state?.values?.value}
        error={errorOf("value")}
      />
      <div>
        <TextField
          key={state?.attempt ?? 0}
          id={fieldId("reason")}
          name="reason"
          label={words.reasonLabel}
          hint={words.reasonHint}
          error={errorOf("reason")}
          rows={2}
          defaultValue={state?.values?.reason ?? ""}
        />
      </div>
      <p className="correct-actions">
        <button type="submit">{words.save}</button>
        <a href={back}>{words.cancel}</a>
      </p>
    </form>
  );
}
