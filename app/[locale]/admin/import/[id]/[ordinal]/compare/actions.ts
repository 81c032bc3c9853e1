"use server";
/** The decision that follows from standing side by side. Editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/drafts/links";
import { refusedPlaceQuery } from "@/components/drafts/refused-place";
import { requireEditor } from "@/lib/auth/session";
import { decidePlace } from "@/lib/drafts/commands-decide";
import { localeSchema } from "../../../../request";
import { postedPlace } from "../posted-place";

const number = z.coerce.number().int().min(1).max(2_147_483_647).catch(0);
const schema = z.object({ locale: localeSchema, id: number, ordinal: number });
const chosenSchema = z.array(z.string().max(100)).max(2_000).catch([]);

/** Keeps the decision of the button that was pressed; for merging, the fields that were ticked. */
export async function comparedAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, ordinal } = schema.parse(Object.fromEntries(form));
  const page = (query: string) => draftHref(locale, { id, ordinal }, query);
  const posted = await postedPlace(form);
  if (posted.place === null) redirect(page(refusedPlaceQuery(posted)));
  const { place } = posted;
  const chosen = chosenSchema.parse(form.getAll("chosen"));
  const decided = await decidePlace({ id, ordinal, place, ...(place.as === "merge" && { chosen }), actor });
  redirect(page(decided.ok ? "?done=decided#outcome" : `?problem=${decided.reason}`));
}
