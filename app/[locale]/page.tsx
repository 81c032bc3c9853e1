import type { Metadata } from "next";
import { Holdings } from "@/components/home/holdings";
import { Indexes } from "@/components/home/indexes";
import { Plate } from "@/components/home/plate";
import { Ways } from "@/components/home/ways";
import { SearchForm } from "@/components/ui/search-form";
import { emptyFilter, MAX_SEARCH_LENGTH } from "@/lib/catalogue/filters";
import { countCatalogue, findPractices } from "@/lib/catalogue/queries";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "./locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await localeOf(params);
  const title = `${getTranslator(locale, "site")("name")} – ${getTranslator(locale, "home")("title")}`;
  return { title: { absolute: title } };
}

/** Fingerprints on the first page; of a larger catalogue the first ones. */
const PLATE_SIZE = 30;

/** The first page: what the catalogue is, what it holds, and the ways into it. */
export default async function HomePage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "home");
  const [counts, found] = await Promise.all([
    countCatalogue(),
    findPractices({ ...emptyFilter, pageSize: PLATE_SIZE }),
  ]);
  return (
    <div className="home">
      <header className="home-head">
        <h1>{t("headline")}</h1>
        <div className="home-lead">
          <p className="lead">{t("lead")}</p>
          <Holdings counts={counts} locale={locale} />
          <SearchForm
            action={localePath(locale, "/practices")}
            label={t("searchLabel")}
            button={t("searchButton")}
            hint={t("searchHint")}
            maxLength={MAX_SEARCH_LENGTH}
          />
        </div>
      </header>
      {found.items.length > 0 && <Plate found={found} locale={locale} />}
      <Ways locale={locale} />
      <Indexes facets={found.facets} locale={locale} />
    </div>
  );
}
