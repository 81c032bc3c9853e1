/** Practices as a table for working: one row for each assessment, every count with what it is counted of. */
import Link from "next/link";
import { itemStateSchema, type PracticeSummary } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { CompareChoice } from "../compare/compare-choice";
import { FingerprintStrip } from "./fingerprint-strip";

type Props = { practices: readonly PracticeSummary[]; locale: Locale };

const textColumns = [
  "practice",
  "country",
  "organisation",
  "targetGroup",
  "framework",
  "fingerprint",
] as const;

export function PracticeTable({ practices, locale }: Props) {
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
          <PracticeRows key={practice.slug} practice={practice} locale={locale} />
        ))}
      </table>
    </section>
  );
}

function PracticeRows({ practice, locale }: { practice: PracticeSummary; locale: Locale }) {
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
              <th scope="rowgroup" rowSpan={rows} dir="auto">
                <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
                  {practice.title}
                </Link>
                {practice.titleKind === "descriptive" && (
                  <span className="card-described"> {words("descriptiveShort")}</span>
                )}
                <span className="table-compare">
                  <CompareChoice practice={practice} locale={locale} />
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
    </tbody>
  );
}
