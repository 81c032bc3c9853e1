/** One assessment: its practice, and for each item its state, as a link to the question's passage on the practice's page. */
import { countPlaces, type MatrixArea, type MatrixRow as Row } from "@/lib/catalogue/matrix";
import type { ItemState } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { countryName } from "@/lib/shared/country-names";
import { anchorPrefix, areaAnchor, assessmentAnchor, questionAnchor } from "../practice/anchors";
import { MatrixBar } from "./matrix-bar";

type Props = {
  row: Row;
  areas: readonly MatrixArea[];
  words: Readonly<Record<ItemState, string>>;
  locale: Locale;
};

export function MatrixRow({ row, areas, words, locale }: Props) {
  const counts = getTranslator(locale, "states");
  const prefix = anchorPrefix(row.onPage.assessments, row.onPage.index);
  const page = localePath(locale, `/practices/${row.slug}`);
  return (
    <tr>
      <RowHead row={row} href={`${page}#${assessmentAnchor(prefix)}`} locale={locale} />
      {areas.map((area) =>
        area.folded ? (
          <td key={area.code} data-first>
            <a href={`${page}#${areaAnchor(prefix, area.code)}`} className="matrix-folded-cell">
              <MatrixBar counts={countPlaces(row.states, area.places)} />
              <span className="sr-only">{counts("counts", countPlaces(row.states, area.places))}</span>
            </a>
          </td>
        ) : (
          area.questions.flatMap((question, index) =>
            question.items.map(({ code, place }, nth) => {
              const state = row.states[place] ?? "notListed";
              return (
                <td key={code} data-first={(index === 0 && nth === 0) || undefined}>
                  <a href={`${page}#${questionAnchor(prefix, question.code)}`} data-state={state}>
                    {words[state]}
                  </a>
                </td>
              );
            }),
          )
        ),
      )}
    </tr>
  );
}

/** The practice by its title, and its countries by their codes, named in full for those who ask. */
function RowHead({ row, href, locale }: { row: Row; href: string; locale: Locale }) {
  const t = getTranslator(locale, "matrix");
  const { title, titleKind, countries, kind, onPage } = row;
  const same = onPage.assessments.slice(0, onPage.index + 1);
  const own = same.at(-1)?.framework.slug;
  const ordinal = same.filter(({ framework }) => framework.slug === own).length;
  return (
    <th scope="row">
      <div className="matrix-practice">
        <a href={href} dir="auto" className={titleKind === "descriptive" ? "matrix-described" : undefined}>
          {title}
          {ordinal > 1 && `, ${t("again", { ordinal })}`}
          {kind === "selfAssessment" && `, ${t("selfAssessment")}`}
        </a>
        {countries.length > 0 && (
          <span className="matrix-countries">
            <span aria-hidden="true">{countries.length > 2 ? `${countries[0]} …` : countries.join(" ")}</span>
            <span className="sr-only">, {countries.map((code) => countryName(code, locale)).join(", ")}</span>
          </span>
        )}
      </div>
    </th>
  );
}
