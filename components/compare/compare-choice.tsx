/** The button "Compare" of a practice, with its words in the page's language. */

import { compareHref } from "@/lib/catalogue/compare-request";
import type { PracticeSummary } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CompareButton } from "./compare-button";

/** `beside`: what a comparison has already; without JavaScript the link keeps it. */
type Props = {
  practice: Pick<PracticeSummary, "slug" | "title">;
  beside?: readonly string[];
  locale: Locale;
};

export function CompareChoice({ practice: { slug, title }, beside = [], locale }: Props) {
  const t = getTranslator(locale, "compare");
  return (
    <CompareButton
      practice={{ slug, title }}
      href={localePath(locale, compareHref({ slugs: [...beside.filter((other) => other !== slug), slug] }))}
      text={t("button")}
      label={t("buttonOf", { title })}
    />
  );
}
