"use client";
/**
 * The form of one part: each field with what was read beside it where the two differ. Posted with or without JavaScript; when it is
 * not saved it comes back with what was typed, and, where somebody else wrote meanwhile, what stands there now.
 */
import { useActionState } from "react";
import { ErrorSummary } from "../form/error-summary";
import { useErrorTitle } from "../form/use-error-title";
import { useLeaveGuard } from "../form/use-leave-guard";
import { DraftField, type EditWords } from "./edit-field";
import type { EditGroup, EditState } from "./edit-state";

export type EditFormProps = {
  action: (before: EditState, form: FormData) => Promise<EditState>;
  legend: string;
  /** Said once, before the fields. */
  intro?: string;
  groups: readonly EditGroup[];
  /** Where one comes to without saving. */
  cancel: string;
  words: EditWords;
};

export function EditForm({ action, legend, intro, groups, cancel, words }: EditFormProps) {
  const [state, send] = useActionState(action, null);
  useErrorTitle(state !== null, words.errorPrefix);
  const form = useLeaveGuard(words.leave, state?.attempt);
  const fields = groups.flatMap((group) => group.fields);
  return (
    <form ref={form} action={send} className="draft-edit" id="edit" aria-label={legend}>
      {/* Enter in a field presses the first button there is: it must be this one. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {words.save}
      </button>
      {state && (
        <ErrorSummary
          key={state.attempt}
          title={words.problemTitle}
          errors={[
            ...(Object.keys(state.problems).length === 0 ? [{ message: state.summary }] : []),
            ...Object.entries(state.problems).map(([key, message]) => ({
              message,
              href: `#${fields.find((field) => field.key === key)?.id ?? ""}`,
            })),
          ]}
        />
      )}
      {intro && <p className="field-hint">{intro}</p>}
      {groups.map((group) =>
        group.legend === "" ? (
          group.fields.map((field) => (
            <DraftField key={field.key} field={field} state={state} words={words} />
          ))
        ) : (
          <fieldset key={group.legend} className="draft-edit-item">
            <legend>{group.legend}</legend>
            {group.fields.map((field) => (
              <DraftField key={field.key} field={field} state={state} words={words} />
            ))}
          </fieldset>
        ),
      )}
      <div className="admin-actions draft-edit-end">
        <button type="submit">{words.save}</button>
        <a href={cancel} className="button second-button">
          {words.cancel}
        </a>
      </div>
    </form>
  );
}
