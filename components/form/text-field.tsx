/** A field for words: one line, or as many as are needed. The label, a hint and what is wrong belong to it. */
import type { ReactNode } from "react";
import { TextArea } from "./text-area";

export type TextFieldProps = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** 1 is a line; more is a text of that many lines that grows. */
  rows: number;
  defaultValue: string;
  required?: boolean;
  inputMode?: "url" | undefined;
  /** A day of the calendar is a line of its own kind. */
  type?: "text" | "date";
};

export function TextField({ id, label, hint, error, rows, type = "text", ...field }: TextFieldProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    className: "text-field",
    dir: "auto",
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    ...field,
  } as const;
  // A line cannot hold the line breaks of a value that has some.
  const isLine = rows === 1 && !field.defaultValue.includes("\n");
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {isLine ? <input type={type} {...shared} /> : <TextArea {...shared} rows={rows} />}
    </>
  );
}
