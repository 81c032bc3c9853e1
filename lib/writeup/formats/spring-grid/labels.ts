/**
 * The field labels that may stand above a grid, with or without values:
 *
 *     COUNTRY            VALIDATION DATE: 2022-05-01        Country⇥Italy
 *     Italy
 */
import { trim } from "../../text";

/** The place for the practice's name in our forms; in other sources a title stands without a label. */
export const TITLE_LABEL = "NAME OF THE PRACTICE";

/**
 * Label → profile field. The first ten are the publisher's (write-up format, rule 1), then what we print ourselves, then what others
 * write in fact boxes and tables of their own. A town has no field: it is "other", under its label.
 */
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
  ...fieldOf("country", "COUNTRY OF IMPLEMENTATION", "COUNTRIES INVOLVED"),
  ...fieldOf("organisation", "ORGANIZATION", "ORGANISATIONS", "ORGANIZATIONS"),
  ...fieldOf("organisation", "IMPLEMENTING ORGANISATION", "IMPLEMENTING ORGANIZATION", "IMPLEMENTED BY"),
  ...fieldOf(
    "organisation",
    "LEAD ORGANISATION",
    "LEAD ORGANIZATION",
    "RUN BY",
    "ORGANISED BY",
    "ORGANIZED BY",
  ),
  ...fieldOf("other", "CITY", "CITIES", "TOWN", "PLACE", "LOCATION"),
  ...fieldOf("period", "PERIOD", "DURATION", "DATES", "TIMEFRAME"),
  ...fieldOf("targetGroup", "BENEFICIARIES", "TARGET GROUP(S)"),
  ...fieldOf("website", "WEBSITES", "WEB", "WEB SITE", "WEB PAGE", "LINK", "LINKS", "URL"),
  ...fieldOf("funding", "FUNDED BY", "FUNDING SOURCE", "FUNDING SOURCES"),
};

function fieldOf(field: string, ...labels: string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label, field]));
}

const NAMES = Object.keys(FIELDS)
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replace(/[()]/g, "\\$&"));
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
  const found = CAPITALS.exec(text) ?? WITH_COLON.exec(text) ?? rowOf(text)?.found;
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
  return rowOf(text)?.values ?? null;
}

/** A row of headings only, "Country⇥Funding", says nothing of a practice. */
function rowOf(text: string): { found: RegExpExecArray; values: string[] } | null {
  const found = text.includes("\t") ? ROW.exec(text) : null;
  if (!found) return null;
  const values = (found[2] ?? "").split("\t").map(trim).filter(Boolean);
  const isField = values.length > 0 && values.every((value) => !NAME.test(value) && !PAGE_NUMBER.test(value));
  return isField ? { found, values } : null;
}

/** The beginning of a line that may name something we have no field for: "Budget: …", "Lead partner:". */
const OTHER_LABEL = /^\p{L}[\p{L}\p{N}'’&/ ()-]{1,38}[\p{L})]\s{0,2}:(?!\/\/)(?:\s|$)/u;
/** Below these labels a line with a colon is one more value: a telephone number, an aim. */
const FREE = new Set(["contact", "objectives", "funding", "inspiration", "website"]);

/** True for a line that has a label of its own, though none of ours: it is no value of the field above it. */
export function hasOtherLabel(text: string, field: string | null = null): boolean {
  return (field === null || !FREE.has(field)) && OTHER_LABEL.test(text.slice(0, 60));
}

/** The label a field is printed under; null for fields that a grid has no label for. */
export function labelOf(field: string): string | null {
  return NAMES_BY_FIELD.get(field) ?? null;
}

// The first label of each field, in the order above.
const NAMES_BY_FIELD = new Map(
  Object.entries(FIELDS)
    // What is said under "other" is known by its own label alone.
    .filter(([label, field]) => label !== TITLE_LABEL && field !== "other")
    .reverse()
    .map(([label, field]) => [field, label]),
);
