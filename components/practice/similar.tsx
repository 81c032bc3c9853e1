/** Practices like this one, each with the reasons in words, and the way to see the two side by side. */
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { compareHref } from "@/lib/catalogue/compare-request";
import { FEW_MARKED, type SimilarPractice } from "@/lib/catalogue/similar";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";

type Props = { slug: string; similar: readonly SimilarPractice[]; locale: Locale };

export function Similar({ slug, similar, locale }: Props) {
  if (similar.length === 0) return null;
  const t = getTranslator(locale, "practice");
  return (
    <section id="similar" className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("similar")}</h2>
      <p className="fine">{t("similarHow")}</p>
      <ul>
        {similar.map((practice) => (
          <li key={practice.slug}>
            <h3 dir="auto">
              <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
                {practice.title}
              </Link>
              {practice.titleKind === "descriptive" && (
                <span className="card-described"> {t("descriptiveShort")}</span>
              )}
            </h3>
            <p dir="auto" className="similar-reasons">
              {reasonsOf(practice, locale).map((reason, index) => (
                <Fragment key={reason.key}>
                  {index > 0 && "; "}
                  {reason.words}
                </Fragment>
              ))}
              .
            </p>
            <p className="fine">
              <Link
                href={localePath(locale, compareHref({ slugs: [slug, practice.slug] }))}
                prefetch={false}
                aria-label={t("similarCompareOf", { title: practice.title })}
              >
                {t("similarCompare")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Both for women; both in Italy; both meet 3.2.5, 4.1.2 and 12 more (27 of the 31 items that both mark are marked alike)". */
function reasonsOf(practice: SimilarPractice, locale: Locale): { key: string; words: ReactNode }[] {
  const t = getTranslator(locale, "practice");
  const list = (values: readonly string[]) => getFormatter(locale).list(values);
  const { targetGroup, integrationArea, country } = practice.terms;
  const countries = country.map((code) => countryName(code, locale));
  const stated = [
    { key: "targetGroup", words: targetGroup.length > 0 && t("bothFor", { values: list(targetGroup) }) },
    {
      key: "integrationArea",
      words: integrationArea.length > 0 && t("bothAbout", { values: list(integrationArea) }),
    },
    { key: "country", words: countries.length > 0 && t("bothIn", { values: list(countries) }) },
  ];
  const marked = practice.marks
    .filter(({ met }) => met.length > 0)
    .map((shared) => ({
      key: `${shared.framework.slug}@${shared.framework.version}`,
      words: t.rich("bothMeet", {
        framework: shared.framework.title,
        codes: () => <ItemLinks shared={shared} locale={locale} />,
        more: shared.met.length - shared.telling.length,
        both: shared.both,
        alike: shared.alike,
        few: shared.both < FEW_MARKED ? "yes" : "no",
      }),
    }));
  return [...stated, ...marked].filter(({ words }) => words !== false);
}

/** The items named lead to who meets them, and how. */
function ItemLinks({ shared, locale }: { shared: SimilarPractice["marks"][number]; locale: Locale }) {
  return shared.telling.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && ", "}
      <Link href={localePath(locale, criterionPath(shared.framework.slug, code))} prefetch={false}>
        {code}
      </Link>
    </Fragment>
  ));
}
