"use client";
/**
 * The form around the fields of a page, which are rendered on the server. It works as a plain post: what could not be saved comes
 * back here, as the merge screen or as problems at the head with the words still in the form.
 */
import { type ReactNode, useActionState } from "react";
import type { AnswerReturned, AnswerState } from "@/lib/assessment/answer-state";
import { ErrorSummary } from "../form/error-summary";
import { fieldId } from "../form/field-id";
import { TextField } from "../form/text-field";
import { PostedContext, type PostedFields } from "./answer-posted";
import type { AnswerWords } from "./answer-words";
import { fill } from "./answer-words";
import { AutosaveForm } from "./autosave/autosave";
import type { LivePage } from "./autosave/live-form";
import { MergeScreen } from "./merge-screen";

type Props = {
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  words: AnswerWords;
  /** What the live part needs; null where nothing can be written. */
  live: LivePage | null;
  /** The fields, and below them the buttons. */
  children: ReactNode;
};

export function AnswerForm({ action, words, live, children }: Props) {
  const [state, post] = useActionState(action, null);
  return (
    <>
      {state && <ErrorSummary title={words.summaryTitle} errors={problemsOf(state, words)} />}
      <form action={post} className="answer-form" noValidate>
        {state && hasNoFields(state) ? (
          <>
            {state.conflicts.length > 0 && <MergeScreen conflicts={state.conflicts} words={words} />}
            <KeptWords returned={state.returned} readOnly={state.failure !== null} words={words} />
            {state.failure === null && (
              <>
                <input type="hidden" name="then" value={state.intent} />
                <div className="answer-buttons">
                  <button type="submit">{words.mergeSave}</button>
                </div>
              </>
            )}
          </>
        ) : (
          <>
            {live && <AutosaveForm page={live} words={words} />}
            <PostedContext value={postedOf(state)}>{children}</PostedContext>
          </>
        )}
      </form>
    </>
  );
}

/** With a choice to make, or nothing left to write to, the page's own fields are not shown. */
function hasNoFields({ failure, conflicts }: NonNullable<AnswerState>): boolean {
  return conflicts.length > 0 || failure?.reason === "locked" || failure?.reason === "notFound";
}

function problemsOf({ failure, conflicts, returned }: NonNullable<AnswerState>, words: AnswerWords) {
  return [
    ...(failure ? [{ message: failure.message }] : []),
    ...conflicts.map(({ key, name }) => ({
      message: fill(words.conflictSummary, { name }),
      href: `#${fieldId(key)}`,
    })),
    ...returned.flatMap(({ key, message }) => (message ? [{ message, href: `#${fieldId(key)}` }] : [])),
  ];
}

function postedOf(state: AnswerState): PostedFields {
  return Object.fromEntries(
    (state?.returned ?? []).map(({ key, value, base, was, message }) => [
      key,
      { value, base, was, ...(message ? { error: message } : {}) },
    ]),
  );
}

type KeptProps = { returned: readonly AnswerReturned[]; readOnly: boolean; words: AnswerWords };

/** Words that could not be saved and whose own field is not on the page now. */
function KeptWords({ returned, readOnly, words }: KeptProps) {
  if (returned.length === 0) return null;
  return (
    <section aria-labelledby="kept-words" className="kept-words">
      <h2 id="kept-words">{words.keptWords}</h2>
      {returned.map(({ key, name, value, base, was, message }) => (
        <div className="answer-field" key={key}>
          {!readOnly && <input type="hidden" name={`base:${key}`} value={base} />}
          {!readOnly && <input type="hidden" name={`was:${key}`} value={was} />}
          <TextField
            id={fieldId(key)}
            name={readOnly ? `kept:${key}` : key}
            label={name}
            rows={4}
            error={message ?? undefined}
            defaultValue={value}
          />
        </div>
      ))}
    </section>
  );
}
