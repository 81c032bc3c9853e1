/** The catalogue's enum values and shapes, declared once; browser-safe (zod only). Prisma's enums are checked equal in a test. */
import { z } from "zod";
import type { Excerpt, TextPart } from "../search/highlight";

export const markStatusSchema = z.enum(["met", "notMet", "blank"]);
/** What a reader sees of an item: the three marks, or no mark row at all. */
export const itemStateSchema = z.enum(["met", "notMet", "blank", "notListed"]);
export const titleKindSchema = z.enum(["given", "descriptive"]);
export const sectionKeySchema = z.enum(["context", "objectives", "activities", "challenges"]);
export const assessmentKindSchema = z.enum(["publishedWriteUp", "selfAssessment"]);
export const assessmentStateSchema = z.enum(["draft", "submitted", "published", "returned", "unpublished"]);
export const profileFieldSchema = z.enum([
  "title",
  "otherName",
  "country",
  "organisation",
  "type",
  "targetGroup",
  "integrationArea",
  "funding",
  "website",
  "period",
  "validationDate",
  "contact",
  "objectives",
  "inspiration",
  "monitored",
  "focus",
  "group",
  "other",
]);

const lineRangeSchema = z.object({ firstLine: z.int().min(1), lastLine: z.int().min(1) });
const footnoteSchema = z.object({
  mark: z.string(),
  offset: z.int().min(0),
  text: z.string().nullable(),
  firstLine: z.int().nullable(),
  lastLine: z.int().nullable(),
});
export const paragraphSchema = z.object({
  text: z.string(),
  ranges: z.array(lineRangeSchema),
  footnotes: z.array(footnoteSchema),
});
export const paragraphsSchema = z.array(paragraphSchema);
export const toolsSchema = z.array(z.object({ text: z.string(), line: z.int().nullable() }));

/** Where a search may find something in a practice, besides its title. */
export const passageMatchKindSchema = z.enum(["profile", "section", "answer", "tool"]);

export type MarkStatus = z.infer<typeof markStatusSchema>;
export type ItemState = z.infer<typeof itemStateSchema>;
export type TitleKind = z.infer<typeof titleKindSchema>;
export type SectionKey = z.infer<typeof sectionKeySchema>;
export type AssessmentKind = z.infer<typeof assessmentKindSchema>;
export type AssessmentState = z.infer<typeof assessmentStateSchema>;
export type ProfileField = z.infer<typeof profileFieldSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Tool = z.infer<typeof toolsSchema>[number];

/** Where something stands: lines of a source (`/sources/{id}`), or null when it was written here. */
export type Origin = { sourceId: string; firstLine: number; lastLine: number };

/** Counts of one group of items; the four add up to `total`, the number of items the framework has there. */
export type StateCounts = { met: number; notMet: number; blank: number; notListed: number; total: number };

/** One area of a fingerprint: its items in the framework's order with the state each has. */
export type FingerprintArea = {
  code: string;
  slug: string;
  title: string;
  counts: StateCounts;
  items: { code: string; text: string; state: ItemState }[];
};

/** A passage that a search found, as the part of it worth showing. */
export type PassageMatch = Excerpt & {
  kind: z.infer<typeof passageMatchKindSchema>;
  /** A profile field, a section's key, or the code of a question. */
  code: string;
  /** The question an answer or a tool belongs to, in which of the practice's assessments (its place among them). */
  question: { assessment: number; area: string; text: string | null } | null;
};

/** Where a search stands in a practice: `title` in pieces where it does, how many passages of each kind, the best of them. */
export type PracticeMatch = {
  title: TextPart[] | null;
  counts: Record<z.infer<typeof passageMatchKindSchema>, number>;
  passages: PassageMatch[];
  /** How many more passages there are than those given. */
  more: number;
  /** Where the first of those stands that is not beside one given; null without any. */
  next: Pick<PassageMatch, "kind" | "code" | "question"> | null;
};

/** A practice in a list: enough for a card or a row. */
export type PracticeSummary = {
  slug: string;
  title: string;
  titleKind: TitleKind;
  countries: string[]; // ISO 3166-1 alpha-2
  organisations: string[];
  targetGroups: string[];
  integrationAreas: string[];
  assessments: {
    id: number;
    framework: { slug: string; version: number; title: string };
    fingerprint: FingerprintArea[];
    counts: StateCounts;
  }[];
};

/** What a practice has of a criterion that a filter asks for: the mark or the answer, in which of its assessments, and its lines. */
export type CriterionReason = {
  key: ItemState | "answers";
  /** The framework's title. */
  framework: string;
  code: string;
  assessment: number;
  origin: Origin | null;
};

/** A practice that a filter found; `match` is null when nothing was searched for, `reasons` are those of a filter by criteria. */
export type FoundPractice = PracticeSummary & { match: PracticeMatch | null; reasons: CriterionReason[] };

export type ProfileEntry = {
  field: ProfileField;
  value: string;
  label: string | null;
  asSourced: string | null;
  evidence: string | null;
  confidence: string | null;
  origin: Origin | null;
  /** Who else states this very value: then it stands once. */
  alsoSaid?: ProfileStatement[];
};
/** How one source, or one person, states a value. */
export type ProfileStatement = Omit<ProfileEntry, "field" | "value" | "alsoSaid">;

/** Gives all who state a value, the first of them first. */
export function statementsOf(entry: ProfileEntry): ProfileStatement[] {
  return [entry, ...(entry.alsoSaid ?? [])];
}

export type SectionView = {
  key: SectionKey;
  heading: string;
  paragraphs: Paragraph[];
  origin: Origin | null;
  /** Where else these very words stand. */
  alsoIn?: Origin[];
};
export type ItemView = {
  code: string;
  text: string;
  state: ItemState;
  origin: Origin | null;
  /** What was given as evidence: notes or links, with their lines. */
  evidence: Tool[];
};
export type QuestionView = {
  code: string;
  text: string | null;
  prompts: string[];
  /** null: the question is not part of this assessment (no answer and no listed item). */
  answer: { heading: string | null; paragraphs: Paragraph[]; tools: Tool[]; origin: Origin | null } | null;
  items: ItemView[];
  unrecognised: { text: string; mark: string; origin: Origin }[];
};
export type AreaView = {
  code: string;
  slug: string;
  title: string;
  counts: StateCounts;
  questions: QuestionView[];
};
export type AssessmentView = {
  id: number;
  kind: AssessmentKind;
  framework: { slug: string; version: number; title: string; publisher: string };
  sources: (Origin & { name: string; ordinal: number })[];
  areas: AreaView[];
  counts: StateCounts;
  fingerprint: FingerprintArea[];
  /** Marked lines that are no known item and stand under no question. */
  unrecognised: QuestionView["unrecognised"];
};

/** A practice with all that is published of it. */
export type PracticeView = {
  slug: string;
  title: string;
  titleKind: TitleKind;
  profile: ProfileEntry[];
  sections: SectionView[];
  assessments: AssessmentView[];
};
