/**
 * The frame of every table of a comparison: a column for each practice, their names in a head that stays in sight. On a narrow
 * screen the rows stand below each other, and each cell says whose it is.
 */
import Link from "next/link";
import type { ReactNode } from "react";
import type { ComparedPractice } from "@/lib/catalogue/compare";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  /** What the table holds, for those who come to it by its name. */
  caption: string;
  /** The head of the first column. */
  rows: string;
  columns: readonly ComparedPractice[];
  locale: Locale;
  children: ReactNode;
};

export function CompareTable({ caption, rows, columns, locale, children }: Props) {
  return (
    <section className="compare-frame" aria-label={caption}>
      <table className="compare-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rows}</th>
            {columns.map(({ practice: { slug, title } }) => (
              <th key={slug} scope="col" dir="auto">
                <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false}>
                  {title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

/** Whose cell this is, where there is no room for columns. */
export function CellName({ column }: { column: ComparedPractice | undefined }) {
  return (
    <span className="compare-cell-name" dir="auto">
      {column?.practice.title}
    </span>
  );
}
