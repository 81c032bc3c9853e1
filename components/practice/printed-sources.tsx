/** At the end of a printed practice: the documents that the line numbers beside the text refer to. */
import type { QuotePage } from "@/lib/catalogue/citation";
import type { PracticeView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { sourceId } from "@/lib/shared/source-link";
import { formatLines } from "./source-link";

type Props = { practice: PracticeView; page: QuotePage; locale: Locale };

export function PrintedSources({ practice, page, locale }: Props) {
  const t = getTranslator(locale, "practice");
  const source = getTranslator(locale, "source");
  return (
    <aside className="printed-sources" aria-label={t("printedSources")}>
      <h2>{t("printedSources")}</h2>
      <ul>
        {practice.assessments.flatMap(({ id, sources }) =>
          sources.map((from) => (
            <li key={`${id} ${from.sourceId} ${from.ordinal}`}>
              {t("writeUpIn", { ordinal: from.ordinal, name: from.name })},{" "}
              {source("writeUpLines", { lines: formatLines([from]) })} (SHA-256 {sourceId(from.sourceId)}…)
            </li>
          )),
        )}
      </ul>
      <p>{t("printedFrom", { address: page.address, accessed: page.accessed })}</p>
    </aside>
  );
}
