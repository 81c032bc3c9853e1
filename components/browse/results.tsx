/** One page of practices in the chosen view, and the way to the other pages. */
import { filterHref, type PracticeFilter, practiceHref } from "@/lib/catalogue/filters";
import type { FoundPractice } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type Page, pageCount } from "@/lib/shared/paging";
import { PracticeCard } from "../practice/practice-card";
import { PracticeTable } from "../practice/practice-table";
import { PageLinks } from "../ui/page-links";
import { BestPassage } from "./found-passage";
import { FoundPracticeEntry } from "./found-practice";
import { Reasons } from "./reasons";

type Props = { found: Page<FoundPractice>; filter: PracticeFilter; locale: Locale };

export function Results({ found, filter, locale }: Props) {
  const t = getTranslator(locale, "browse");
  const pages = pageCount(found);
  const pageLink = (page: number, text: string) =>
    page >= 1 && page <= pages ? { href: localePath(locale, practiceHref({ ...filter, page })), text } : null;
  return (
    <>
      {filter.view === "table" ? (
        <PracticeTable
          practices={found.items}
          beside={filter.beside}
          below={(practice) =>
            (practice.reasons.length > 0 || (practice.match?.passages.length ?? 0) > 0) && (
              <>
                <Reasons practice={practice} locale={locale} />
                <BestPassage practice={practice} locale={locale} />
              </>
            )
          }
          locale={locale}
        />
      ) : (
        <ul className={found.items.some(({ match }) => match) ? "found-list" : "cards"}>
          {found.items.map((practice) => (
            <li key={practice.slug}>
              {practice.match ? (
                <FoundPracticeEntry
                  practice={practice}
                  match={practice.match}
                  beside={filter.beside}
                  locale={locale}
                />
              ) : (
                <PracticeCard
                  practice={practice}
                  reasons={<Reasons practice={practice} locale={locale} />}
                  beside={filter.beside}
                  locale={locale}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="fine results-file">
        <a
          href={filterHref("/api/v1/practices/csv", { ...filter, beside: [], page: 1, view: "cards" })}
          download
        >
          {t("csv", { total: found.total })}
        </a>
      </p>
      <PageLinks
        label={t("pagesLabel")}
        here={t("pageOf", { page: filter.page, pages })}
        previous={pageLink(filter.page - 1, t("previous"))}
        next={pageLink(filter.page + 1, t("next"))}
      />
    </>
  );
}
