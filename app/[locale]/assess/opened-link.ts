/** Where a pasted private link leads. */
import { draftHref } from "@/components/assess/links";
import { hasDraft } from "@/lib/assessment/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Takes a link, or its last part alone; gives the address of its self-assessment, or of the page that says it opens none. */
export async function openedLink(locale: Locale, link: string): Promise<string> {
  const secret = /(?:\/assess\/|^)([\w-]{20,})(?:[/?#]|$)/.exec(link.trim())?.[1];
  return secret && (await hasDraft(secret))
    ? draftHref(locale, secret)
    : `${localePath(locale, "/assess")}?problem=noLink#open`;
}
