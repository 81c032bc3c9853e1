/** How one item is marked over all assessments: a stacked bar in the code of the marks, always with the counts in words. */
import type { StateCounts } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

const WIDTH = 240;
const HEIGHT = 12;

export function StateBar({ counts, locale }: { counts: StateCounts; locale: Locale }) {
  const t = getTranslator(locale, "criteria");
  if (counts.total === 0) return null;
  return (
    <div className="state-bar-figure">
      <StateBarPicture counts={counts} />
      <p className="figures">{t("itemCounts", counts)}</p>
    </div>
  );
}

/** The bar alone, for where the counts stand beside it in another form. */
export function StateBarPicture({ counts }: { counts: StateCounts }) {
  const unit = WIDTH / counts.total;
  const met = counts.met * unit;
  const notMet = counts.notMet * unit;
  const blank = counts.blank * unit;
  const listed = met + notMet + blank;
  return (
    <svg className="state-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {met > 0 && <rect className="cell-met" width={met} height={HEIGHT} />}
      {notMet > 0 && (
        <>
          <rect className="bar-outline" x={met + 0.6} y={0.6} width={notMet - 1.2} height={HEIGHT - 1.2} />
          <path className="cell-hatch" d={hatching(met, notMet)} />
        </>
      )}
      {blank > 0 && (
        <rect
          className="bar-outline"
          x={met + notMet + 1.2}
          y={0.6}
          width={Math.max(1, blank - 2.4)}
          height={HEIGHT - 1.2}
          rx={HEIGHT / 2}
        />
      )}
      {listed < WIDTH && (
        <line className="bar-faint" x1={listed + 3} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      )}
    </svg>
  );
}

/** Diagonals that stay inside a rectangle from `left`, `width` wide. */
function hatching(left: number, width: number): string {
  const lines: string[] = [];
  const right = left + width;
  for (let start = left - HEIGHT; start < right; start += 4) {
    const from = Math.max(start, left);
    const to = Math.min(start + HEIGHT, right);
    if (to > from)
      lines.push(
        `M${round(from)} ${round(HEIGHT - (from - start))}L${round(to)} ${round(HEIGHT - (to - start))}`,
      );
  }
  return lines.join("");
}

const round = (value: number) => Math.round(value * 100) / 100;
