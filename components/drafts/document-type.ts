/** What kind of document it is, in a word. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** Gives "Word", "PDF", "Web page" or "Text". */
export function documentType(mediaType: string, locale: Locale): string {
  const t = getTranslator(locale, "drafts");
  if (mediaType.includes("wordprocessingml")) return t("types.docx");
  if (mediaType === "application/pdf") return t("types.pdf");
  return t(mediaType === "text/html" ? "types.html" : "types.text");
}
