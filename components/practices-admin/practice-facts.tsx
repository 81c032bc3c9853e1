/** What a practice is, for an editor who must tell it from others: its names, places, people and websites. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { EditedPractice } from "@/lib/practices/queries";
import { countryName } from "@/lib/shared/country-names";

export function PracticeFacts({ practice, locale }: { practice: EditedPractice; locale: Locale }) {
  const t = getTranslator(locale, "practices");
  const { slug, otherNames, countries, organisations, websites, profileValues, sections } = practice;
  const rows: [name: string, values: readonly string[]][] = [
    [t("address"), [`/practices/${slug}`]],
    [t("otherNames"), otherNames],
    [t("countries"), countries.map((code) => countryName(code, locale))],
    [t("organisations"), organisations],
    [t("websites"), websites],
    [t("described"), [t("describedBy", { values: profileValues, sections })]],
  ];
  return (
    <dl className="practice-facts">
      {rows.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt>
          {values.length === 0 && <dd className="fine">{t("none")}</dd>}
          {values.map((value) => (
            <dd key={value} dir="auto">
              {value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
