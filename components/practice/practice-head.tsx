/** The head of a practice's page: where and by whom, its title, and the print of each of its assessments. */
import type { FormerName } from "@/lib/catalogue/queries-merged";
import type { PracticeView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { recordKey } from "@/lib/records/fields";
import { countryName } from "@/lib/shared/country-names";
import { CompareChoice } from "../compare/compare-choice";
import type { NotesOf } from "../corrections/corrected-note";
import { anchorPrefix } from "./anchors";
import { FingerprintIndex } from "./fingerprint-index";
import { FormerNames } from "./former-names";
import { Legend } from "./legend";
import { profileValues } from "./profile-groups";

type Props = {
  practice: PracticeView;
  formerNames: readonly FormerName[];
  notesOf?: NotesOf;
  locale: Locale;
};

export function PracticeHead({ practice, formerNames, notesOf, locale }: Props) {
  const t = getTranslator(locale, "practice");
  const otherNames = profileValues(practice.profile, "otherName");
  const place = [
    profileValues(practice.profile, "country")
      .map((code) => countryName(code, locale))
      .join(", "),
    // The profile below has them all; a list of twelve ministries is no place.
    profileValues(practice.profile, "organisation")[0] ?? "",
  ].filter((part) => part !== "");
  return (
    <header className="practice-head">
      {place.length > 0 && (
        <p className="kicker" dir="auto">
          {place.join(" · ")}
        </p>
      )}
      <h1 dir="auto">{practice.title}</h1>
      {otherNames.length > 0 && (
        <p className="lead other-names" dir="auto">
          {otherNames.join(" · ")}
        </p>
      )}
      {practice.titleKind === "descriptive" && <p className="described-title">{t("descriptiveTitle")}</p>}
      {notesOf?.(recordKey.title, recordKey.titleKind)}
      <FormerNames names={formerNames} locale={locale} />
      <p className="head-compare">
        <CompareChoice practice={practice} locale={locale} />
      </p>
      {practice.assessments.map((assessment, index) => (
        <div key={assessment.id} className="head-print">
          <p className="label">
            {t("assessedAgainst")} {assessment.framework.title}
          </p>
          <FingerprintIndex
            assessment={assessment}
            prefix={anchorPrefix(practice.assessments, index)}
            locale={locale}
          />
        </div>
      ))}
      {practice.assessments.length > 1 && <p className="fine">{t("otherAssessment")}</p>}
      <Legend locale={locale} folded />
    </header>
  );
}
