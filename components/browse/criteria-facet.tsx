/** Filtering by criterion: two plain forms that add one item in one state, or one question that is answered. */
import type { CriteriaSet } from "@/lib/catalogue/criteria-sets";
import { criterionKeys, criterionValue } from "@/lib/catalogue/criterion-filter";
import { type PracticeFilter, practiceParams } from "@/lib/catalogue/filters";
import { itemStateSchema } from "@/lib/catalogue/schema";
import type { CriterionKind } from "@/lib/frameworks/criterion";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { shortened } from "./shortened";

type Props = {
  criteria: readonly CriteriaSet[];
  filter: PracticeFilter;
  locale: Locale;
  /** Another page that takes the same filter, and what its address says. */
  path?: string;
  keep?: Parameters;
};
type Parameters = Iterable<readonly [name: string, value: string]>;

/** A list of choices is as wide as its longest; the whole wording stands on the criterion's page. */
const LONGEST = 72;

export function CriteriaFacet({ criteria, filter, locale, path = "/practices", keep }: Props) {
  const t = getTranslator(locale, "browse");
  if (criteria.length === 0) return null;
  const chosen = countCriteria(filter);
  // The form loads a page anew: the focus goes to the sentence that says what was found, with or without JavaScript.
  const action = `${localePath(locale, path)}#found`;
  const kept = [...(keep ?? practiceParams({ ...filter, page: 1 }))];
  return (
    <section className="facet" aria-labelledby="facet-criteria">
      <details className="criteria-facet" open={chosen > 0}>
        <summary className="label">
          <h2 id="facet-criteria" className="criteria-title">
            {t("criteria.title")}
          </h2>
        </summary>
        <p className="fine">{t("criteria.lead")}</p>
        <form action={action} method="get">
          <Kept parameters={kept} />
          <label htmlFor="criteria-item">{t("criteria.item")}</label>
          <Choices name="item" kind="item" criteria={criteria} locale={locale} />
          <label htmlFor="criteria-state">{t("criteria.state")}</label>
          <select name="state" id="criteria-state">
            {itemStateSchema.options.map((state) => (
              <option key={state} value={state}>
                {t(`criteria.${state}`)}
              </option>
            ))}
          </select>
          <button type="submit" className="quiet">
            {t("criteria.submit")}
          </button>
        </form>
        <form action={action} method="get">
          <Kept parameters={kept} />
          <label htmlFor="criteria-answers">{t("criteria.question")}</label>
          <Choices name="answers" kind="question" criteria={criteria} locale={locale} />
          <button type="submit" className="quiet">
            {t("criteria.submit")}
          </button>
        </form>
      </details>
    </section>
  );
}

/** Counts the criteria that a filter asks for. */
export function countCriteria(filter: PracticeFilter): number {
  return criterionKeys.reduce((sum, key) => sum + filter[key].length, 0);
}

/** What else the address says; the list starts from its first page again. */
function Kept({ parameters }: { parameters: Parameters }) {
  return [...parameters].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

type ChoicesProps = {
  name: string;
  kind: Exclude<CriterionKind, "area">;
  criteria: readonly CriteriaSet[];
  locale: Locale;
};

/** The criteria of one kind, by framework and area. A criterion without questions has its area's name for one. */
function Choices({ name, kind, criteria, locale }: ChoicesProps) {
  const t = getTranslator(locale, "browse");
  // A closed list shows the choice alone: 1.1.1 of one set must not look like 1.1.1 of another.
  const several = criteria.length > 1;
  return (
    <select name={name} id={`criteria-${name}`} defaultValue="">
      <option value="">{t(kind === "item" ? "criteria.itemNone" : "criteria.questionNone")}</option>
      {criteria.flatMap(({ slug, short, names }) =>
        names
          .filter((area) => area.kind === "area")
          .map((area) => (
            <optgroup
              key={`${slug} ${area.code}`}
              label={several ? t("criteria.area", { framework: short, area: area.text }) : area.text}
            >
              {names
                .filter((other) => other.kind === kind && other.code.startsWith(`${area.code}.`))
                .map(({ code, text }) => {
                  const cut = shortened(text, LONGEST);
                  const words = cut.cut ? t("criteria.more", { text: cut.text }) : cut.text;
                  return (
                    <option key={code} value={criterionValue({ framework: slug, code })}>
                      {several
                        ? t("criteria.optionOf", { framework: short, code, text: words })
                        : t("criteria.option", { code, text: words })}
                    </option>
                  );
                })}
            </optgroup>
          )),
      )}
    </select>
  );
}
