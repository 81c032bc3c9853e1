/** The sets of criteria, each with its size and how many assessments stand on it. */
import Link from "next/link";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { frameworks: readonly FrameworkSummary[]; locale: Locale };

export function FrameworkList({ frameworks, locale }: Props) {
  const t = getTranslator(locale, "criteria");
  if (frameworks.length === 0) return <p className="nothing">{t("empty")}</p>;
  return (
    <ul className="entries">
      {frameworks.map(({ slug, title, publisher, areas, questions, items, assessments }) => (
        <li key={slug}>
          <h2>
            <Link href={localePath(locale, `/criteria/${slug}`)}>{title}</Link>
          </h2>
          <p className="kicker">{publisher}</p>
          <p className="kicker figures">
            {items === areas ? t("factsAreasOnly", { areas }) : t("facts", { areas, questions, items })};{" "}
            {t("assessments", { count: assessments })}
          </p>
        </li>
      ))}
    </ul>
  );
}
