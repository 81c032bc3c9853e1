/** The checklists side by side: a row for each item, each mark a link to where it stands, with the line it was read from. */
import Link from "next/link";
import { Fragment } from "react";
import {
  type ComparedArea,
  type ComparedItem,
  type ComparedPractice,
  type Comparison,
  onlyDifferences,
} from "@/lib/catalogue/compare";
import { documentNames } from "@/lib/catalogue/compare-documents";
import type { ItemView } from "@/lib/catalogue/schema";
import { criterionPath } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { anchorPrefix, itemAnchor } from "../practice/anchors";
import { SourceLink } from "../practice/source-link";
import { StateShape } from "../practice/state-shape";
import { CellName, CompareTable } from "./compare-table";
import { DocumentNames } from "./printed-comparison";

type Props = { comparison: Comparison; differences: boolean; locale: Locale };

export function ChecklistRows({ comparison, differences, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const { columns, areas, framework } = comparison;
  const shown = differences ? onlyDifferences(areas) : areas;
  const documents = documentNames(comparison);
  if (shown.length === 0) return <p className="nothing">{t("noDifferences")}</p>;
  return (
    <CompareTable caption={t("checklistCaption")} rows={t("item")} columns={columns} locale={locale}>
      {shown.map((area) => (
        <AreaRows
          key={area.code}
          area={area}
          columns={columns}
          documents={documents}
          slug={framework.slug}
          locale={locale}
        />
      ))}
    </CompareTable>
  );
}

type AreaProps = {
  area: ComparedArea;
  columns: readonly ComparedPractice[];
  /** Short names of the documents, for paper. */
  documents: ReadonlyMap<string, string>;
  slug: string;
  locale: Locale;
};

function AreaRows({ area, columns, documents, slug, locale }: AreaProps) {
  const span = columns.length + 1;
  return (
    <tbody>
      <tr className="compare-area">
        <th colSpan={span} scope="rowgroup">
          <span className="area-number-inline">{area.code}</span> {area.title}
        </th>
      </tr>
      {area.questions.map((question) => (
        <Fragment key={question.code}>
          {question.text !== null && (
            <tr className="compare-question">
              <th colSpan={span} scope="rowgroup">
                <span className="criteria-code">{question.code}</span> {question.text}
              </th>
            </tr>
          )}
          {question.items.map((item) => (
            <ItemRow
              key={item.code}
              item={item}
              columns={columns}
              documents={documents}
              slug={slug}
              locale={locale}
            />
          ))}
        </Fragment>
      ))}
    </tbody>
  );
}

type ItemProps = Omit<AreaProps, "area"> & { item: ComparedItem };

function ItemRow({ item, columns, documents, slug, locale }: ItemProps) {
  const t = getTranslator(locale, "compare");
  return (
    <tr data-differs={item.differs}>
      <th scope="row">
        {item.text}{" "}
        <Link
          href={localePath(locale, criterionPath(slug, item.code))}
          prefetch={false}
          className="criteria-code"
        >
          {item.code}
        </Link>
        {item.differs && (
          <span className="compare-differs">
            <span aria-hidden="true">≠</span> {t("differs")}
          </span>
        )}
      </th>
      {columns.map((column, index) => (
        <td key={column.practice.slug}>
          <CellName column={column} />
          <MarkCell cell={item.cells[index] ?? null} column={column} documents={documents} locale={locale} />
        </td>
      ))}
    </tr>
  );
}

type CellProps = Pick<AreaProps, "documents" | "locale"> & {
  cell: ItemView | null;
  column: ComparedPractice;
};

function MarkCell({ cell, column, documents, locale }: CellProps) {
  if (!cell) return <i className="compare-none">{getTranslator(locale, "compare")("notAssessed")}</i>;
  const states = getTranslator(locale, "states");
  const { practice, index } = column;
  const anchor = itemAnchor(anchorPrefix(practice.assessments, index), cell.code);
  return (
    <span className="compare-mark" data-state={cell.state}>
      <StateShape state={cell.state} />
      <Link href={localePath(locale, `/practices/${practice.slug}#${anchor}`)} prefetch={false}>
        {states(cell.state)}
        <span className="sr-only">
          {" "}
          ({practice.title}, {cell.code})
        </span>
      </Link>
      <DocumentNames ids={[cell.origin?.sourceId]} documents={documents} />
      {cell.origin && (
        <SourceLink origin={cell.origin} locale={locale} of={`${practice.title}, ${cell.code}`} short />
      )}
    </span>
  );
}
