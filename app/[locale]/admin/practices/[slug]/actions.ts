"use server";
/** Merging two practices that are one, and undoing it: editors and administrators. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { mergePractices, unmergePractice } from "@/lib/practices/commands";
import { practiceSlugSchema } from "@/lib/practices/schema";
import { reasonSchema } from "@/lib/shared/reason";
import { localeSchema } from "../../request";

/** What cannot be a practice's name names none. */
const slug = practiceSlugSchema.catch("-");
const reason = reasonSchema.nullable().catch(null);
const mergeSchema = z.object({ locale: localeSchema, from: slug, into: slug, reason });

/** Merges, with a reason, and shows what stays. */
export async function mergeAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const { locale, ...wanted } = mergeSchema.parse(Object.fromEntries(form));
  const page = localePath(locale, `/admin/practices/${wanted.from}/merge?into=${wanted.into}`);
  if (wanted.reason === null) redirect(`${page}&problem=noReason`);
  const merged = await mergePractices({ ...wanted, reason: wanted.reason, actor });
  if (!merged.ok) redirect(`${page}&problem=${merged.reason}`);
  redirect(localePath(locale, `/admin/practices/${merged.into}?done=merged&merge=${merged.mergeId}`));
}

const unmergeSchema = z.object({
  locale: localeSchema,
  practice: slug,
  merge: z.coerce.number().int().min(1).max(2_147_483_647).catch(0),
  reason,
});

/** Undoes a merge, with a reason, and shows the practice that is one of its own again. */
export async function unmergeAction(form: FormData): Promise<void> {
  const { actor } = await requireEditor();
  const asked = unmergeSchema.parse(Object.fromEntries(form));
  const page = localePath(asked.locale, `/admin/practices/${asked.practice}`);
  if (asked.reason === null) redirect(`${page}?problem=noReason`);
  const undone = await unmergePractice({ mergeId: asked.merge, reason: asked.reason, actor });
  if (!undone.ok) redirect(`${page}?problem=${undone.reason}`);
  const back = `/admin/practices/${undone.from}?done=unmerged&other=${undone.practice}`;
  redirect(localePath(asked.locale, back));
}
