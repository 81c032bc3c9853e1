/** A practice as a card: its title, where and by whom, and the print of each assessment with its counts. */
import Link from "next/link";
import type { ReactNode } from "react";
import type { PracticeSummary } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { CompareChoice } from "../compare/compare-choice";
import { FingerprintStrip } from "./fingerprint-strip";

type Props = {
  practice: PracticeSummary;
  /** Why the practice stands in the list, where a filter says more than the card does. */
  reasons?: ReactNode;
  /** The practices that a comparison has already. */
  beside?: readonly string[];
  locale: Locale;
};

export function PracticeCard({ practice, reasons, beside, locale }: Props) {
  const t = getTranslator(locale, "practice");
  const states = getTranslator(locale, "states");
  const place = [
    practice.countries.map((code) => countryName(code, locale)).join(", "),
    practice.organisations.join(", "),
  ].filter((part) => part !== "");
  return (
    <article className="card">
      <h2 dir="auto">
        <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
          {practice.title}
        </Link>
        {practice.titleKind === "descriptive" && (
          <span className="card-described"> {t("descriptiveShort")}</span>
        )}
      </h2>
      {place.length > 0 && (
        <p className="card-place" dir="auto">
          {place.join(" · ")}
        </p>
      )}
      {practice.targetGroups.length > 0 && (
        <p className="card-groups" dir="auto">
          {practice.targetGroups.join(", ")}
        </p>
      )}
      {reasons}
      <ul className="card-prints">
        {practice.assessments.map((assessment) => (
          <li key={assessment.id}>
            <FingerprintStrip assessment={assessment} locale={locale} />
            <p className="card-counts">
              {assessment.framework.title}
              <br />
              <span className="figures">
                {states("countsShort", assessment.counts)} {states("ofTotal", assessment.counts)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <p className="card-compare">
        <CompareChoice practice={practice} beside={beside} locale={locale} />
      </p>
    </article>
  );
}
