/** What a comparison is made by, and which of its rows are shown: each choice an address of its own. */
import Link from "next/link";
import type { Comparison } from "@/lib/catalogue/compare";
import { type CompareRequest, compareHref } from "@/lib/catalogue/compare-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { comparison: Comparison; request: CompareRequest; locale: Locale };

/** By which criteria, where the practices were assessed by more than one set. */
export function FrameworkChoice({ comparison, request, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const { frameworks, framework, columns } = comparison;
  if (frameworks.length < 2) return null;
  return (
    <nav aria-label={t("frameworks")} className="compare-frameworks">
      <p className="label">{t("frameworks")}</p>
      <ul>
        {frameworks.map(({ key, title, version, practices }) => (
          <li key={key}>
            <Link
              href={localePath(locale, compareHref({ ...request, framework: key, question: null }))}
              prefetch={false}
              aria-current={key === framework.key ? "true" : undefined}
            >
              {t("framework", { title, version })}
              <span className="compare-counts">
                {t("frameworkCount", { count: practices, total: columns.length })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** All items, or those that are not marked alike. */
export function DifferencesChoice({ comparison, request, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const { total, differing } = comparison.items;
  const link = (differences: boolean, text: string) => (
    <Link
      href={localePath(locale, `${compareHref({ ...request, differences })}#checklist`)}
      prefetch={false}
      scroll={false}
      aria-current={request.differences === differences ? "true" : undefined}
    >
      {text}
    </Link>
  );
  return (
    <nav aria-label={t("rows")} className="view-switch">
      {link(false, t("allItems", { total }))}
      {link(true, t("onlyDifferences", { differing, total }))}
    </nav>
  );
}
