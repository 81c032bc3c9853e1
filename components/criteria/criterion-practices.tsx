/** Who meets an item, or answers a question, and how: filters, the sentence, the states, and the passages group by group. */
import { type CriterionView, criterionHref, criterionParams } from "@/lib/catalogue/criterion-view";
import { MAX_SEARCH_LENGTH } from "@/lib/catalogue/filters";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { pageCount } from "@/lib/shared/paging";
import { Facets } from "../browse/facets";
import { PageLinks } from "../ui/page-links";
import { SearchForm } from "../ui/search-form";
import { CriterionGroups } from "./criterion-groups";
import { CriterionNothing } from "./criterion-nothing";
import { CriterionSentence } from "./criterion-sentence";
import { StateTabs } from "./state-tabs";

type Props = { view: CriterionView; locale: Locale };

export function CriterionPractices({ view, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const { criterion, framework, request } = view;
  const isItem = criterion.kind === "item";
  const filter = { ...request.filter, q: "", page: 1 };
  return (
    <section
      id="practices"
      aria-labelledby="practices-title"
      className="browse browse-cards criterion-practices"
    >
      <header className="browse-head">
        <h2 id="practices-title">{isItem ? t("whoMeets") : t("whoAnswers")}</h2>
        <SearchForm
          action={`${localePath(locale, criterionPath(framework.slug, criterion.code))}#practices`}
          label={t("searchLabel")}
          button={t("searchButton")}
          value={request.filter.q}
          maxLength={MAX_SEARCH_LENGTH}
          keep={[...criterionParams({ ...request, filter })]}
        />
      </header>
      <Facets facets={view.facets} folded={false} locale={locale} />
      <div className="browse-results">
        <div className="browse-state">
          <CriterionSentence view={view} locale={locale} />
          {isItem && <StateTabs view={view} locale={locale} />}
        </div>
        {isItem && view.items.length > 0 && criterion.question?.text && (
          <p className="fine passages-answer">{t("passagesAnswer", { code: criterion.question.code })}</p>
        )}
        {view.items.length === 0 ? (
          <CriterionNothing view={view} locale={locale} />
        ) : (
          <CriterionGroups view={view} locale={locale} />
        )}
        <Pages view={view} locale={locale} />
      </div>
    </section>
  );
}

function Pages({ view, locale }: Props) {
  const t = getTranslator(locale, "criterion");
  const browse = getTranslator(locale, "browse");
  const { framework, criterion, request, page } = view;
  const pages = pageCount(view);
  const path = localePath(locale, criterionPath(framework.slug, criterion.code));
  const link = (to: number, text: string) =>
    to >= 1 && to <= pages
      ? {
          href: `${criterionHref(path, { ...request, filter: { ...request.filter, page: to } })}#practices`,
          text,
        }
      : null;
  return (
    <PageLinks
      label={t("pagesLabel")}
      here={browse("pageOf", { page, pages })}
      previous={link(page - 1, browse("previous"))}
      next={link(page + 1, browse("next"))}
    />
  );
}
