/** Corrections, the latest first: when, which field, what changed word by word, why, and where the source has it. */
import type { ReactNode } from "react";
import type { CorrectionView } from "@/lib/corrections/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { SourceLink } from "../practice/source-link";
import { fieldInWords } from "./field-words";
import { WordChanges } from "./word-changes";

type Props = {
  corrections: readonly CorrectionView[];
  /** Names the criteria too: there are several sets, or a reader does not know which. */
  named?: boolean;
  /** What can be done about one, at its end. */
  action?: (correction: CorrectionView) => ReactNode;
  locale: Locale;
};

export function CorrectionList({ corrections, named = true, action, locale }: Props) {
  const t = getTranslator(locale, "corrections");
  const day = getFormatter(locale);
  return (
    <ol className="corrections">
      {corrections.map((correction) => {
        const { id, key, assessment, at, atImport, before, after, reason, origins } = correction;
        const field = fieldInWords(key, locale);
        return (
          <li key={id} id={`correction-${id}`}>
            {named && (
              <h2 className="correction-field">
                {assessment ? t("ofAssessment", { field, framework: assessment.framework }) : field}
              </h2>
            )}
            <p className="fine">
              <time dateTime={at.toISOString()}>{day.dateTime(at, { dateStyle: "long" })}</time>
              {", "}
              {t(atImport ? "atImport" : "later")}
            </p>
            <WordChanges of={key} before={before} after={after} locale={locale} />
            <p className="correction-reason" dir="auto">
              {t("reason", { reason })}
            </p>
            {origins.length > 0 && (
              <p className="fine correction-source">
                {t("source")}{" "}
                {origins.map((origin) => (
                  <SourceLink
                    key={`${origin.sourceId} ${origin.firstLine}`}
                    origin={origin}
                    locale={locale}
                    of={field}
                    short
                  />
                ))}
              </p>
            )}
            {action?.(correction)}
          </li>
        );
      })}
    </ol>
  );
}
