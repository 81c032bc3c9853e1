/** The words of the empty form: it is also shown by pages in the browser, which have no messages of their own. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export type BlankWords = ReturnType<typeof blankWords>;

/** Gives them in one language. */
export function blankWords(locale: Locale) {
  const t = getTranslator(locale, "assess");
  return {
    blankName: t("blankName"),
    blankWho: t("blankWho"),
    blankDate: t("blankDate"),
    blankAnswer: t("blankAnswer"),
    blankTools: t("blankTools"),
    blankItem: t("blankItem"),
    blankMet: t("blankMet"),
    blankNotMet: t("blankNotMet"),
    blankEvidence: t("blankEvidence"),
  };
}
