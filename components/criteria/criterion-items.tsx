/** The items of a question, or all questions of an area with theirs: each with its counts, and leading to its own page. */
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CriteriaQuestion } from "./criteria-area";
import { ItemList } from "./item-list";

export function CriterionItems({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const { criterion, framework, counts } = view;
  if (criterion.kind === "item") return null;
  const isArea = criterion.kind === "area";
  return (
    <section id="items" aria-labelledby="items-title" className="criterion-items">
      <h2 id="items-title">{isArea ? t("questions") : t("items")}</h2>
      <p className="fine">{t("assessed", { count: framework.assessments })}</p>
      {criterion.questions.map((question) =>
        isArea ? (
          <CriteriaQuestion
            key={question.code}
            question={question}
            framework={framework.slug}
            states={counts}
            locale={locale}
          />
        ) : (
          <ItemList
            key={question.code}
            items={question.items}
            framework={framework.slug}
            states={counts}
            locale={locale}
          />
        ),
      )}
    </section>
  );
}
