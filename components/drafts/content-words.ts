/** What was understood of a write-up, in one line of counts. */
import type { WriteUpContent } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** Gives "Read: 7 of 12 answers; 3 met, 1 not met, 33 no mark, 3 not listed"; of an empty one that nothing is in it. */
export function contentWords(
  { answers, questions, sections, items, isEmpty }: WriteUpContent,
  locale: Locale,
): string {
  const t = getTranslator(locale, "drafts");
  return isEmpty
    ? t("writeUp.contentEmpty")
    : t("writeUp.content", { answers, questions, sections, ...items });
}
