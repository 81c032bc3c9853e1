"use client";
/**
 * Where a document comes in: files, or pasted text. Posted with or without JavaScript; what was not kept is said in a summary that
 * takes the focus, and what was typed stays.
 */
import { useActionState, useId } from "react";
import { useFormStatus } from "react-dom";
import { ErrorSummary } from "../form/error-summary";
import { useErrorTitle } from "../form/use-error-title";
import { FilesField, type FilesLimits, type FilesWords } from "./files-field";
import type { UploadState } from "./upload-state";

export type UploadWords = FilesWords &
  Record<
    | "errorPrefix"
    | "problemTitle"
    | "outcomesTitle"
    | "filesLabel"
    | "filesHint"
    | "uploadButton"
    | "uploading"
    | "pasteName"
    | "pasteNameHint"
    | "pasteText"
    | "pasteHint"
    | "pasteButton",
    string
  > & { outcomes: Record<"stored" | "sameDraft" | "empty" | "tooLarge", string> };

type Props = {
  action: (before: UploadState, form: FormData) => Promise<UploadState>;
  limits: FilesLimits;
  words: UploadWords;
};

export function FilesForm({ action, limits, words }: Props) {
  const [state, send] = useUpload(action, words);
  return (
    <form action={send} className="plain-form draft-upload">
      <Problems state={state} words={words} />
      <div className="field">
        <label htmlFor="files">{words.filesLabel}</label>
        <p className="fine" id="files-hint">
          {words.filesHint}
        </p>
        <FilesField id="files" describedBy="files-hint" limits={limits} words={words} />
      </div>
      <SendButton name={words.uploadButton} busy={words.uploading} />
    </form>
  );
}

export function PasteForm({ action, words }: Omit<Props, "limits">) {
  const [state, send] = useUpload(action, words);
  return (
    <form action={send} className="plain-form draft-upload">
      <Problems state={state} words={words} />
      <div className="field">
        <label htmlFor="name">{words.pasteName}</label>
        <p className="fine" id="name-hint">
          {words.pasteNameHint}
        </p>
        <input
          id="name"
          name="name"
          type="text"
          maxLength={200}
          required
          aria-describedby="name-hint"
          defaultValue={state?.values.name}
        />
      </div>
      <div className="field">
        <label htmlFor="text">{words.pasteText}</label>
        <p className="fine" id="text-hint">
          {words.pasteHint}
        </p>
        <textarea
          id="text"
          name="text"
          rows={6}
          required
          aria-describedby="text-hint"
          defaultValue={state?.values.text}
        />
      </div>
      <SendButton name={words.pasteButton} busy={words.uploading} />
    </form>
  );
}

function useUpload(action: Props["action"], { errorPrefix }: UploadWords) {
  const [state, send] = useActionState(action, null);
  useErrorTitle(state !== null, errorPrefix);
  return [state, send] as const;
}

function SendButton({ name, busy }: { name: string; busy: string }) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" aria-disabled={pending}>
      {pending ? busy : name}
    </button>
  );
}

function Problems({ state, words }: { state: UploadState; words: UploadWords }) {
  const title = useId();
  if (!state) return null;
  return (
    <>
      <ErrorSummary key={state.attempt} title={state.title ?? words.problemTitle} errors={state.errors} />
      {state.outcomes.length > 1 && (
        <section aria-labelledby={title}>
          <h3 id={title} className="label">
            {words.outcomesTitle}
          </h3>
          <ul className="draft-outcomes">
            {state.outcomes.map((file, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the list never changes.
              <li key={at}>
                {"href" in file ? <a href={file.href}>{file.name}</a> : <b>{file.name}</b>}
                {": "}
                {words.outcomes[file.outcome]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
