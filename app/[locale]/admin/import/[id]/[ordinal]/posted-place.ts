/** Reads what a form says a write-up is. */
import { LONGEST_TYPED, type PlaceProblem } from "@/components/drafts/refused-place";
import { type DraftPlace, draftPlaceSchema, importPlaceSchema } from "@/lib/drafts/schema";
import { findPracticesToEdit, getPracticeToEdit } from "@/lib/practices/queries";

type PostedPlace =
  | { place: DraftPlace }
  | { place: null; problem: PlaceProblem; as: string; typed: string; practice: string };

const MANY = 100;

/** Gives the decision; or, where nothing was chosen, or a practice is needed and none named, what is wrong and what was typed. */
export async function postedPlace(form: FormData): Promise<PostedPlace> {
  const as = textOf(form, "as").slice(0, 20);
  const typed = textOf(form, "other").slice(0, LONGEST_TYPED);
  // What needs no practice is not asked for one, whatever the field says.
  const alone = draftPlaceSchema.safeParse({ as });
  if (alone.success) return { place: alone.data };
  const practice = lastPart(textOf(form, "practice")).slice(0, 120);
  const refused = (problem: PlaceProblem) => ({ place: null, problem, as, typed, practice });
  if (!importPlaceSchema.safeParse(as).success) return refused("noChoice");
  const named = typed === "" ? { slug: practice } : await practiceCalled(typed);
  if ("problem" in named) return refused(named.problem);
  const place = draftPlaceSchema.safeParse({ as, practice: named.slug });
  return place.success ? { place: place.data } : refused("noPractice");
}

/** The published practice at this address, of this title, or the only one whose names hold these words; people paste whole addresses. */
async function practiceCalled(typed: string): Promise<{ slug: string } | { problem: PlaceProblem }> {
  const slug = lastPart(typed);
  if ((await getPracticeToEdit(slug))?.state === "shown") return { slug };
  const { items, total } = await findPracticesToEdit({ q: typed, page: 1, pageSize: MANY });
  const shown = items.filter(({ state }) => state === "shown");
  const exact = shown.filter(({ title }) => title.toLowerCase() === typed.toLowerCase());
  const [only, ...others] = exact.length > 0 ? exact : shown;
  if (!only) return { problem: "noPracticeCalled" };
  return others.length > 0 || (exact.length === 0 && total > MANY) ? { problem: "severalCalled" } : only;
}

function textOf(form: FormData, name: string): string {
  const text = form.get(name);
  return typeof text === "string" ? text.trim() : "";
}

function lastPart(address: string): string {
  return address.split("/").filter(Boolean).at(-1) ?? "";
}
