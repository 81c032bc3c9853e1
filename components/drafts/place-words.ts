/** What a write-up was decided to be, in a few words. */
import type { DraftPlace } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** Gives "a new version for queer-base"; "not decided" without a decision. */
export function placeWords(place: DraftPlace | null, locale: Locale): string {
  const t = getTranslator(locale, "drafts");
  if (!place) return t("place.short.none");
  return t(`place.short.${place.as}`, "practice" in place ? { practice: place.practice } : { practice: "" });
}
