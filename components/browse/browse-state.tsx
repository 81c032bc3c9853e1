/** What stands above the results: the filter as a sentence, the views, a comparison that has begun, criteria that have the words. */
import type { PracticeFilter } from "@/lib/catalogue/filters";
import type { PracticePage } from "@/lib/catalogue/queries";
import type { Locale } from "@/lib/i18n/locales";
import { BesideNotice } from "./beside-notice";
import { CriteriaNamed } from "./criteria-named";
import { FilterSentence } from "./filter-sentence";
import { ViewSwitch } from "./view-switch";

type Props = { found: PracticePage; filter: PracticeFilter; locale: Locale };

export function BrowseState({ found, filter, locale }: Props) {
  const { facets, criteria, total, named } = found;
  return (
    <>
      <div className="browse-state">
        <FilterSentence filter={filter} facets={facets} criteria={criteria} total={total} locale={locale} />
        <ViewSwitch filter={filter} locale={locale} />
      </div>
      <BesideNotice beside={filter.beside} locale={locale} />
      <CriteriaNamed named={named} open={total === 0} locale={locale} />
    </>
  );
}
