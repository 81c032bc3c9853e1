/** The profiles side by side: a row for each field that one of the practices states, each value with its lines. */
import type { ComparedPractice, Comparison } from "@/lib/catalogue/compare";
import { documentNames } from "@/lib/catalogue/compare-documents";
import { statementsOf } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { groupProfile } from "../practice/profile-groups";
import { ProfileValue } from "../practice/profile-list";
import { CellName, CompareTable } from "./compare-table";
import { DocumentNames } from "./printed-comparison";

type Props = { comparison: Comparison; locale: Locale };

export function ProfileRows({ comparison, locale }: Props) {
  const t = getTranslator(locale, "compare");
  const words = getTranslator(locale, "practice");
  const { columns, profile } = comparison;
  const documents = documentNames(comparison);
  return (
    <CompareTable caption={t("profileCaption")} rows={t("profileField")} columns={columns} locale={locale}>
      <tbody>
        {profile.map(({ field, cells }) => (
          <tr key={field}>
            <th scope="row">{words(`fields.${field}`)}</th>
            {columns.map((column, index) => (
              <td key={column.practice.slug}>
                <CellName column={column} />
                <Values entries={cells[index] ?? []} locale={locale} />
                <DocumentNames
                  ids={(cells[index] ?? []).flatMap(statementsOf).map(({ origin }) => origin?.sourceId)}
                  documents={documents}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </CompareTable>
  );
}

function Values({ entries, locale }: { entries: ComparedPractice["practice"]["profile"]; locale: Locale }) {
  const group = groupProfile(entries, (code) => countryName(code, locale))[0];
  if (!group) return <i className="compare-none">{getTranslator(locale, "practice")("notStated")}</i>;
  return (
    <ul className="compare-values">
      {group.values.map(({ value, entries: same }) => (
        <li key={value}>
          <ProfileValue value={value} field={group.field} entries={same} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
