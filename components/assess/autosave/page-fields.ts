/** The fields on the page as they stand in the document: read and written there, never held a second time. */
import { joinEntries, splitEntries } from "@/lib/assessment/field-lists";
import { cleanValue } from "@/lib/assessment/fields";
import type { Known } from "./queue";

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Gives the fields of a form by key. */
export function fieldsOf(form: HTMLFormElement): Map<string, HTMLElement> {
  const fields = new Map<string, HTMLElement>();
  for (const field of form.querySelectorAll<HTMLElement>("[data-field]"))
    if (field.dataset.field) fields.set(field.dataset.field, field);
  return fields;
}

/** Gives the key of the field that an element is part of; null when it is part of none. */
export function keyOf(element: EventTarget | null): string | null {
  if (!(element instanceof Element)) return null;
  return element.closest<HTMLElement>("[data-field]")?.dataset.field ?? null;
}

/** Gives what a field holds now. */
export function readField(field: HTMLElement): string {
  const inputs = inputsOf(field);
  const values = inputs.flatMap((input) => (isBox(input) && !input.checked ? [] : [input.value]));
  return field.dataset.list ? joinEntries(values) : cleanValue(values[0] ?? "");
}

/** Puts a value into a field. */
export function writeField(field: HTMLElement, value: string): void {
  const inputs = inputsOf(field);
  if (!field.dataset.list) {
    for (const input of inputs) {
      if (isBox(input)) input.checked = input.value === value;
      else input.value = value;
    }
    return;
  }
  const { known, own } = splitEntries(
    value,
    inputs.flatMap((input) => (isBox(input) ? [input.value] : [])),
  );
  for (const input of inputs) {
    if (isBox(input)) input.checked = known.has(input.value);
    else input.value = own.join("\n");
  }
}

/** Gives what the server had when it made the page. Attributes, because browsers bring back values of an earlier visit. */
export function shownOf(field: HTMLElement): Known {
  const [base, was] = hiddenOf(field);
  return { version: Number(base?.defaultValue ?? 0), digest: was?.defaultValue ?? "" };
}

/** Notes what the server has now, for a plain post of the form. */
export function noteKnown(field: HTMLElement, { version, digest }: Known): void {
  const [base, was] = hiddenOf(field);
  if (base) base.value = String(version);
  if (was) was.value = digest;
}

function hiddenOf(field: HTMLElement): HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>(":scope > input[type=hidden]")];
}

function inputsOf(field: HTMLElement): Input[] {
  const key = field.dataset.field;
  return [...field.querySelectorAll<Input>("input, textarea")].filter(({ name }) => name === key);
}

function isBox(input: Input): input is HTMLInputElement {
  return input.type === "checkbox" || input.type === "radio";
}
