/** The columns added up, as numbers: every item in its own words, each count with what it is counted of. */
import { countColumns, type MatrixView, matrixAreas } from "@/lib/catalogue/matrix";
import { itemStateSchema } from "@/lib/catalogue/schema";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function MatrixSumsTable({ view, locale }: { view: MatrixView; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { framework, items: rows } = view;
  const items = matrixAreas(view.areas).flatMap(({ questions }) => questions.flatMap((one) => one.items));
  const columns = countColumns(rows, items.length);
  return (
    <details className="fold matrix-numbers">
      <summary>{t("sumsTable")}</summary>
      <div className="table-frame">
        <table className="practice-table">
          <caption className="sr-only">{t("sumsCaption", { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.item")}</th>
              {[...itemStateSchema.options, "total" as const].map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ code, text, place }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={localePath(locale, criterionPath(framework.slug, code))}>{code}</a> {text}
                </th>
                {[...itemStateSchema.options, "total" as const].map((column) => (
                  <td key={column} className="number">
                    {columns[place]?.[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
