/** One line of a document. Light on purpose: a page has up to a thousand of them. */

import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { SourceView } from "@/lib/imports/schema";
import { Diagnostics } from "./diagnostics";

type Props = { line: SourceView["text"][number]; lit: boolean; startsRun: boolean; locale: Locale };

export function Line({ line, lit, startsRun, locale }: Props) {
  const t = getTranslator(locale, "source");
  const { line: number, text, truncated, as, by, diagnostics } = line;
  return (
    <li id={`L${number}`} className={`line line-${as}`} aria-current={lit ? "true" : undefined}>
      {as === "blank" ? (
        // Nothing to link to, and too low to be hit.
        <span className="line-number">{number}</span>
      ) : (
        <a href={`#L${number}`} aria-label={t("lineLabel", { line: number })} className="line-number">
          {number}
        </a>
      )}
      <p dir="auto">
        {lit ? (
          <mark>
            <span className="sr-only">{t("litMark")}: </span>
            {text}
          </mark>
        ) : (
          text
        )}
        {truncated > 0 && <i className="line-cut"> {t("truncated", { count: truncated })}</i>}
      </p>
      {startsRun && as !== "blank" && (
        <small>
          {by ? (
            <>
              <span className="sr-only">{t(`kinds.${as}`)}: </span>
              {by}
            </>
          ) : (
            t(`kinds.${as}`)
          )}
        </small>
      )}
      {diagnostics.length > 0 && <Diagnostics diagnostics={diagnostics} locale={locale} />}
    </li>
  );
}
