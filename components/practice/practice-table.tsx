/** Practices as a table for working: one row for each assessment, every count with what it is counted of. */
import Link from "next/link";
import type { ReactNode } from "react";
import { itemStateSchema, type PracticeSummary } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { CompareChoice } from "../compare/compare-choice";
import { FingerprintStrip } from "./fingerprint-strip";

type Props<Practice extends PracticeSummary> = {
  practices: readonly Practice[];
  /** What stands below a practice's rows, as wide as the table; null where there is nothing to add. */
  below?: (practice: Practice) => ReactNode;
  /** The practices that a comparison has already. */
  beside?: readonly string[];
  locale: Locale;
};

const textColumns = [
  "practice",
  "country",
  "organisation",
  "targetGroup",
  "framework",
  "fingerprint",
] as const;
const COLUMNS = textColumns.length + itemStateSchema.options.length + 1;

export function PracticeTable<Practice extends PracticeSummary>({
  practices,
  below,
  beside,
  locale,
}: Props<Practice>) {
  const t = getTranslator(locale, "browse");
  return (
    <section className="table-frame" aria-label={t("tableCaption")}>
      <table className="practice-table">
        <caption className="sr-only">{t("tableCaption")}</caption>
        <thead>
          <tr>
            {textColumns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {[...itemStateSchema.options, "total" as const].map((column) => (
              <th key={column} scope="col" className="number">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {practices.map((practice) => (
          <PracticeRows
            key={practice.slug}
            practice={practice}
            below={below?.(practice)}
            beside={beside}
            locale={locale}
          />
        ))}
      </table>
    </section>
  );
}

type RowsProps = {
  practice: PracticeSummary;
  below: ReactNode;
  beside?: readonly string[];
  locale: Locale;
};

function PracticeRows({ practice, below, beside, locale }: RowsProps) {
  const t = getTranslator(locale, "browse");
  const words = getTranslator(locale, "practice");
  const or = (values: string[]) => (values.length > 0 ? values.join(", ") : <i>{t("notStated")}</i>);
  const rows = practice.assessments.length;
  return (
    <tbody>
      {practice.assessments.map((assessment, index) => (
        <tr key={assessment.id}>
          {index === 0 && (
            <>
              <th scope="rowgroup" rowSpan={below ? rows + 1 : rows} dir="auto">
                <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
                  {practice.title}
                </Link>
                {practice.titleKind === "descriptive" && (
                  <span className="card-described"> {words("descriptiveShort")}</span>
                )}
                <span className="table-compare">
                  <CompareChoice practice={practice} beside={beside} locale={locale} />
                </span>
              </th>
              <td rowSpan={rows}>{or(practice.countries.map((code) => countryName(code, locale)))}</td>
              <td rowSpan={rows} dir="auto">
                {or(practice.organisations)}
              </td>
              <td rowSpan={rows} dir="auto">
                {or(practice.targetGroups)}
              </td>
            </>
          )}
          <td>{assessment.framework.title}</td>
          <td>
            <FingerprintStrip assessment={assessment} locale={locale} />
          </td>
          {itemStateSchema.options.map((state) => (
            <td key={state} className="number">
              {assessment.counts[state]}
            </td>
          ))}
          <td className="number">{assessment.counts.total}</td>
        </tr>
      ))}
      {below && (
        <tr>
          <td colSpan={COLUMNS - 1} className="table-below">
            {below}
          </td>
        </tr>
      )}
    </tbody>
  );
}
