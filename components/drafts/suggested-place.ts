/** What a write-up may be, by what is like it in the catalogue. Pure. */
import type { DraftPlace, DraftWriteUpView } from "@/lib/drafts/schema";

type About = Pick<DraftWriteUpView, "place" | "alike" | "framework">;

/** Gives the choice that stands ticked: what was decided; nothing where something is alike and nobody decided, since then a person says so. */
export function preselectedPlace({ place, alike }: Pick<About, "place" | "alike">): DraftPlace | null {
  return place ?? (alike.length === 0 ? { as: "newPractice" } : null);
}

/** Gives what it most likely is, to be said in words; null after a decision, or when no practice has more than one thing in common with it. */
export function likeliestPlace({
  place,
  alike,
  framework,
}: About): { as: "newVersion" | "anotherAssessment"; title: string } | null {
  const likely = place ? undefined : alike.find(({ reasons }) => reasons.length > 1);
  if (!likely) return null;
  const as = likely.frameworks.includes(framework.slug) ? "newVersion" : "anotherAssessment";
  return { as, title: likely.title };
}
