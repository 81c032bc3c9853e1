/** What was said, in counts with their denominators: over all areas and by area, and as a picture. No score. */
import type { AreaResult } from "@/lib/assessment/result";
import { addCounts, fingerprint } from "@/lib/catalogue/fingerprint";
import { itemStateSchema, type StateCounts } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { FingerprintStrip } from "../practice/fingerprint-strip";
import { StateShape } from "../practice/state-shape";

type Props = {
  result: readonly AreaResult[];
  framework: { slug: string; version: number; title: string };
  locale: Locale;
};

export function ResultSummary({ result, framework, locale }: Props) {
  const t = getTranslator(locale, "result");
  const states = new Map(
    result
      .flatMap((area) => area.questions.flatMap(({ items }) => items))
      .map(({ code, state }) => [code, state]),
  );
  const areas = fingerprint({ areas: result }, (code) => states.get(code));
  const counts = addCounts(areas.map((area) => area.counts));
  return (
    <section className="result-summary" aria-labelledby="said">
      <h2 id="said">{t("said")}</h2>
      <FingerprintStrip assessment={{ framework, fingerprint: areas, counts }} locale={locale} />
      <table className="result-counts">
        <thead>
          <tr>
            <th scope="col">{t("areaHead")}</th>
            {itemStateSchema.options.map((state) => (
              <th key={state} scope="col">
                <StateShape state={state} /> {t(`state.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <CountsRow
              key={area.code}
              name={`${area.code} ${area.title}`}
              counts={area.counts}
              locale={locale}
            />
          ))}
        </tbody>
        <tfoot>
          <CountsRow name={t("all")} counts={counts} locale={locale} />
        </tfoot>
      </table>
      {counts.notListed > 0 && <p className="fine">{t("notListedWhy")}</p>}
    </section>
  );
}

function CountsRow({ name, counts, locale }: { name: string; counts: StateCounts; locale: Locale }) {
  const t = getTranslator(locale, "result");
  return (
    <tr>
      <th scope="row">{name}</th>
      {itemStateSchema.options.map((state) => (
        <td key={state} data-label={t(`state.${state}`)} data-none={counts[state] === 0 || undefined}>
          {t.rich("ofItems", {
            count: counts[state],
            total: counts.total,
            of: (words) => <span>{words}</span>,
          })}
        </td>
      ))}
    </tr>
  );
}
