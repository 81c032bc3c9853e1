/** The self-assessment that a private link opens, once for a page and its head. */
import { notFound } from "next/navigation";
import { cache } from "react";
import { type Draft, getDraft } from "@/lib/assessment/queries";
import type { Locale } from "@/lib/i18n/locales";
import { localeOf } from "../../locale";

export type DraftParams = { params: Promise<{ locale: string; secret: string }> };

const load = cache((secret: string) => getDraft(secret));

/** Gives the self-assessment, its secret and the page's language; a link that opens nothing is a page that does not exist. */
export async function openDraft(
  params: DraftParams["params"],
): Promise<{ locale: Locale; secret: string; draft: Draft }> {
  const locale = await localeOf(params);
  const { secret } = await params;
  const draft = await load(secret);
  if (!draft) notFound();
  return { locale, secret, draft };
}
