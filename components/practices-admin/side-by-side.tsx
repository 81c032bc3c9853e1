/** Two practices beside each other: the one that goes, and the one that stays. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { EditedPractice } from "@/lib/practices/queries";
import { AssessmentRows } from "./assessment-rows";
import { PracticeFacts } from "./practice-facts";

type Props = { from: EditedPractice; into: EditedPractice; locale: Locale };

export function SideBySide({ from, into, locale }: Props) {
  const t = getTranslator(locale, "practices");
  return (
    <div className="side-by-side">
      {([["from", from] as const, ["into", into] as const] as const).map(([role, practice]) => (
        <section key={role} aria-labelledby={`${role}-title`}>
          <h2 id={`${role}-title`} dir="auto">
            <span className="label">{t(role)}</span> {practice.title}
          </h2>
          <PracticeFacts practice={practice} locale={locale} />
          <h3>{t("assessments")}</h3>
          <AssessmentRows assessments={practice.assessments} locale={locale} />
        </section>
      ))}
    </div>
  );
}
