/** What a write-up was decided to be, in a few words. */
import type { DraftPlace, PlaceNamed } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Decided = { place: DraftPlace | null } & PlaceNamed;

/** Gives "merged with “Queer Base”, 3 fields ticked"; "not decided" without a decision. A practice that is gone is named by its address. */
export function placeWords({ place, practiceTitle, chosen }: Decided, locale: Locale): string {
  const t = getTranslator(locale, "drafts");
  if (!place) return t("place.short.none");
  const practice = "practice" in place ? (practiceTitle ?? place.practice) : "";
  const words = t(`place.short.${place.as}`, { practice });
  return place.as === "merge" ? `${words}, ${t("place.mergeFields", { count: chosen })}` : words;
}
