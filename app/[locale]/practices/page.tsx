import type { Metadata } from "next";
import { Facets } from "@/components/browse/facets";
import { FilterSentence } from "@/components/browse/filter-sentence";
import { NothingFound } from "@/components/browse/nothing-found";
import { Results } from "@/components/browse/results";
import { ViewSwitch } from "@/components/browse/view-switch";
import { SearchForm } from "@/components/ui/search-form";
import { MAX_SEARCH_LENGTH, parsePracticeFilter, practiceParams } from "@/lib/catalogue/filters";
import { findPractices } from "@/lib/catalogue/queries";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../locale";

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "browse");
  const { q } = parsePracticeFilter(await searchParams);
  return { title: q ? t("titleWithSearch", { q }) : t("title"), description: t("description") };
}

/** Browse: search and facets, all of it in the address. */
export default async function PracticesPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "browse");
  const filter = parsePracticeFilter(await searchParams);
  const found = await findPractices(filter);
  const keep = [...practiceParams({ ...filter, q: "", page: 1 })];
  return (
    <div className={`browse browse-${filter.view}`}>
      <header className="browse-head">
        <h1>{t("title")}</h1>
        <SearchForm
          action={localePath(locale, "/practices")}
          label={t("searchLabel")}
          button={t("searchButton")}
          value={filter.q}
          maxLength={MAX_SEARCH_LENGTH}
          keep={keep}
        />
      </header>
      <Facets facets={found.facets} folded={filter.view === "table"} locale={locale} />
      <section className="browse-results" aria-label={t("resultsLabel")}>
        <div className="browse-state">
          <FilterSentence filter={filter} facets={found.facets} total={found.total} locale={locale} />
          <ViewSwitch filter={filter} locale={locale} />
        </div>
        {found.items.length === 0 ? (
          <NothingFound filter={filter} facets={found.facets} total={found.total} locale={locale} />
        ) : (
          <Results found={found} filter={filter} locale={locale} />
        )}
      </section>
    </div>
  );
}
