/** The title of a page of the administration that has a form. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { isPlainPost } from "../plain-post";

/**
 * Gives the title, with "Error: " before it when the page says a problem (`problem`), or is itself the answer to a plain post:
 * a post that succeeds is answered by another address.
 */
export async function formTitle(title: string, locale: Locale, problem = false): Promise<string> {
  return problem || (await isPlainPost()) ? getTranslator(locale, "admin")("errorTitle", { title }) : title;
}
