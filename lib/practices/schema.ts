/** Two practices that are one: what is kept of a merge, and why one is refused. Browser-safe (zod only). */
import { z } from "zod";

const id = z.int().min(1);
/** A row that keeps its place in an order of its own: where it stood before. */
const placed = z.object({ id, ordinal: z.int() });

/**
 * What a merge moved, by row: to be moved back. `made` are the profile entries that were not there before it. Where practices
 * were merged in a row, each merge holds all that passed through it.
 */
export const movedSchema = z.object({
  assessments: z.array(id),
  corrections: z.array(id),
  profile: z.array(placed),
  sections: z.array(placed),
  made: z.array(id),
});
export type Moved = z.infer<typeof movedSchema>;

export const nothingMoved = (): Moved => ({
  assessments: [],
  corrections: [],
  profile: [],
  sections: [],
  made: [],
});

/** A practice's name in its address, as people paste it. */
export const practiceSlugSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);

/** Why two practices are not merged. */
export const mergeProblems = ["notFound", "itself", "fromMerged", "intoMerged", "circle"] as const;
export type MergeProblem = (typeof mergeProblems)[number];
export const unmergeProblems = ["notFound", "undone"] as const;
export type UnmergeProblem = (typeof unmergeProblems)[number];
