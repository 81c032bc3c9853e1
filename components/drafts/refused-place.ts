/** A decision that named no practice: the address keeps what was chosen and typed, so that the form still has it. Pure. */
import type { ImportPlace } from "@/lib/drafts/schema";
import { importPlaceSchema } from "@/lib/drafts/schema";
import type { Asked } from "./draft-outcome";

/** Nothing was chosen; no practice was named; none is called so; or more than one. */
export const placeProblems = ["noChoice", "noPractice", "noPracticeCalled", "severalCalled"] as const;
export type PlaceProblem = (typeof placeProblems)[number];
export type RefusedPlace = {
  problem: PlaceProblem;
  typed: string;
  as: ImportPlace | null;
  /** The slug of the practice that was ticked; "" for none. */
  practice: string;
};

const SLUG = /^[a-z0-9-]{1,120}$/;

/** As many characters of what was typed as an address carries: longer than any title that was seen. */
export const LONGEST_TYPED = 300;

/** Gives the query of the page that shows the form again. */
export function refusedPlaceQuery({
  problem,
  typed,
  as,
  practice,
}: Omit<RefusedPlace, "as"> & { as: string }): string {
  return `?${new URLSearchParams({ problem, as, typed, practice })}#place`;
}

/** Gives what an address keeps of a refused decision; null for any other address. Takes any values. */
export function refusedPlace({ problem: asked, typed, as, practice }: Asked): RefusedPlace | null {
  const problem = placeProblems.find((known) => known === asked);
  if (!problem) return null;
  const chosen = importPlaceSchema.safeParse(as);
  const kept = typeof typed === "string" ? typed.slice(0, LONGEST_TYPED) : "";
  return {
    problem,
    typed: kept,
    as: chosen.success ? chosen.data : null,
    practice: typeof practice === "string" && SLUG.test(practice) ? practice : "",
  };
}
