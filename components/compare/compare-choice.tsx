/** The button "Compare" of a practice, with its words in the page's language. */

import { compareHref } from "@/lib/catalogue/compare-request";
import type { PracticeSummary } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CompareButton } from "./compare-button";

type Props = { practice: Pick<PracticeSummary, "slug" | "title">; locale: Locale };

export function CompareChoice({ practice: { slug, title }, locale }: Props) {
  const t = getTranslator(locale, "compare");
  return (
    <CompareButton
      practice={{ slug, title }}
      href={localePath(locale, compareHref({ slugs: [slug] }))}
      text={t("button")}
      label={t("buttonOf", { title })}
    />
  );
}
