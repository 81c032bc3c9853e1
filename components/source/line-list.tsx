/** A document as it came: its lines with their numbers, what each was read as, and what was found under it. */

import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import type { SourceView } from "@/lib/imports/schema";
import type { LineRange } from "@/lib/shared/source-link";
import { Line } from "./line";
import { isLit, partBoilerplate, startsRun } from "./line-window";

type Props = { text: SourceView["text"]; lit: readonly LineRange[]; locale: Locale };

export function LineList({ text, lit, locale }: Props) {
  const t = getTranslator(locale, "source");
  return (
    <ol className="lines">
      {partBoilerplate(text).map(({ folded, lines }) => {
        const rows = lines.map((line, index) => (
          <Line
            key={line.line}
            line={line}
            lit={isLit(line.line, lit)}
            startsRun={startsRun(line, lines[index - 1])}
            locale={locale}
          />
        ));
        const [first, last] = [lines[0], lines.at(-1)];
        if (!folded || !first || !last) return rows;
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
