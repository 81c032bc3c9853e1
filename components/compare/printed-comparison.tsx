/** At the end of a printed comparison: the documents that its letters and line numbers refer to, its address, and the day. */
import type { Comparison } from "@/lib/catalogue/compare";
import { comparedDocuments } from "@/lib/catalogue/compare-documents";
import { type CompareRequest, compareHref } from "@/lib/catalogue/compare-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { Visit } from "@/lib/shared/visit";

type Props = { comparison: Comparison; request: CompareRequest; visit: Visit; locale: Locale };

export function PrintedComparison({ comparison, request, visit, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const { framework, question } = comparison;
  const whole = compareHref({ ...request, framework: framework.key, question: question.code, find: "" });
  return (
    <aside className="compare-printed" aria-label={t("printedSources")}>
      <h2>{t("printedSources")}</h2>
      <ul>
        {comparedDocuments(comparison).map(({ sourceId, short, name, digest }) => (
          <li key={sourceId}>{t("printedSource", { short, name, digest })}</li>
        ))}
      </ul>
      <p>
        {t("printedFrom", {
          address: `${visit.origin}${localePath(locale, whole)}`,
          accessed: visit.accessed,
        })}
      </p>
    </aside>
  );
}

type NameProps = { ids: readonly (string | undefined)[]; documents: ReadonlyMap<string, string> };

/** The short names of documents beside their line numbers, for paper alone: on a screen a line is a link. */
export function DocumentNames({ ids, documents }: NameProps) {
  const names = [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (documents.get(id) ?? [])));
  if (names.length === 0) return null;
  return <span className="compare-document">{names.join(", ")}</span>;
}
