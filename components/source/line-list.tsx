/** A document as it came: its lines with their numbers, what each was read as, and what was found under it. */

import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { SourceView } from "@/lib/imports/schema";
import type { LineRange } from "@/lib/shared/source-link";
import { Line } from "./line";
import { groupRuns, isLit } from "./line-window";

type Props = { text: SourceView["text"]; lit: readonly LineRange[]; locale: Locale };

export function LineList({ text, lit, locale }: Props) {
  const t = getTranslator(locale, "source");
  return (
    <ol className="lines">
      {groupRuns(text).map(({ first, lines }) => {
        const rows = lines.map((line, index) => (
          <Line
            key={line.line}
            line={line}
            lit={isLit(line.line, lit)}
            startsRun={index === 0}
            locale={locale}
          />
        ));
        if (first.as !== "boilerplate" || lines.length < 3) return rows;
        const last = lines.at(-1) ?? first;
        return (
          <li key={`fold ${first.line}`} className="line-fold">
            <details open={lines.some(({ line }) => isLit(line, lit))}>
              <summary>{t("boilerplateFold", { lines: `${first.line}–${last.line}` })}</summary>
              <ol className="lines">{rows}</ol>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
