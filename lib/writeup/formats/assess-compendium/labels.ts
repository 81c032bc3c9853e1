/**
 * The words that structure a practice of the compendium. Headings vary from practice to practice (write-up format,
 * format B, rule 2); the heading as printed is kept beside the normalised key.
 */
import { normalise } from "../../text";
import type { SectionKey } from "../../tree";

const BASIC_LABELS: Record<string, string> = {
  "what is monitored": "monitored",
  "type of monitoring": "monitored",
  "vulnerable groups": "targetGroup",
  focus: "focus",
  "focus on vulnerable migrant groups": "focus",
  "enacting entity": "organisation",
  "enacting entities": "organisation",
  funding: "funding",
  website: "website",
  websites: "website",
  type: "type",
  "target group/direct beneficiaries": "targetGroup",
  "target group": "targetGroup",
  "target groups": "targetGroup",
};

/** The label of a "Basic information" field and its profile field; null when the line is none. */
export function basicLabel(text: string): string | null {
  return text.length <= 60 ? (BASIC_LABELS[normalise(text)] ?? null) : null;
}

/** True for the labels that only monitoring practices have (rule 1). */
export function isMonitoringLabel(text: string): boolean {
  return basicLabel(text) === "monitored" || /^focus\b/.test(normalise(text));
}

const SECTIONS: [RegExp, SectionKey][] = [
  [/^context( and entities involved)?$/, "context"],
  [/^(objectives?|purposes?|objectives? ?(\/|and) ?purposes?)$/, "objectives"],
  [/^activities$/, "activities"],
  [/^(challenges|limitations|challenges ?(\/|and) ?limitations)$/, "challenges"],
];
const USUAL: Record<SectionKey, string[]> = {
  context: ["context"],
  objectives: ["objectives"],
  activities: ["activities"],
  challenges: ["challenges"],
};

/** The key of a section heading, and whether it is worded otherwise than the plain word; null when the line is none. */
export function sectionHeading(text: string): { key: SectionKey; variant: boolean } | null {
  if (text.length > 60) return null;
  const form = normalise(text);
  const found = SECTIONS.find(([pattern]) => pattern.test(form));
  return found ? { key: found[1], variant: !USUAL[found[1]].includes(form) } : null;
}

export type PartHeading = "basic" | "description" | "criteria";

/** The three headings that every practice has. */
export function partHeading(text: string): PartHeading | null {
  if (text.length < 11 || text.length > 60 || !/^[bdp]/i.test(text)) return null;
  const form = normalise(text);
  if (form === "basic information") return "basic";
  if (form === "description") return "description";
  return /^promising practices? criteria met$/.test(form) ? "criteria" : null;
}
