import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { MatrixFacets } from "@/components/matrix/matrix-facets";
import { MatrixResults } from "@/components/matrix/matrix-results";
import { MatrixSentence } from "@/components/matrix/matrix-sentence";
import { FrameworkSwitch, OrderSwitch } from "@/components/matrix/matrix-switches";
import { UnknownMatrix } from "@/components/matrix/unknown-matrix";
import { SearchForm } from "@/components/ui/search-form";
import { MAX_SEARCH_LENGTH } from "@/lib/catalogue/filters";
import { matrixHref, matrixParams, parseMatrixRequest } from "@/lib/catalogue/matrix-request";
import { getMatrix } from "@/lib/catalogue/queries-matrix";
import { findFrameworks } from "@/lib/frameworks/queries";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { visitOf } from "../../visit";
import { type LocaleParams, localeOf, type SearchParams } from "../locale";

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), "matrix");
  const { framework } = parseMatrixRequest(await searchParams);
  const title = (await findFrameworks()).find(({ slug }) => slug === framework)?.title;
  if (!title) return { title: t("title") };
  return { title: t("pageTitle", { framework: title }), description: t("description", { framework: title }) };
}

/** The matrix: assessments × items of one framework, with the filters of browse; all of it in the address. */
export default async function MatrixPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const given = await searchParams;
  const request = parseMatrixRequest(given);
  // What the form for criteria sends has an address of its own, the same as a link to it.
  if (given.item !== undefined || given.state !== undefined)
    redirect(localePath(locale, matrixHref(request)));
  const t = getTranslator(locale, "matrix");
  const [view, frameworks] = [await getMatrix(request), await findFrameworks()];
  if (!view) return <UnknownMatrix frameworks={frameworks} request={request} locale={locale} />;
  const { filter } = request;
  const kept = (next: typeof filter) => [...matrixParams({ ...request, filter: { ...next, page: 1 } })];
  return (
    <div className="browse browse-table matrix-page">
      <header className="browse-head">
        <h1>{t("title")}</h1>
        <SearchForm
          action={localePath(locale, "/matrix")}
          label={t("searchLabel")}
          button={t("searchButton")}
          value={filter.q}
          maxLength={MAX_SEARCH_LENGTH}
          keep={kept({ ...filter, q: "" })}
        />
      </header>
      <FrameworkSwitch frameworks={frameworks} request={request} locale={locale} />
      <MatrixFacets view={view} locale={locale} />
      <section className="browse-results" aria-label={t("resultsLabel")}>
        <div className="browse-state">
          <MatrixSentence view={view} locale={locale} />
          <OrderSwitch request={request} locale={locale} />
        </div>
        <MatrixResults view={view} visit={visitOf(await headers(), locale)} locale={locale} />
      </section>
    </div>
  );
}
