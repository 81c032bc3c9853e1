/**
 * What people found out about practices whose write-ups have no title: titles, countries, … each with its evidence.
 * Null and empty mean "not known" and stay so. Browser-safe (zod only).
 */
import { z } from "zod";

const confidence = z.enum(["certain", "likely", "unknown"]);

export const practiceFactsSchema = z.object({
  document: z.string(),
  ordinal: z.int().min(1),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  titleKind: z.enum(["given", "descriptive"]),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  organisation: z.string().nullable(),
  integrationAreas: z.array(z.string()),
  period: z.string().nullable(),
  website: z.string().nullable(),
  alsoKnownAs: z.array(z.string()).default([]),
  targetGroups: z.array(z.string()),
  targetGroupsAsSourced: z.array(z.string()),
  targetGroupsSourcedFrom: z.string().nullable(),
  evidence: z.array(z.object({ field: z.string(), source: z.string(), confidence })),
});
export const factsFileSchema = z.object({ practices: z.array(practiceFactsSchema) });

/** A person's decision that a write-up is about a practice the catalogue knows by another write-up. */
export const samePracticeSchema = z.object({
  document: z.string(),
  ordinal: z.int().min(1),
  practice: z.string().regex(/^[a-z0-9-]+$/),
  because: z.string().min(1),
});
export const samePracticeFileSchema = z.array(samePracticeSchema);

export type PracticeFacts = z.infer<typeof practiceFactsSchema>;

/** What is known beforehand of a document's write-ups, by their ordinal. */
export type KnownWriteUps = { facts: Map<number, PracticeFacts>; samePractice: Map<number, string> };
