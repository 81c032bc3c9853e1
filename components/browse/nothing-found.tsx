/** A list without entries: says why, and what to do next. */
import Link from "next/link";
import type { CriteriaSet } from "@/lib/catalogue/criteria-sets";
import type { Facet } from "@/lib/catalogue/facets";
import { isNarrowed, type PracticeFilter, practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { activeParts } from "./active-parts";

type Props = {
  filter: PracticeFilter;
  facets: readonly Facet[];
  criteria: readonly CriteriaSet[];
  total: number;
  locale: Locale;
};

export function NothingFound({ filter, facets, criteria, total, locale }: Props) {
  const t = getTranslator(locale, "browse");
  if (total > 0) {
    return (
      <div className="nothing">
        <p>{t("emptyPage")}</p>
        <p>
          <Link href={localePath(locale, practiceHref({ ...filter, page: 1 }))}>{t("emptyPageFirst")}</Link>
        </p>
      </div>
    );
  }
  if (!isNarrowed(filter)) return <p className="nothing">{t("emptyCatalogue")}</p>;
  const values = activeParts({ filter, facets, criteria }).flatMap((part) => part.values);
  return (
    <div className="nothing">
      <h2>{t("emptyTitle")}</h2>
      {values.length > 1 && (
        <>
          <p>{t("emptyRemove")}</p>
          <ul>
            {values.map(({ label, of, href }) => (
              <li key={href}>
                <Link href={localePath(locale, href)} prefetch={false}>
                  {t("emptyRemoveOne", {
                    value: of ? t("criteria.chosen", { code: label, framework: of }) : label,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {filter.q.includes(" ") && <p>{t("emptyWord")}</p>}
      <p>
        <Link href={localePath(locale, practiceHref({ view: filter.view }))}>{t("emptyAll")}</Link>
      </p>
    </div>
  );
}
