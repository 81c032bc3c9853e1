import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BrowseState } from "@/components/browse/browse-state";
import { CriteriaFacet, countCriteria } from "@/components/browse/criteria-facet";
import { Facets } from "@/components/browse/facets";
import { LiveSearch } from "@/components/browse/live-search";
import { NothingFound } from "@/components/browse/nothing-found";
import { Results } from "@/components/browse/results";
import { SearchForm } from "@/components/ui/search-form";
import {
  MAX_SEARCH_LENGTH,
  parsePracticeFilter,
  practiceHref,
  practiceParams,
} from "@/lib/catalogue/filters";
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

/** Browse: search, facets and criteria, all of it in the address. */
export default async function PracticesPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "browse");
  const raw = await searchParams;
  const filter = parsePracticeFilter(raw);
  // What the form for criteria sends has an address of its own, the same as a link to it.
  if (raw.item !== undefined) redirect(localePath(locale, practiceHref(filter)));
  const found = await findPractices(filter);
  const { facets, criteria, total } = found;
  return (
    <div className={`browse browse-${filter.view}`}>
      <header className="browse-head">
        <h1>{t("title")}</h1>
        <SearchForm
          action={localePath(locale, "/practices")}
          label={t("searchLabel")}
          button={t("searchButton")}
          value={filter.q}
          hint={t("searchHint")}
          maxLength={MAX_SEARCH_LENGTH}
          keep={[...practiceParams({ ...filter, q: "", page: 1 })]}
        />
        <LiveSearch field="q" filter={filter} status={t("searchStatus", { total })} locale={locale} />
      </header>
      <Facets
        facets={facets}
        folded={filter.view === "table"}
        more={countCriteria(filter)}
        shown={t("sentence.count", { total })}
        locale={locale}
      >
        <CriteriaFacet criteria={criteria} filter={filter} locale={locale} />
      </Facets>
      <section className="browse-results" aria-label={t("resultsLabel")}>
        <BrowseState found={found} filter={filter} locale={locale} />
        {found.items.length === 0 ? (
          <NothingFound filter={filter} facets={facets} criteria={criteria} total={total} locale={locale} />
        ) : (
          <Results found={found} filter={filter} locale={locale} />
        )}
      </section>
    </div>
  );
}
