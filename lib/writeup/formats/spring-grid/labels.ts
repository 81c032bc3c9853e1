/**
 * The field labels that may stand above a grid, with or without values:
 *
 *     COUNTRY            VALIDATION DATE: 2022-05-01        Country⇥Italy
 *     Italy
 */
import { trim } from "../../text";

/** The place for the practice's name in our forms; in other sources a title stands without a label. */
export const TITLE_LABEL = "NAME OF THE PRACTICE";

/** Label → profile field. The first ten are the publisher's (write-up format, rule 1); the others are what we print ourselves. */
const FIELDS: Record<string, string> = {
  COUNTRY: "country",
  "PROJECT STARTS": "period",
  "PROJECT ENDS": "period",
  "VALIDATION DATE": "validationDate",
  "CONTACT DETAILS": "contact",
  WEBSITE: "website",
  FUNDING: "funding",
  OBJECTIVES: "objectives",
  "TARGET GROUP": "targetGroup",
  INSPIRATION: "inspiration",
  COUNTRIES: "country",
  "OTHER NAMES": "otherName",
  ORGANISATION: "organisation",
  TYPE: "type",
  "TARGET GROUPS": "targetGroup",
  "INTEGRATION AREA": "integrationArea",
  "INTEGRATION AREAS": "integrationArea",
  [TITLE_LABEL]: "title",
};

const NAMES = Object.keys(FIELDS).sort((a, b) => b.length - a.length);
const CAPITALS = new RegExp(`^(${NAMES.join("|")})(?:\\s*[:\\t]\\s*|\\s+|$)(.*)$`, "u");
const WITH_COLON = new RegExp(`^(${NAMES.join("|")})\\s*:\\s*(.*)$`, "iu");
/** A row of a table: what stands in its cells is parted by tabs. */
const ROW = new RegExp(`^(${NAMES.join("|")})[ \\u00a0]*\\t(.*)$`, "iu");
const NAME = new RegExp(`^(?:${NAMES.join("|")})\\s*:?$`, "iu");
/** Behind a tab in a table of contents. No field of a practice is so short a number. */
const PAGE_NUMBER = /^\d{1,3}$/;

/**
 * Reads a label line (the field of the title's label is "title"): capitals with or without a colon, or any case with one,
 * or any case before the tab of a table's row. Null when the line is no label.
 */
export function readLabel(text: string): { label: string; field: string; value: string } | null {
  if (text.length > 5000) return null;
  const found = CAPITALS.exec(text) ?? WITH_COLON.exec(text) ?? rowOf(text);
  const label = found?.[1]?.toUpperCase();
  const field = label === undefined ? undefined : FIELDS[label];
  if (label === undefined || field === undefined) return null;
  return { label, field, value: trim(found?.[2] ?? "") };
}

/**
 * The values of a label that stands in a table's row, "Target groups⇥Refugees⇥Women": they end with the row. Null for every other line;
 * labels that can stand alone may go on below themselves, whatever parts them from their value.
 */
export function readRow(text: string): string[] | null {
  if (text.length > 5000 || !text.includes("\t") || CAPITALS.test(text)) return null;
  return rowOf(text)?.[2]?.split("\t").map(trim).filter(Boolean) ?? null;
}

/** A row of headings only, "Country⇥Funding", says nothing of a practice. */
function rowOf(text: string): RegExpExecArray | null {
  const found = text.includes("\t") ? ROW.exec(text) : null;
  const values = (found?.[2] ?? "").split("\t").map(trim).filter(Boolean);
  const isField = values.length > 0 && values.every((value) => !NAME.test(value) && !PAGE_NUMBER.test(value));
  return isField ? found : null;
}

/** The label a field is printed under; null for fields that a grid has no label for. */
export function labelOf(field: string): string | null {
  return NAMES_BY_FIELD.get(field) ?? null;
}

// The first label of each field, in the order above.
const NAMES_BY_FIELD = new Map(
  Object.entries(FIELDS)
    .filter(([label]) => label !== TITLE_LABEL)
    .reverse()
    .map(([label, field]) => [field, label]),
);
