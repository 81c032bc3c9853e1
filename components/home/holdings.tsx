/** What the catalogue holds, as a sentence: counts, each with what it is counted in. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Counts = Record<"practices" | "assessments" | "writeUps" | "sources" | "countries", number>;

export function Holdings({ counts, locale }: { counts: Counts; locale: Locale }) {
  const t = getTranslator(locale, "home");
  if (counts.practices === 0) return <p className="holdings">{t("empty")}</p>;
  return (
    <p className="holdings figures">{t.rich("holdings", { ...counts, b: (words) => <b>{words}</b> })}</p>
  );
}
