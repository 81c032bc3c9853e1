/** How each column adds up over the rows shown: a standing bar with the number met, and all four counts in words. */
import { countArea, type MatrixArea } from "@/lib/catalogue/matrix";
import type { StateCounts } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { MatrixBar } from "./matrix-bar";

type Props = { areas: readonly MatrixArea[]; columns: readonly StateCounts[]; rows: number; locale: Locale };

export function MatrixSums({ areas, columns, rows, locale }: Props) {
  const t = getTranslator(locale, "matrix");
  return (
    <tbody className="matrix-sums">
      <tr>
        <th scope="row">{t("sums", { count: rows })}</th>
        {areas.flatMap(({ code, folded, questions, places }) =>
          folded ? (
            <Sum key={code} counts={countArea(columns, places)} first folded locale={locale} />
          ) : (
            questions.flatMap(({ items }, index) =>
              items.map((item, nth) => (
                <Sum
                  key={item.code}
                  counts={columns[item.place]}
                  first={index === 0 && nth === 0}
                  locale={locale}
                />
              )),
            )
          ),
        )}
      </tr>
    </tbody>
  );
}

type SumProps = { counts?: StateCounts; first: boolean; folded?: boolean; locale: Locale };

function Sum({ counts, first, folded = false, locale }: SumProps) {
  const t = getTranslator(locale, "states");
  if (!counts) return <td />;
  return (
    <td data-first={first || undefined}>
      <MatrixBar counts={counts} stands />
      <span aria-hidden="true" className="matrix-number">
        {folded ? `${counts.met}/${counts.total}` : counts.met}
      </span>
      <span className="sr-only">{t("counts", counts)}</span>
    </td>
  );
}
