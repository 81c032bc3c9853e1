/**
 * From a write-up to what the catalogue will hold of it: profile entries, each with its lines or its evidence; sections,
 * answers, marks. Pure; nothing is written here, a person (or, for the seeds, the facts file) decides first.
 */
import { createHash } from "node:crypto";
import type { ProfileField, TitleKind } from "../catalogue/schema";
import { profileFieldSchema } from "../catalogue/schema";
import { targetGroupTerms } from "../catalogue/target-groups";
import { practiceTitle } from "../shared/practice-title";
import { countryCode } from "../writeup/formats/assess-compendium/countries";
import { contentOf } from "../writeup/repeats";
import type { LineRange, ProfileValue, WriteUp } from "../writeup/tree";
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

export type StoredOrigin = { sourceId: string | null; firstLine: number | null; lastLine: number | null };

/** Where something stands; line 0 is nowhere: an editor wrote it, and no source has it. */
export function originOf({ firstLine, lastLine }: LineRange, sourceId: string): StoredOrigin {
  if (firstLine === 0) return { sourceId: null, firstLine: null, lastLine: null };
  return { sourceId, firstLine, lastLine };
}

export type StoredEntry = { text: string; line: number | null };

/** Tools and evidence as they are stored; null is the line of what an editor wrote. */
export function storedEntries(entries: readonly { text: string; line: number }[]): StoredEntry[] {
  return entries.map(({ text, line }) => ({ text, line: line === 0 ? null : line }));
}

/** The title a practice gets when neither its source nor a person gave one: it says where to look, and claims nothing. */
function placeholderTitle(name: string, { firstLine, lastLine }: WriteUp): string {
  return `Untitled practice (${name}, lines ${firstLine}–${lastLine})`;
}

/** What a practice is called: as a person found out, as the source says, or a placeholder; without e-mail addresses. */
export function titleOf(
  writeUp: WriteUp,
  facts: PracticeFacts | undefined,
  name: string,
): { title: string; titleKind: TitleKind } {
  if (facts) return { title: practiceTitle(facts.title), titleKind: facts.titleKind };
  const title = practiceTitle(writeUp.title ?? "");
  if (title !== "") return { title, titleKind: writeUp.titleKind ?? "given" };
  return { title: practiceTitle(placeholderTitle(name, writeUp)), titleKind: "descriptive" };
}

/** Profile entries read from the write-up itself, each with its lines. `ownTitle`, the practice's, keeps a title from becoming another name of itself. */
export function profileFromWriteUp(writeUp: WriteUp, sourceId: string, ownTitle: string): ProfileDraft[] {
  const entries = writeUp.profile.flatMap((entry) => entryDrafts(entry, sourceId));
  if (writeUp.title === null) return entries;
  const value = practiceTitle(writeUp.title);
  if (value === "") return entries;
  const field = value === practiceTitle(ownTitle) ? "title" : "otherName";
  // A title that an editor wrote stands nowhere: as the practice's own it needs no entry.
  if (writeUp.titleLines === null && field === "title") return entries;
  const lines = originOf(writeUp.titleLines ?? { firstLine: 0, lastLine: 0 }, sourceId);
  return [{ ...BARE, field, value, ...lines }, ...entries];
}

function entryDrafts(entry: ProfileValue, sourceId: string): ProfileDraft[] {
  const { value, asPrinted } = entry;
  const base = { ...BARE, label: entry.label || null, asSourced: asPrinted, ...originOf(entry, sourceId) };
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
