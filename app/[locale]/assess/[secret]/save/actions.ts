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
import { isLocale } from "@/lib/i18n/locales";
import { stateAfter } from "./state-after";

const whereSchema = z.object({
  secret: z.string().max(200),
  locale: z.string().refine(isLocale),
  page: answerPageSchema,
});

/** Saves what changed on a page, then goes on (to the next page, or back to this one) when all of it was taken. */
export async function saveAnswers(
  where: z.infer<typeof whereSchema>,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const { secret, locale, page } = whereSchema.parse(where);
  const draft = await getDraft(secret);
  // The page itself is then no more, and says so.
  if (!draft) redirect(draftHref(locale, secret));
  const { framework } = draft;
  const { intent, changes } = readFormPost(form, framework);
  const [nameless, writable] = [changes.filter(isNameless), changes.filter((change) => !isNameless(change))];
  const result: SaveResult =
    writable.length === 0
      ? { ok: true, outcomes: [] }
      : await saveFields({ secret, changes: writable, writer: null });
  const state = stateAfter(result, { writable, nameless, form, framework, locale, intent });
  if (state) return state;
  const next = intent === "goOn" ? pageAfter(page, framework) : page;
  redirect(draftHref(locale, secret, next, "?saved=1"));
}

/** A practice keeps a name: an emptied title is not taken. */
function isNameless({ key, value }: { key: string; value: string }): boolean {
  return key === "title" && value.trim() === "";
}
