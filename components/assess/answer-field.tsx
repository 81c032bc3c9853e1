"use client";
/**
 * The fields of the form, each around what its key says: the words or the choice, the version shown and the digest of what was
 * shown, and the place beside it where the live part says what it has to say. Rendered on the server; without JavaScript they
 * are plain inputs.
 */
import { type ReactNode, use } from "react";
import { valueDigest } from "@/lib/assessment/digest";
import { entriesOf, joinEntries, splitEntries } from "@/lib/assessment/field-lists";
import { YES } from "@/lib/assessment/fields";
import type { FieldValue } from "@/lib/assessment/schema";
import { type Choice, ChoiceRow } from "../form/choice-row";
import { fieldId } from "../form/field-id";
import { TextField } from "../form/text-field";
import { TickBox } from "../form/tick-box";
import { PostedContext } from "./answer-posted";

type Named = { name: string; field: FieldValue };

/** What a field shows now: what was posted and not kept, otherwise what stands in the self-assessment. */
function useShown({ name, field }: Named) {
  const posted = use(PostedContext)[name];
  return {
    value: posted?.value ?? field.value,
    base: posted?.base ?? field.version,
    was: posted?.was,
    error: posted?.error,
  };
}

type FrameProps = {
  name: string;
  base: number;
  was: string;
  error?: string | undefined;
  /** Several boxes and lines are one value. */
  isList?: boolean;
  children: ReactNode;
};

function FieldFrame({ name, base, was, error, isList, children }: FrameProps) {
  return (
    <div className="answer-field" data-field={name} data-list={isList} data-wrong={error ? true : undefined}>
      <input type="hidden" name={`base:${name}`} defaultValue={base} />
      <input type="hidden" name={`was:${name}`} defaultValue={was} />
      {children}
      <div data-beside={name} />
    </div>
  );
}

type TextProps = Named & {
  label: ReactNode;
  hint?: string;
  rows: number;
  type?: "text" | "date";
  required?: boolean;
  /** Folded away while it is empty, under these words. */
  fold?: string;
};

export function AnswerText({ name, field, fold, ...rest }: TextProps) {
  const { value, base, was = valueDigest(value), error } = useShown({ name, field });
  const text = <TextField id={fieldId(name)} name={name} defaultValue={value} error={error} {...rest} />;
  return (
    <FieldFrame name={name} base={base} was={was} error={error}>
      {fold === undefined ? (
        text
      ) : (
        <details className="answer-fold" open={value.trim() !== "" || error !== undefined}>
          <summary>{fold}</summary>
          {text}
        </details>
      )}
    </FieldFrame>
  );
}

export function AnswerChoice({ name, field, choices }: Named & { choices: readonly Choice[] }) {
  const { value, base, was = valueDigest(value) } = useShown({ name, field });
  return (
    <FieldFrame name={name} base={base} was={was}>
      <ChoiceRow id={fieldId(name)} name={name} choices={choices} chosen={value} />
    </FieldFrame>
  );
}

export function AnswerTick({ name, field, label, hint }: Named & { label: ReactNode; hint?: string }) {
  const { value, base, was = valueDigest(value) } = useShown({ name, field });
  return (
    <FieldFrame name={name} base={base} was={was}>
      <TickBox
        id={fieldId(name)}
        name={name}
        value={YES}
        defaultChecked={value === YES}
        label={label}
        hint={hint}
      />
    </FieldFrame>
  );
}

type ListProps = Named & { legend: string; hint: string; ownLabel: string; vocabulary: readonly string[] };

/** A list: the catalogue's words as boxes, and lines for all others. */
export function AnswerList({ name, field, legend, hint, ownLabel, vocabulary }: ListProps) {
  const { value, base, was, error } = useShown({ name, field });
  const { known, own } = splitEntries(value, vocabulary);
  const ticked = vocabulary.filter((word) => known.has(word));
  const untouched = was ?? valueDigest(joinEntries([...ticked, ...own]));
  const id = fieldId(name);
  return (
    <FieldFrame name={name} base={base} was={untouched} error={error} isList>
      <fieldset className="answer-list" aria-describedby={`${id}-list-hint`}>
        <legend className="field-label">{legend}</legend>
        <p className="field-hint" id={`${id}-list-hint`}>
          {hint}
        </p>
        {vocabulary.length > 0 && (
          <div className="tick-boxes">
            {vocabulary.map((word) => (
              <TickBox key={word} name={name} value={word} defaultChecked={known.has(word)} label={word} />
            ))}
          </div>
        )}
        <TextField
          id={id}
          name={name}
          label={ownLabel}
          rows={2}
          error={error}
          defaultValue={entriesOf(own.join("\n")).join("\n")}
        />
      </fieldset>
    </FieldFrame>
  );
}
