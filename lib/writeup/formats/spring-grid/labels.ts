/**
 * The field labels that may stand above a grid, with or without values:
 *
 *     COUNTRY            VALIDATION DATE: 2022-05-01
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

/** Reads a label line (the field of the title's label is "title"): capitals with or without a colon, or any case with one. Null when the line is no label. */
export function readLabel(text: string): { label: string; field: string; value: string } | null {
  if (text.length > 5000) return null;
  const found = CAPITALS.exec(text) ?? WITH_COLON.exec(text);
  const label = found?.[1]?.toUpperCase();
  const field = label === undefined ? undefined : FIELDS[label];
  if (label === undefined || field === undefined) return null;
  return { label, field, value: trim(found?.[2] ?? "") };
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
