"use client";
/** One field of a part: the words or the choice, the version that was seen, what was read, and what somebody else wrote meanwhile. */
import type { ItemState } from "@/lib/catalogue/schema";
import { ChoiceRow } from "../form/choice-row";
import { TextField } from "../form/text-field";
import { StateShape } from "../practice/state-shape";
import type { EditField, EditState } from "./edit-state";

export type EditWords = Record<
  | "errorPrefix"
  | "problemTitle"
  | "save"
  | "cancel"
  | "leave"
  | "original"
  | "originalNothing"
  | "putBack"
  | "conflict"
  | "now"
  | "nowNothing",
  string
>;

type Props = { field: EditField; state: EditState; words: EditWords };

export function DraftField({ field, state, words }: Props) {
  const { key, original } = field;
  const now = state?.now[key];
  const value = state?.values[key] ?? field.value;
  const problem = state?.problems[key];
  return (
    <div className="draft-field" data-wrong={problem || now ? true : undefined}>
      <input type="hidden" name={`version:${key}`} value={now?.version ?? field.version} />
      {/* What stood there: a field that still holds it is not written. */}
      <input type="hidden" name={`was:${key}`} value={now?.value ?? field.value} />
      <div className="draft-field-columns">
        <div className="draft-field-own">
          <Control field={field} value={value} problem={problem} />
        </div>
        {original && (
          <div className="draft-original">
            <p className="label">
              {words.original}
              {original.lines && (
                <>
                  {", "}
                  <a href={original.lines.href}>{original.lines.words}</a>
                </>
              )}
            </p>
            <p className="draft-original-text" dir="auto">
              {original.text || <span className="fine">{words.originalNothing}</span>}
            </p>
            <button
              type="submit"
              name="original"
              value={key}
              className="quiet-button"
              aria-label={original.putBack}
            >
              {words.putBack}
            </button>
          </div>
        )}
      </div>
      {now && (
        <div className="draft-original" role="note">
          <p className="fine">{words.conflict}</p>
          <p className="label">{words.now}</p>
          <p className="draft-original-text" dir="auto">
            {field.options?.find((option) => option.value === now.value)?.label ??
              (now.value || words.nowNothing)}
          </p>
        </div>
      )}
    </div>
  );
}

function Control({
  field,
  value,
  problem,
}: {
  field: EditField;
  value: string;
  problem: string | undefined;
}) {
  const { key, id, kind, label, hint, rows = 1, options = [], add, isFolded } = field;
  if (kind === "choice") {
    const row = (
      <ChoiceRow
        // The chosen one is a default: another answer of the action needs another row.
        key={value}
        id={id}
        name={key}
        chosen={value}
        choices={options.map((option) => ({
          ...option,
          shape: key.startsWith("mark:") && <StateShape state={stateOf(option.value)} />,
        }))}
      />
    );
    if (label === "") return row;
    return (
      <fieldset>
        <legend className="field-label">{label}</legend>
        {row}
      </fieldset>
    );
  }
  const text = (
    <TextField
      id={id}
      name={key}
      label={label}
      hint={hint}
      error={problem}
      // A line holds one value; where there may be several, the field grows.
      rows={kind === "line" ? 1 : Math.max(2, rows)}
      defaultValue={value}
      required={key === "title"}
    />
  );
  if (isFolded) {
    return (
      <details className="answer-fold" open={value.trim() !== "" || problem !== undefined}>
        <summary>{label}</summary>
        {text}
      </details>
    );
  }
  if (!add) return text;
  return (
    <>
      {text}
      <label className="draft-add">
        <span className="fine">{add.label}</span>
        <input
          type="text"
          name={`add:${key}`}
          list={`${id}-words`}
          className="text-field"
          autoComplete="off"
        />
      </label>
      <datalist id={`${id}-words`}>
        {add.words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}

function stateOf(value: string): ItemState {
  return value === "met" || value === "notMet" || value === "blank" ? value : "notListed";
}
