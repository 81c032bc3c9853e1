"use client";
/** New criteria, in two steps: check them and look, then add them. Posted, with or without JavaScript. */
import { useActionState } from "react";
import { BlankForm } from "../assess/blank-form";
import type { BlankWords } from "../assess/blank-words";
import { ErrorSummary } from "../form/error-summary";
import { useErrorTitle } from "../form/use-error-title";
import type { CheckState } from "./check-state";
import { CheckedPart } from "./checked-part";

export type CheckWords = {
  problem: string;
  /** "Error: " as it stands before a title. */
  error: string;
  text: string;
  file: string;
  fileHint: string;
  button: string;
  form: string;
  blank: BlankWords;
};

type Props = {
  check: (before: CheckState, form: FormData) => Promise<CheckState>;
  add: (form: FormData) => Promise<void>;
  locale: string;
  words: CheckWords;
};

export function CheckForm({ check, add, locale, words }: Props) {
  const [state, send] = useActionState(check, null);
  const failed = state !== null && state.errors.length > 0;
  useErrorTitle(failed, words.error);
  return (
    <>
      <form action={send} className="plain-form reason-form">
        {failed && (
          <ErrorSummary
            key={state.attempt}
            title={words.problem}
            errors={state.errors.map((message) => ({ message, href: "#json" }))}
          />
        )}
        <div className="field">
          <label htmlFor="json">{words.text}</label>
          <textarea
            key={state?.attempt ?? 0}
            id="json"
            name="json"
            rows={10}
            className="code-field"
            spellCheck={false}
            autoComplete="off"
            defaultValue={state?.text ?? ""}
          />
        </div>
        <div className="field">
          <label htmlFor="file">{words.file}</label>
          <p className="fine" id="file-hint">
            {words.fileHint}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,application/json"
            aria-describedby="file-hint"
          />
        </div>
        <button type="submit">{words.button}</button>
      </form>
      {state?.checked && (
        <CheckedPart key={state.attempt} checked={state.checked} add={add} locale={locale}>
          <h3>{words.form}</h3>
          <div className="blank-form">
            <BlankForm framework={state.checked.framework} words={words.blank} />
          </div>
        </CheckedPart>
      )}
    </>
  );
}
