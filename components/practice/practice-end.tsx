/** What stands after the assessments of a practice: its previous versions, those like it, how to cite it, and its sources on paper. */
import type { QuotePage } from "@/lib/catalogue/citation";
import type { PracticeView } from "@/lib/catalogue/schema";
import type { SimilarPractice } from "@/lib/catalogue/similar";
import type { PreviousVersion } from "@/lib/catalogue/versions";
import type { Locale } from "@/lib/i18n/locales";
import { CorrectionsLink } from "../corrections/corrections-link";
import { CitePractice } from "./cite-practice";
import { PreviousVersions } from "./previous-versions";
import { PrintedSources } from "./printed-sources";
import { Similar } from "./similar";

type Props = {
  practice: PracticeView;
  versions: readonly PreviousVersion[];
  similar: readonly SimilarPractice[];
  /** How many there are. */
  corrections: number;
  page: QuotePage;
  locale: Locale;
};

export function PracticeEnd({ practice, versions, similar, corrections, page, locale }: Props) {
  return (
    <>
      <PreviousVersions slug={practice.slug} versions={versions} locale={locale} />
      <CorrectionsLink slug={practice.slug} count={corrections} locale={locale} />
      <Similar slug={practice.slug} similar={similar} locale={locale} />
      <CitePractice practice={practice} page={page} locale={locale} />
      <PrintedSources practice={practice} page={page} locale={locale} />
    </>
  );
}
