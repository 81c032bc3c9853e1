/** "source, lines 21–23": the quiet link from a statement to the lines it was read from. */
import Link from "next/link";
import type { Origin } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LineRange, sourceHref } from "@/lib/shared/source-link";

type Props = {
  origin: Origin;
  /** Where more than one run of lines was read together (a page break cut a paragraph). */
  ranges?: readonly LineRange[];
  locale: Locale;
  /** What the lines are the source of, for those who hear the link without what stands beside it. */
  of?: string;
  /** Only the line numbers are shown; the rest is said. */
  short?: boolean;
};

export function SourceLink({ origin, ranges, locale, of, short = false }: Props) {
  const t = getTranslator(locale, "source");
  const stretches = ranges && ranges.length > 0 ? mergeRanges(ranges) : [origin];
  const lines = formatLines(stretches);
  const count = lines.includes("–") || lines.includes(",") ? 2 : 1;
  const href = localePath(locale, sourceHref({ sourceId: origin.sourceId, ranges: stretches }));
  return (
    <Link href={href} prefetch={false} className="source-link">
      {short ? (
        <>
          <span className="sr-only">{t("linkWord")} </span>
          {t("lineShort", { count, lines })}
        </>
      ) : (
        t("linkLines", { count, lines })
      )}
      {of && <span className="sr-only"> ({of})</span>}
    </Link>
  );
}

/** Writes ranges as a reader does: "21–23, 30". */
export function formatLines(ranges: readonly LineRange[]): string {
  return ranges
    .map(({ firstLine, lastLine }) => (firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`))
    .join(", ");
}

/** Puts ranges in order and joins those that touch or overlap. */
export function mergeRanges(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.firstLine - b.firstLine)) {
    const last = merged.at(-1);
    if (last && range.firstLine <= last.lastLine + 1) last.lastLine = Math.max(last.lastLine, range.lastLine);
    else merged.push({ ...range });
  }
  return merged;
}
