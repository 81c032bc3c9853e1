/** Reads what a form says a write-up is. */
import { type DraftPlace, draftPlaceSchema } from "@/lib/drafts/schema";

/** Gives the decision; null when it names no practice where one is needed. */
export function postedPlace(form: FormData): DraftPlace | null {
  const place = draftPlaceSchema.safeParse({ as: form.get("as"), practice: practiceOf(form) });
  return place.success ? place.data : null;
}

/** A chosen practice, or one that was typed; people paste whole addresses. */
function practiceOf(form: FormData): string {
  const typed = form.get("other");
  const text = typeof typed === "string" && typed.trim() !== "" ? typed : form.get("practice");
  return typeof text === "string" ? (text.trim().split("/").filter(Boolean).at(-1) ?? "") : "";
}
