/**
 * The fields of the form, by key. A key is a kind and, where there is one, the code it belongs to:
 *
 *     title            answer:3.1       mark:3.2.5        planWhat:3.2.5
 *     profile:country  tools:3.1        evidence:3.2.5    done:3
 *
 * Each field is one row with a version of its own (never a column for each criterion), so two people can write to one form.
 * Pure and browser-safe.
 */
import type { Framework } from "../frameworks/schema";
import type { FieldProblem, Fields } from "./schema";

export const profileKeys = [
  "country",
  "organisation",
  "targetGroup",
  "integrationArea",
  "period",
  "website",
  "objectives",
  "funding",
] as const;
export type ProfileKey = (typeof profileKeys)[number];

const questionKinds = ["answer", "tools", "notPart"] as const;
const itemKinds = ["mark", "evidence", "planWhat", "planWho", "planWhen", "planNote"] as const;
export type QuestionField = (typeof questionKinds)[number];
export type ItemField = (typeof itemKinds)[number];
export const planKinds = ["planWhat", "planWho", "planWhen", "planNote"] as const;
export type PlanField = (typeof planKinds)[number];

export type Field =
  | { kind: "title" }
  | { kind: "profile"; field: ProfileKey }
  | { kind: QuestionField; question: string }
  | { kind: ItemField; item: string }
  | { kind: "done"; area: string };

/** The keys, where code needs one. */
export const fieldKey = {
  title: "title",
  profile: (field: ProfileKey) => `profile:${field}`,
  question: (kind: QuestionField, code: string) => `${kind}:${code}`,
  item: (kind: ItemField, code: string) => `${kind}:${code}`,
  done: (area: string) => `done:${area}`,
} as const;

/** The marks a person can give; "" is no mark, and a field that was never written is the same. */
const markValues = ["met", "notMet", ""] as const;
/** Ticked or not. */
export const YES = "yes";

/** In UTF-16 units. The longest answer of the sources has 3,600. */
export const LIMITS = {
  title: 300,
  profile: 5_000,
  answer: 100_000,
  tools: 20_000,
  evidence: 10_000,
  planWhat: 5_000,
  planWho: 500,
  planNote: 10_000,
} as const;

/** Of one text. Each line is a paragraph to read, to store and to show; the longest answer of the sources has 3. */
const MOST_FIELD_LINES = 2_000;

/** Says whether a key is one of the plan's. */
export function isPlanKey(key: string): boolean {
  return planKinds.some((kind) => key.startsWith(`${kind}:`));
}

/** Gives the field a key names in the form of this framework; null when there is none. */
export function fieldOf(key: string, framework: Framework): Field | null {
  if (key === "title") return { kind: "title" };
  const [kind = "", code = "", ...rest] = key.split(":");
  if (rest.length > 0) return null;
  if (kind === "profile") {
    const field = profileKeys.find((known) => known === code);
    return field ? { kind, field } : null;
  }
  if (kind === "done")
    return framework.areas.some((area) => area.code === code) ? { kind, area: code } : null;
  const questions = framework.areas.flatMap((area) => area.questions);
  const ofQuestion = questionKinds.find((known) => known === kind);
  if (ofQuestion) {
    return questions.some((question) => question.code === code) ? { kind: ofQuestion, question: code } : null;
  }
  const ofItem = itemKinds.find((known) => known === kind);
  const isItem = ofItem && questions.some(({ items }) => items.some((item) => item.code === code));
  return isItem ? { kind: ofItem, item: code } : null;
}

/** The characters are kept as they were typed; only what no text has is taken out: NUL, halves of characters, carriage returns. */
export function cleanValue(value: string): string {
  return value
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replaceAll(/[\0\p{Cs}]/gu, "");
}

/** Says why a (clean) value cannot be taken by a field; null when it can. */
export function problemWith(field: Field, value: string): FieldProblem | null {
  // A practice keeps a name.
  if (field.kind === "title" && value.trim() === "") return { problem: "titleMissing" };
  if (field.kind === "mark") return oneOf(markValues, value);
  if (field.kind === "done" || field.kind === "notPart") return oneOf([YES, ""], value);
  if (field.kind === "planWhen") return value === "" || isDate(value) ? null : { problem: "notADate" };
  const limit = LIMITS[field.kind];
  if (value.length > limit) return { problem: "tooLong", limit, length: value.length };
  const lines = lineCount(value);
  return lines > MOST_FIELD_LINES ? { problem: "tooManyLines", limit: MOST_FIELD_LINES, lines } : null;
}

/** Counts the lines that a text becomes when it is printed (lib/writeup/storable.ts), empty ones too. */
export function lineCount(text: string): number {
  return 1 + (text.match(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)?.length ?? 0);
}

function oneOf(options: readonly string[], value: string): FieldProblem | null {
  return options.includes(value) ? null : { problem: "notAnOption" };
}

/** A day as forms send it, 2027-02-28, that the calendar has; earlier centuries are slips of the keyboard. */
function isDate(value: string): boolean {
  if (!/^(19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Gives what stands in a field, "" when it was never written. */
export function textIn(fields: Fields, key: string): string {
  return Object.hasOwn(fields, key) ? (fields[key]?.value ?? "") : "";
}

/** Gives the version a page has to name when it writes to a field; 0 when it was never written. */
export function versionOf(fields: Fields, key: string): number {
  return Object.hasOwn(fields, key) ? (fields[key]?.version ?? 0) : 0;
}

/** Says whether a box is ticked. */
export function isTicked(fields: Fields, key: string): boolean {
  return textIn(fields, key) === YES;
}

/** Gives the mark of an item as the catalogue knows marks; a mark nobody gave is blank. */
export function markOf(fields: Fields, item: string): "met" | "notMet" | "blank" {
  const value = textIn(fields, fieldKey.item("mark", item));
  return value === "met" || value === "notMet" ? value : "blank";
}

/** Says whether a question was set aside as no part of the practice: its items are then not listed. */
export function isNotPart(fields: Fields, question: string): boolean {
  return isTicked(fields, fieldKey.question("notPart", question));
}
