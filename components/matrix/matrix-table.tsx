/** The matrix itself: a table with heads for every row and column, in which each cell links to the passage it comes from. */
import { countColumns, type MatrixView, matrixAreas } from "@/lib/catalogue/matrix";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { MatrixHead } from "./matrix-head";
import { MatrixRow } from "./matrix-row";
import { MatrixSums } from "./matrix-sums";

/** Criteria with few items have room for the names of their areas above each column. */
const FEW_ITEMS = 14;

export function MatrixTable({ view, locale }: { view: MatrixView; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { framework, request, items } = view;
  const areas = matrixAreas(view.areas, request.folded);
  const count = areas.reduce((sum, { places }) => sum + places.length, 0);
  const states = getTranslator(locale, "states");
  const words = {
    met: states("met"),
    notMet: states("notMet"),
    blank: states("blank"),
    notListed: states("notListed"),
  };
  return (
    <table className={count <= FEW_ITEMS ? "matrix matrix-few" : "matrix"}>
      <caption className="sr-only">{t("gridLabel", { framework: framework.title })}</caption>
      <colgroup />
      {areas.map(({ code, folded, places }) => (
        <colgroup key={code} span={folded ? 1 : places.length} />
      ))}
      <MatrixHead areas={areas} request={request} locale={locale} />
      <MatrixSums areas={areas} columns={countColumns(items, count)} rows={items.length} locale={locale} />
      <tbody>
        {items.map((row) => (
          <MatrixRow key={row.id} row={row} areas={areas} words={words} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}
