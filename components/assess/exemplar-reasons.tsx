/** Why a practice is like the one assessed, in words: what both state, and how many items both mark the same way. Never a number to compare by. */
import type { Exemplar } from "@/lib/catalogue/exemplars";
import { FEW_MARKED } from "@/lib/catalogue/similar";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";

export function ExemplarReasons({ exemplar, locale }: { exemplar: Exemplar; locale: Locale }) {
  return <p className="exemplar-reasons">{reasonsText(exemplar, locale)}</p>;
}

/** "Like yours: for women; in Italy; 27 of the 31 items that both mark are marked alike." */
function reasonsText({ terms, marks }: Pick<Exemplar, "terms" | "marks">, locale: Locale): string {
  const t = getTranslator(locale, "exemplars");
  const list = (values: readonly string[]) => getFormatter(locale).list(values);
  const { targetGroup, integrationArea, country } = terms;
  const countries = country.map((code) => countryName(code, locale));
  const reasons = [
    targetGroup.length > 0 && t("for", { values: list(targetGroup) }),
    integrationArea.length > 0 && t("about", { values: list(integrationArea) }),
    countries.length > 0 && t("in", { values: list(countries) }),
    ...marks.map(({ both, alike }) => t("marks", { both, alike, few: both < FEW_MARKED ? "yes" : "no" })),
  ].filter((reason) => reason !== false);
  return reasons.length > 0 ? t("like", { reasons: reasons.join("; ") }) : t("nothingInCommon");
}
