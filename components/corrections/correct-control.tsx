/** What a field is written with: a line, a text, a choice of a few, or words of the catalogue to tick. */
import type { ItemState } from "@/lib/catalogue/schema";
import { ChoiceRow } from "../form/choice-row";
import { fieldId } from "../form/field-id";
import { TextField } from "../form/text-field";
import { TickBox } from "../form/tick-box";
import { StateShape } from "../practice/state-shape";

type Labelled = { label: string; hint?: string; value: string };
export type ControlSpec =
  | ({ kind: "text"; rows: number } & Labelled)
  | ({ kind: "mark"; options: readonly { value: ItemState; label: string }[] } & Labelled)
  | ({ kind: "choice"; options: readonly { value: string; label: string }[] } & Labelled)
  | ({ kind: "terms"; terms: readonly string[]; otherLabel: string } & Labelled);

type Props = { control: ControlSpec; typed: string | undefined; error: string | undefined };

export function CorrectControl({ control, typed, error }: Props) {
  const value = typed ?? control.value;
  const id = fieldId("value");
  if (control.kind === "text") {
    const { label, hint, rows } = control;
    return (
      <div>
        <TextField
          id={id}
          name="value"
          label={label}
          hint={hint}
          error={error}
          rows={rows}
          defaultValue={value}
        />
      </div>
    );
  }
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{control.label}</legend>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {control.kind === "terms" ? (
        <Terms control={control} id={id} value={value} />
      ) : (
        <ChoiceRow
          id={id}
          name="value"
          chosen={value}
          choices={
            control.kind === "mark"
              ? control.options.map((one) => ({ ...one, shape: <StateShape state={one.value} /> }))
              : control.options
          }
        />
      )}
    </fieldset>
  );
}

type TermsProps = { control: Extract<ControlSpec, { kind: "terms" }>; id: string; value: string };

function Terms({ control: { terms, otherLabel, hint }, id, value }: TermsProps) {
  const lines = value.split("\n").filter((line) => line !== "");
  const others = lines.filter((line) => !terms.includes(line));
  return (
    <>
      <div className="term-boxes">
        {terms.map((term) => (
          <TickBox
            key={term}
            name="term"
            value={term}
            defaultChecked={lines.includes(term)}
            label={<span dir="auto">{term}</span>}
          />
        ))}
      </div>
      <TextField
        id={id}
        name="value"
        label={otherLabel}
        hint={hint}
        rows={Math.max(2, others.length)}
        defaultValue={others.join("\n")}
      />
    </>
  );
}
