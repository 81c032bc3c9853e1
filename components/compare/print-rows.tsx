/** The fingerprints side by side, area under area, so that like stands beside like; each block leads to what was written. */
import Link from "next/link";
import type { ComparedPractice, Comparison } from "@/lib/catalogue/compare";
import type { FingerprintArea } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { anchorPrefix, areaAnchor } from "../practice/anchors";
import { FingerprintCells } from "../practice/fingerprint-cells";
import { cellEm, layOutBlock } from "../practice/fingerprint-geometry";
import { CellName, CompareTable } from "./compare-table";

type Props = { comparison: Comparison; locale: Locale };

export function PrintRows({ comparison, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const { columns, areas } = comparison;
  return (
    <CompareTable caption={t("printsCaption")} rows={t("area")} columns={columns} locale={locale}>
      <tbody>
        {areas.map(({ code, title, prints }) => (
          <tr key={code}>
            <th scope="row">
              <span className="area-number-inline">{code}</span> {title}
            </th>
            {columns.map((column, index) => (
              <td key={column.practice.slug}>
                <CellName column={column} />
                <Print column={column} area={prints[index] ?? null} locale={locale} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </CompareTable>
  );
}

function Print({
  column,
  area,
  locale,
}: {
  column: ComparedPractice;
  area: FingerprintArea | null;
  locale: Locale;
}) {
  if (!area) return <i className="compare-none">{getTranslator(locale, "compare")("notAssessed")}</i>;
  const t = getTranslator(locale, "states");
  const { practice, index } = column;
  const { cells, width, height } = layOutBlock(area);
  const only = area.items.length === 1 ? area.items[0] : undefined;
  const counts = only ? t("single", { state: only.state }) : t("counts", area.counts);
  const anchor = areaAnchor(anchorPrefix(practice.assessments, index), area.code);
  return (
    <Link
      href={localePath(locale, `/practices/${practice.slug}#${anchor}`)}
      prefetch={false}
      className="compare-print"
    >
      <svg
        className="fingerprint"
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        width={cellEm(width)}
        height={cellEm(height)}
        aria-hidden="true"
      >
        <FingerprintCells cells={cells} />
      </svg>
      <span className="sr-only">
        {practice.title}, {area.title}
        {t("colon")}{" "}
      </span>
      <span className="compare-counts">{counts}</span>
    </Link>
  );
}
