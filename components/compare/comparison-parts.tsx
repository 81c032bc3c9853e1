/** The parts of a comparison, each under a heading of its own that the head of the page leads to. */
import type { ReactNode } from "react";
import type { Comparison } from "@/lib/catalogue/compare";
import type { CompareRequest } from "@/lib/catalogue/compare-request";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Visit } from "@/lib/shared/visit";
import { Legend } from "../practice/legend";
import { Answers } from "./answers";
import { ChecklistRows } from "./checklist-rows";
import { DifferencesChoice } from "./choices";
import { PrintRows } from "./print-rows";
import { PrintedComparison } from "./printed-comparison";
import { ProfileRows } from "./profile-rows";

type Props = { comparison: Comparison; request: CompareRequest; visit: Visit; locale: Locale };
const parts = ["profile", "prints", "checklist", "answers"] as const;

export function ComparisonParts({ comparison, request, visit, locale }: Props) {
  const shared = { comparison, request, locale };
  return (
    <>
      <Part part="profile" locale={locale}>
        <ProfileRows comparison={comparison} locale={locale} />
      </Part>
      <Part part="prints" beside={<Legend locale={locale} folded />} locale={locale}>
        <PrintRows comparison={comparison} locale={locale} />
      </Part>
      <Part part="checklist" beside={<DifferencesChoice {...shared} />} locale={locale}>
        <ChecklistRows comparison={comparison} differences={request.differences} locale={locale} />
      </Part>
      <Part part="answers" locale={locale}>
        <Answers {...shared} />
      </Part>
      <PrintedComparison {...shared} visit={visit} />
    </>
  );
}

/** The parts as links, for the head of the page: the tables are long. */
export function PartLinks({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "compare");
  return (
    <nav aria-label={t("contents")} className="compare-contents">
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`${part}Title`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type PartProps = { part: (typeof parts)[number]; beside?: ReactNode; locale: Locale; children: ReactNode };

function Part({ part, beside, locale, children }: PartProps) {
  return (
    <section id={part} className="compare-part" aria-labelledby={`${part}-title`}>
      <div className="compare-part-head">
        <h2 id={`${part}-title`}>{getTranslator(locale, "compare")(`${part}Title`)}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
