/** The title of a page of the form. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { isPlainPost } from "../../../plain-post";

/**
 * Gives the title, with "Error: " before it where the page is the answer to a plain post: a post that succeeds is answered by
 * another address, so one that is answered by a page has a problem.
 */
export async function pageTitle(title: string, locale: Locale): Promise<string> {
  return (await isPlainPost()) ? getTranslator(locale, "answers")("errorTitlePage", { title }) : title;
}
