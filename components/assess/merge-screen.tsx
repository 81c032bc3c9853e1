/**
 * Where somebody else changed the same fields: both versions whole, and a choice for each. Prose can also be put together from
 * both. A choice is saved over the version that was seen here; when that has changed again, the question comes again.
 */
import type { AnswerConflict } from "@/lib/assessment/answer-state";
import { fieldId } from "../form/field-id";
import { TextField } from "../form/text-field";
import type { AnswerWords } from "./answer-words";
import { MergeVersions } from "./merge-versions";
import { type Compared, compareAll } from "./merge-words";

type Props = { conflicts: readonly AnswerConflict[]; words: AnswerWords };

export function MergeScreen({ conflicts, words }: Props) {
  // Values that are no prose are not compared, and as equal texts cost nothing.
  const compared = compareAll(
    conflicts.map(({ kind, mine, theirs }) => ({ mine, theirs: kind === "prose" ? theirs.value : mine })),
  );
  return (
    <section className="merge" aria-labelledby="merge-title">
      <h2 id="merge-title">{words.mergeTitle}</h2>
      <p>{words.mergeLead}</p>
      {conflicts.map((conflict, index) => (
        <MergeField key={conflict.key} conflict={conflict} compared={compared[index]} words={words} />
      ))}
    </section>
  );
}

type FieldProps = { conflict: AnswerConflict; compared: Compared | undefined; words: AnswerWords };

function MergeField({ conflict, compared, words }: FieldProps) {
  const { key, name, kind, mine, base, theirs } = conflict;
  const id = fieldId(key);
  return (
    <fieldset className="merge-field">
      <legend>{name}</legend>
      <input type="hidden" name={`base:${key}`} value={base} />
      <input type="hidden" name={`seen:${key}`} value={theirs.version} />
      <textarea hidden readOnly name={`mine:${key}`} value={mine} />
      <MergeVersions kind={kind} mine={mine} theirs={theirs.value} compared={compared} words={words} />
      <div className="merge-choices">
        <MergeChoice id={id} name={key} value="mine" label={words.keepMine} />
        <MergeChoice name={key} value="theirs" label={words.keepTheirs} />
        {kind === "prose" && <MergeChoice name={key} value="edited" label={words.keepEdited} />}
      </div>
      {kind === "prose" && (
        <TextField
          id={`${id}-edited`}
          name={`edited:${key}`}
          label={words.edited}
          rows={6}
          defaultValue={bothTexts(mine, theirs.value)}
        />
      )}
    </fieldset>
  );
}

function MergeChoice({
  id,
  name,
  value,
  label,
}: {
  id?: string;
  name: string;
  value: string;
  label: string;
}) {
  return (
    <label className="tick-box">
      <input type="radio" id={id} name={`choice:${name}`} value={value} required />
      <span>{label}</span>
    </label>
  );
}

/** Gives both texts, mine first, with an empty line between; one that holds the other stands for both. */
export function bothTexts(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}
