/** What an editor decides about a self-assessment that was handed in. Browser-safe (zod only). */
import { z } from "zod";
import { cleanValue } from "../assessment/fields";

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** A practice of its own; one more assessment of a practice that is there; or a new version of one it has by the same criteria. */
export const placeSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("newPractice") }),
  z.object({ as: z.literal("anotherAssessment"), practice: slug }),
  z.object({ as: z.literal("newVersion"), practice: slug }),
]);
export type Place = z.infer<typeof placeSchema>;

/** As it stands on a receipt. */
export const referenceSchema = z.string().regex(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);

export const LONGEST_NOTE = 5_000;
/** What an editor writes to an author, or as the reason of a change. */
export const noteSchema = z.string().transform(cleanValue).pipe(z.string().trim().min(1).max(LONGEST_NOTE));

/** A practice that is much like the one handed in, and why it may be the same. */
export type Alike = { slug: string; title: string; reasons: AlikeReason[]; frameworks: string[] };
export type AlikeReason = "title" | "website" | "sameWords" | "likeWords";
