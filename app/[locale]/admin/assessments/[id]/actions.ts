"use server";
/** Takes an assessment out of the catalogue and puts it back: editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireEditor } from "@/lib/auth/session";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { restoreReplaced } from "@/lib/review/commands-replaced";
import { restoreAssessment, type StateChange, unpublishAssessment } from "@/lib/review/commands-state";
import { noteSchema } from "@/lib/review/schema";
import { localeSchema } from "../../request";

const schema = z.object({
  locale: localeSchema,
  // None has this number: the page says so.
  id: z.coerce.number().int().min(1).max(2_147_483_647).catch(2_147_483_647),
  reason: noteSchema.nullable().catch(null),
});

/** Takes it out, with a reason. */
export async function takeOutAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, reason } = schema.parse(Object.fromEntries(form));
  if (reason === null) return goBack(locale, id, "problem=noReason");
  goOn(locale, id, await unpublishAssessment({ assessmentId: id, reason, actor }), "unpublished");
}

/** Puts it back, with a reason. */
export async function putBackAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, reason } = schema.parse(Object.fromEntries(form));
  if (reason === null) return goBack(locale, id, "problem=noReason");
  goOn(locale, id, await restoreAssessment({ assessmentId: id, reason, actor }), "published");
}

/** Takes back that a later version replaced it, with a reason. */
export async function takeReplacementBackAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, id, reason } = schema.parse(Object.fromEntries(form));
  if (reason === null) return goBack(locale, id, "problem=noReason");
  goOn(locale, id, await restoreReplaced({ assessmentId: id, reason, actor }), "replacedBack");
}

function goOn(locale: Locale, id: number, change: StateChange, to: string): never {
  goBack(locale, id, change.ok ? `changed=${to}` : `problem=${change.reason}`);
}

function goBack(locale: Locale, id: number, query: string): never {
  redirect(localePath(locale, `/admin/assessments/${id}?${query}`));
}
