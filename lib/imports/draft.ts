/**
 * From a write-up to what the catalogue will hold of it: profile entries, each with its lines or its evidence; sections,
 * answers, marks. Pure; nothing is written here, a person (or, for the seeds, the facts file) decides first.
 */
import { createHash } from "node:crypto";
import type { ProfileField, TitleKind } from "../catalogue/schema";
import { profileFieldSchema } from "../catalogue/schema";
import { targetGroupTerms } from "../catalogue/target-groups";
import { countryCode } from "../writeup/formats/assess-compendium/countries";
import { contentOf } from "../writeup/repeats";
import type { Paragraph, ProfileValue, WriteUp } from "../writeup/tree";
import type { PracticeFacts } from "./facts";

export type ProfileDraft = {
  field: ProfileField;
  value: string;
  label: string | null;
  asSourced: string | null;
  evidence: string | null;
  confidence: string | null;
  sourceId: string | null;
  firstLine: number | null;
  lastLine: number | null;
};

const BARE = {
  label: null,
  asSourced: null,
  evidence: null,
  confidence: null,
  sourceId: null,
  firstLine: null,
  lastLine: null,
};

/** The title a practice gets when neither its source nor a person gave one: it says where to look, and claims nothing. */
export function placeholderTitle(name: string, { firstLine, lastLine }: WriteUp): string {
  return `Untitled practice (${name}, lines ${firstLine}–${lastLine})`;
}

/** What a practice is called: as a person found out, as the source says, or a placeholder. */
export function titleOf(
  writeUp: WriteUp,
  facts: PracticeFacts | undefined,
  name: string,
): { title: string; titleKind: TitleKind } {
  if (facts) return { title: facts.title, titleKind: facts.titleKind };
  if (writeUp.title !== null) return { title: writeUp.title, titleKind: "given" };
  return { title: placeholderTitle(name, writeUp), titleKind: "descriptive" };
}

/** Profile entries read from the write-up itself, each with its lines. `practiceTitle` keeps a title from becoming another name of itself. */
export function profileFromWriteUp(
  writeUp: WriteUp,
  sourceId: string,
  practiceTitle: string,
): ProfileDraft[] {
  const entries = writeUp.profile.flatMap((entry) => entryDrafts(entry, sourceId));
  if (writeUp.title === null || writeUp.titleLines === null) return entries;
  const field = writeUp.title === practiceTitle ? "title" : "otherName";
  return [{ ...BARE, field, value: writeUp.title, sourceId, ...writeUp.titleLines }, ...entries];
}

function entryDrafts(entry: ProfileValue, sourceId: string): ProfileDraft[] {
  const { firstLine, lastLine, value, asPrinted } = entry;
  const base = { ...BARE, label: entry.label || null, asSourced: asPrinted, sourceId, firstLine, lastLine };
  const known = profileFieldSchema.safeParse(entry.field);
  const field = known.success ? known.data : "other";
  if (field === "targetGroup") {
    const terms = targetGroupTerms(value);
    return terms.length === 0
      ? [{ ...base, field, value }]
      : terms.map((term) => ({ ...base, field, value: term, asSourced: value }));
  }
  if (field === "country" && !/^[A-Z]{2}$/.test(value)) {
    const codes = value.split(/\s*[,;/]\s*|\s+and\s+/).map(countryCode);
    // A field of which we do not know every part is kept as printed, under its label.
    if (codes.length === 0 || codes.includes(null)) return [{ ...base, field: "other", value }];
    return codes
      .filter((code) => code !== null)
      .map((code) => ({ ...base, field, value: code, asSourced: value }));
  }
  return [{ ...base, field, value }];
}

/** The facts' names for fields, in their evidence. */
const EVIDENCE: Partial<Record<ProfileField, string>> = {
  title: "title",
  otherName: "title",
  country: "country",
  organisation: "organisation",
  targetGroup: "target_groups",
  integrationArea: "areas",
  period: "period",
  website: "website",
};

/** Profile entries that a person found out, each with its evidence in words. */
export function profileFromFacts(facts: PracticeFacts): ProfileDraft[] {
  const sourced = facts.targetGroupsAsSourced.join("; ") || null;
  const values: [ProfileField, string[]][] = [
    ["title", [facts.title]],
    ["otherName", facts.alsoKnownAs],
    ["country", facts.countries],
    ["organisation", facts.organisation === null ? [] : [facts.organisation]],
    ["targetGroup", facts.targetGroups],
    ["integrationArea", facts.integrationAreas],
    ["period", facts.period === null ? [] : [facts.period]],
    ["website", facts.website === null ? [] : [facts.website]],
  ];
  return values.flatMap(([field, all]) => {
    const evidence = facts.evidence.filter((found) => found.field === EVIDENCE[field]);
    const words = [
      field === "targetGroup" ? facts.targetGroupsSourcedFrom : null,
      ...evidence.map(({ source }) => source),
    ];
    // The least certain piece of evidence is what the value stands on.
    const confidence =
      ["unknown", "likely", "certain"].find((level) =>
        evidence.some((found) => found.confidence === level),
      ) ?? null;
    return all.map((value) => ({
      ...BARE,
      field,
      value,
      asSourced: field === "targetGroup" ? sourced : null,
      evidence: words.filter((word) => word !== null).join("; ") || null,
      confidence,
    }));
  });
}

/** Tells identical write-ups apart from different ones, whatever lines they stand on. Hex SHA-256. */
export function contentHash(writeUp: WriteUp): string {
  return createHash("sha256").update(contentOf(writeUp)).digest("hex");
}

/** Answers shorter than this ("See above.") may well repeat. */
const SHORTEST_DIGESTED = 60;

/** Finds the same words elsewhere: hex SHA-256 of an answer's text; null when it is too short to mean anything. */
export function answerDigest(paragraphs: readonly Paragraph[]): string | null {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return text.length < SHORTEST_DIGESTED ? null : createHash("sha256").update(text).digest("hex");
}
