"use server";
/** Saving a page of the form by a plain post: what could be saved is saved; the rest comes back with what to do about it. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { answerPageSchema, pageAfter } from "@/components/assess/answer-page";
import { draftHref } from "@/components/assess/links";
import type { AnswerState } from "@/lib/assessment/answer-state";
import { saveFields } from "@/lib/assessment/commands";
import { readFormPost } from "@/lib/assessment/form-post";
import { getDraft } from "@/lib/assessment/queries";
import type { SaveResult } from "@/lib/assessment/schema";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { boundSchema } from "@/lib/shared/bound-schema";
import { stateAfter, stateWithout } from "./state-after";

const whereSchema = boundSchema({
  secret: z.string().max(200).catch(""),
  locale: localeSchema,
  // It only says where to go on to.
  page: answerPageSchema.catch("practice"),
});

/** Saves what changed on a page, then goes on (to the next page, or back to this one) when all of it was taken. */
export async function saveAnswers(
  where: z.infer<typeof whereSchema>,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const { secret, locale, page } = whereSchema.parse(where);
  const draft = await getDraft(secret);
  // Deleted while this post was on its way; proxy.ts catches those that come later.
  if (!draft) return stateWithout(form, locale);
  const { framework } = draft;
  const { intent, changes } = readFormPost(form, framework);
  const [nameless, writable] = [changes.filter(isNameless), changes.filter((change) => !isNameless(change))];
  const result: SaveResult =
    writable.length === 0 ? { ok: true, outcomes: [] } : await saveFields({ secret, changes: writable });
  const state = stateAfter(result, { writable, nameless, form, framework, locale, intent });
  if (state) return state;
  const next = intent === "goOn" ? pageAfter(page, framework) : page;
  redirect(draftHref(locale, secret, next, "?saved=1"));
}

/** A practice keeps a name: an emptied title is not taken. */
function isNameless({ key, value }: { key: string; value: string }): boolean {
  return key === "title" && value.trim() === "";
}
