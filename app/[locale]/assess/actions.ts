"use server";
/** Starting a self-assessment, and finding one again. Anyone may: the link that comes out is what opens it. */
import { redirect } from "next/navigation";
import { z } from "zod";
import { draftHref } from "@/components/assess/links";
import { startDraft } from "@/lib/assessment/commands";
import { hasDraft } from "@/lib/assessment/queries";
import { isLocale, localePath } from "@/lib/i18n/locales";

const startSchema = z.object({
  locale: z.string().refine(isLocale),
  framework: z.string().max(100).catch(""),
  title: z.string().max(10_000).catch(""),
});

/** Starts one and opens its task list; otherwise the start page says what is missing. */
export async function startAction(form: FormData): Promise<void> {
  const { locale, framework, title } = startSchema.parse(Object.fromEntries(form));
  const started = await startDraft({ framework, title });
  if (started.ok) redirect(draftHref(locale, started.secret, "", "?started=1"));
  const query = new URLSearchParams({ problem: started.reason, framework });
  redirect(`${localePath(locale, "/assess")}?${query}`);
}

const openSchema = z.object({ locale: z.string().refine(isLocale), link: z.string().max(2000).catch("") });

/** Opens the self-assessment of a pasted link (or of its last part alone). */
export async function openAction(form: FormData): Promise<void> {
  const { locale, link } = openSchema.parse(Object.fromEntries(form));
  const secret = /(?:\/assess\/|^)([\w-]{20,})(?:[/?#]|$)/.exec(link.trim())?.[1];
  if (secret && (await hasDraft(secret))) redirect(draftHref(locale, secret));
  redirect(`${localePath(locale, "/assess")}?problem=noLink#open`);
}
