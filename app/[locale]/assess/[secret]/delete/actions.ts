"use server";
/** Deletes a self-assessment for good. The private link is what allows it. */
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/assess/links";
import { deleteDraft } from "@/lib/assessment/commands-submission";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { localePath } from "@/lib/i18n/locales";

const schema = z.object({
  locale: localeSchema,
  secret: z.string().max(200).catch(""),
  sure: z.literal("yes").optional().catch(undefined),
});

/** Deletes it, if the box was ticked, and says so on a page that no longer knows its link. */
export async function deleteAction(form: FormData): Promise<void> {
  const { locale, secret, sure } = schema.parse(Object.fromEntries(form));
  if (!sure) redirect(draftHref(locale, secret, "delete"));
  const { deleted, reason } = await deleteDraft(secret);
  if (reason) redirect(draftHref(locale, secret, "delete", `?problem=${reason}`));
  if (!deleted) notFound();
  redirect(localePath(locale, "/assess/deleted"));
}
