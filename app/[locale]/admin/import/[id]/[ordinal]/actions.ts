"use server";
/** What is done with one write-up: changing a part, taking a line, deciding, publishing. Editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import type { EditState } from "@/components/drafts/edit-state";
import { draftHref, lineHref } from "@/components/drafts/links";
import { readPartPost } from "@/components/drafts/part-post";
import { keysOf, partHref, partOf } from "@/components/drafts/parts";
import { refusedEdit } from "@/components/drafts/refused-edit";
import { refusedPlaceQuery } from "@/components/drafts/refused-place";
import { requireEditor } from "@/lib/auth/session";
import { decidePlace } from "@/lib/drafts/commands-decide";
import { saveDraftFields } from "@/lib/drafts/commands-edit";
import { publishWriteUp } from "@/lib/drafts/commands-publish";
import { getDraftWriteUp } from "@/lib/drafts/queries-write-up";
import { recordKey } from "@/lib/records/fields";
import { textAt } from "@/lib/records/write-up-fields";
import { boundSchema } from "@/lib/shared/bound-schema";
import { givenReasonSchema } from "@/lib/shared/reason";
import { localeSchema } from "../../../request";
import { postedPlace } from "./posted-place";
import { takeLines, takenSchema } from "./taken-lines";

const number = z.coerce.number().int().min(1).max(2_147_483_647).catch(0);
const where = { locale: localeSchema, id: number, ordinal: number };
const partSchema = boundSchema({ ...where, part: z.string().max(100).catch("") });

/** Writes what was changed in one part; otherwise the form comes back with what was typed. */
export async function saveAction(
  at: z.input<typeof partSchema>,
  before: EditState,
  form: FormData,
): Promise<EditState> {
  const { actor } = await requireEditor();
  const { locale, id, ordinal, part: name } = partSchema.parse(at);
  const view = await getDraftWriteUp(id, ordinal);
  const part = view && partOf(name, view.framework);
  if (!part) redirect(draftHref(locale, { id }, "?problem=notFound"));
  const originalOf = (key: string) => textAt(view.read, key, view.framework);
  const { fields, values, original } = readPartPost(form, { keys: keysOf(part), originalOf });
  const page = (query: string) => draftHref(locale, { id, ordinal }, query);
  const [first] = fields;
  const here = `&at=${encodeURIComponent(name)}`;
  if (!first) redirect(page(`?done=nothing${here}${partHref(part)}`));
  const saved = await saveDraftFields({ id, ordinal, fields, actor });
  if (!saved.ok) {
    if (saved.reason === "invalid" || saved.reason === "conflict") {
      return refusedEdit(before, { saved, values, locale });
    }
    redirect(page(`?problem=${saved.reason}`));
  }
  // Who puts an original back goes on in the form.
  if (original) redirect(page(`?done=original&edit=${encodeURIComponent(name)}${here}#edit`));
  redirect(page(`?done=saved${here}${partHref(part)}`));
}

const takeSchema = z.object({ ...where, ...takenSchema });

/** Follows a suggestion, takes lines as something, or takes that back; and comes back to the line. */
export async function takeAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, ordinal, ...asked } = takeSchema.parse(Object.fromEntries(form));
  const { done, problem, line } = await takeLines({ id, ordinal, actor, ...asked });
  const place = line ? `&at=${recordKey.line(line)}${lineHref(line)}` : "";
  const query = problem ? `?problem=${problem}${line ? lineHref(line) : ""}` : `?done=${done}${place}`;
  redirect(draftHref(locale, { id, ordinal }, query));
}

const placeSchema = z.object({
  ...where,
  step: z.enum(["publish", "keep"]).catch("keep"),
  reason: givenReasonSchema,
});

/** Keeps the decision; when that was asked for, publishes, or says why not. */
export async function placeAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, ordinal, step, reason } = placeSchema.parse(Object.fromEntries(form));
  const page = (query: string) => draftHref(locale, { id, ordinal }, query);
  const posted = await postedPlace(form);
  if (posted.place === null) redirect(page(refusedPlaceQuery(posted)));
  const { place } = posted;
  const decided = await decidePlace({ id, ordinal, place, actor });
  if (!decided.ok) redirect(page(`?problem=${decided.reason}`));
  if (step === "keep" || place.as === "leaveOut") redirect(page("?done=decided#outcome"));
  const published = await publishWriteUp({ id, ordinal, reason: reason || null, actor });
  redirect(page(published.ok ? "?done=published#published" : `?problem=${published.problem}`));
}
