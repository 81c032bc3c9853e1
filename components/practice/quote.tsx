/**
 * An answer to take along: its words with where they come from, as text that can be selected; with JavaScript, a button that
 * copies both.
 */
import type { Quotation } from "@/lib/catalogue/citation";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CopyText } from "../ui/copy-text";
import { formatLines, mergeRanges } from "./source-link";

type Props = {
  quotation: Quotation;
  /** The anchor of the question; the text to be copied is named after it. */
  anchor: string;
  locale: Locale;
};

export function Quote({ quotation, anchor, locale }: Props) {
  const t = getTranslator(locale, "practice");
  const { code, paragraphs } = quotation;
  const id = `${anchor}-quote`;
  return (
    <div className="quote">
      <details className="fold">
        <summary>
          {t("quoteShow")} <span className="sr-only">{t("quoteOf", { code })}</span>
        </summary>
        <div id={id} className="quote-text">
          <blockquote dir="auto">
            {paragraphs.map((paragraph, index) => (
              <p key={paragraph}>
                {t("quoteMarks", { at: place(index, paragraphs.length), text: paragraph })}
              </p>
            ))}
          </blockquote>
          <p className="quote-from">{citationText(quotation, locale)}</p>
        </div>
      </details>
      <CopyText
        from={id}
        text={t("quoteCopy")}
        label={t("quoteCopyOf", { code })}
        copied={t("quoteCopied")}
        failed={t("quoteFailed")}
      />
    </div>
  );
}

/** Gives the citation of an answer in words: whose it is, what it answers, the lines, where it stands here, and when. */
export function citationText(quotation: Quotation, locale: Locale): string {
  const t = getTranslator(locale, "practice");
  const { practice, code, wording, framework, source, address, accessed } = quotation;
  const lines = source && formatLines(mergeRanges(source.ranges));
  return [
    t("citationOf", { practice, code, wording }),
    t("citationFramework", framework),
    source && lines
      ? t("citationSource", {
          name: source.name,
          digest: source.digest,
          count: /[–,]/.test(lines) ? 2 : 1,
          lines,
        })
      : null,
    t("citationAddress", { address, accessed }),
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** A quotation of several paragraphs opens each of them, and closes the last. */
function place(index: number, count: number): "only" | "last" | "other" {
  if (count === 1) return "only";
  return index === count - 1 ? "last" : "other";
}
