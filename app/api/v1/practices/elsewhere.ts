/** What the API answers for a practice that is not there under this slug. */
import { movedResponse, withPracticeSlug } from "@/lib/catalogue/merged-address";
import { getMergedInto } from "@/lib/catalogue/queries-merged";
import { problemResponse } from "@/lib/shared/problem";

/** Leads to the practice that it was merged into, in the same form; there was none: 404. */
export async function practiceElsewhere(request: Request, slug: string): Promise<Response> {
  const now = await getMergedInto(slug);
  if (now !== null) return movedResponse(withPracticeSlug(new URL(request.url), now));
  return problemResponse(404, "There is no practice with this slug.");
}
