/** What the list of a criterion holds, as a sentence: "3 assessments of 16 in Austria or Italy", each part removable. */
import type { CriterionView } from "@/lib/catalogue/criterion-view";
import { criterionPath } from "@/lib/frameworks/criterion";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { PartsSentence } from "../browse/parts-sentence";
import { requestParts } from "./request-parts";

/** The links lead to the list and not to the page's beginning. */
const LIST = "#practices";

export function CriterionSentence({ view, locale }: { view: CriterionView; locale: Locale }) {
  const t = getTranslator(locale, "criterion");
  const { framework, criterion, groups } = view;
  const parts = requestParts(view);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (parts.length === 0) return <p className="filter-sentence">{t("sentence.all", { total })}</p>;
  return (
    <PartsSentence
      start={<b>{t("sentence.count", { total, all: framework.assessments })}</b>}
      parts={parts.map(({ key, values }) => ({
        key,
        values: values.map(({ label, href }) => ({ label, href: `${href}${LIST}` })),
      }))}
      wordOf={(key) => t(`sentence.${key}`)}
      clear={{ href: `${criterionPath(framework.slug, criterion.code)}${LIST}`, text: t("sentence.clear") }}
      locale={locale}
    />
  );
}
