/** What a write-up may be, by what is like it in the catalogue. Pure. */
import type { DraftPlace, DraftWriteUpView } from "@/lib/drafts/schema";

/** Gives what the likeliest practice suggests that this is; nothing is done before a button. */
export function suggestedPlace({ place, alike, framework }: DraftWriteUpView): DraftPlace {
  if (place) return place;
  const likely = alike.find(({ reasons }) => reasons.length > 1);
  if (!likely) return { as: "newPractice" };
  const as = likely.frameworks.includes(framework.slug) ? "newVersion" : "anotherAssessment";
  return { as, practice: likely.slug };
}
