/** The title of a page of the form. */
import { headers } from "next/headers";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/**
 * Gives the title, with "Error: " before it where the page is the answer to a plain post: a post that succeeds is answered by
 * another address, so one that is answered by a page has a problem.
 */
export async function pageTitle(title: string, locale: Locale): Promise<string> {
  const posted = (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
  return posted ? getTranslator(locale, "answers")("errorTitlePage", { title }) : title;
}
