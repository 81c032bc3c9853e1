/** What the API answers about practices. The order of the keys here is the order in every answer; docs/api.md describes it. */
import { z } from "zod";
import { facetKeys } from "./filters";
import {
  assessmentKindSchema,
  markStatusSchema,
  paragraphSchema,
  passageMatchKindSchema,
  profileFieldSchema,
  sectionKeySchema,
  titleKindSchema,
  toolsSchema,
} from "./schema";

/** Lines of a source, by its whole SHA-256; null: written here, not read from a source. */
const originSchema = z.object({
  source: z.string().regex(/^[0-9a-f]{64}$/),
  firstLine: z.int().min(1),
  lastLine: z.int().min(1),
});
/** How another source states the same value of a profile. */
const statementSchema = z.object({
  label: z.string().nullable(),
  asSourced: z.string().nullable(),
  evidence: z.string().nullable(),
  confidence: z.string().nullable(),
  origin: originSchema.nullable(),
});
const countsSchema = z.object({
  met: z.int(),
  notMet: z.int(),
  blank: z.int(),
  notListed: z.int(),
  total: z.int(),
});
const frameworkRefSchema = z.object({ slug: z.string(), version: z.int(), title: z.string() });

const answerSchema = z.object({
  question: z.string(),
  heading: z.string().nullable(),
  paragraphs: z.array(paragraphSchema),
  tools: toolsSchema,
  origin: originSchema.nullable(),
});
const markSchema = z.object({
  item: z.string(),
  status: markStatusSchema,
  origin: originSchema.nullable(),
  evidence: toolsSchema,
});
const unrecognisedSchema = z.object({
  question: z.string().nullable(),
  text: z.string(),
  mark: z.string(),
  origin: originSchema,
});

/** A field that says something else than it did first: what it said, and the latest correction of it. */
const correctedSchema = z.object({
  field: z.string(),
  assessment: z.int().nullable(),
  at: z.iso.datetime(),
  atImport: z.boolean(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
});

/** One practice with all that is published of it: GET /api/v1/practices/{slug}. */
export const practiceResponseSchema = z.object({
  slug: z.string(),
  title: z.string(),
  titleKind: titleKindSchema,
  profile: z.array(
    z.object({
      field: profileFieldSchema,
      value: z.string(),
      label: z.string().nullable(),
      asSourced: z.string().nullable(),
      evidence: z.string().nullable(),
      confidence: z.string().nullable(),
      origin: originSchema.nullable(),
      alsoSaid: z.array(statementSchema).optional(),
    }),
  ),
  sections: z.array(
    z.object({
      key: sectionKeySchema,
      heading: z.string(),
      paragraphs: z.array(paragraphSchema),
      origin: originSchema.nullable(),
      alsoIn: z.array(originSchema).optional(),
    }),
  ),
  assessments: z.array(
    z.object({
      id: z.int(),
      kind: assessmentKindSchema,
      framework: frameworkRefSchema.extend({ publisher: z.string() }),
      sources: z.array(originSchema.extend({ name: z.string(), ordinal: z.int() })),
      counts: countsSchema,
      answers: z.array(answerSchema),
      marks: z.array(markSchema),
      unrecognised: z.array(unrecognisedSchema),
    }),
  ),
  corrected: z.array(correctedSchema),
});

const partsSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }));
/** Where a search stands in a practice; null without one. `question` is that of an answer or a tool. */
const matchSchema = z.object({
  title: partsSchema.nullable(),
  counts: z.object({ profile: z.int(), section: z.int(), answer: z.int(), tool: z.int() }),
  passages: z.array(
    z.object({
      kind: passageMatchKindSchema,
      code: z.string(),
      question: z.object({ assessment: z.int(), area: z.string(), text: z.string().nullable() }).nullable(),
      parts: partsSchema,
      cutBefore: z.boolean(),
      cutAfter: z.boolean(),
    }),
  ),
  more: z.int(),
});

/** A page of practices: GET /api/v1/practices. */
export const practicePageResponseSchema = z.object({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  items: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      titleKind: titleKindSchema,
      countries: z.array(z.string()),
      organisations: z.array(z.string()),
      targetGroups: z.array(z.string()),
      integrationAreas: z.array(z.string()),
      assessments: z.array(z.object({ id: z.int(), framework: frameworkRefSchema, counts: countsSchema })),
      match: matchSchema.nullable(),
    }),
  ),
  facets: z.array(
    z.object({
      key: z.enum(facetKeys),
      options: z.array(
        z.object({ value: z.string(), label: z.string(), count: z.int(), selected: z.boolean() }),
      ),
    }),
  ),
});

export type PracticeResponse = z.infer<typeof practiceResponseSchema>;
