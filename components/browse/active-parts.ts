/** What a filter says, part by part, each value with the address that leaves it out. Pure. */
import { type CriteriaSet, nameCriterion } from "../../lib/catalogue/criteria-sets";
import { type CriterionKey, criterionKeys, criterionRef } from "../../lib/catalogue/criterion-filter";
import type { Facet } from "../../lib/catalogue/facets";
import { type FacetKey, type PracticeFilter, practiceHref, toggleFacet } from "../../lib/catalogue/filters";
import { criterionPath } from "../../lib/frameworks/criterion";
import { formatLocales, type Locale } from "../../lib/i18n/locales";

/** `of`: the framework of a criterion, where the sentence does not name it already; `wording`: what it says, and its page. */
export type ActiveValue = {
  label: string;
  href: string;
  of?: string;
  wording?: { text: string; href: string };
};
export type ActivePart = { key: FacetKey | CriterionKey | "q"; values: ActiveValue[] };

type Props = { filter: PracticeFilter; facets: readonly Facet[]; criteria: readonly CriteriaSet[] };

/** Gives the parts in force: the search first, then the facets in their order, then the criteria. An empty filter has none. */
export function activeParts({ filter, facets, criteria }: Props): ActivePart[] {
  const search: ActivePart[] = filter.q
    ? [{ key: "q", values: [{ label: filter.q, href: practiceHref({ ...filter, q: "", page: 1 }) }] }]
    : [];
  const chosen = facets.map(
    ({ key, options }): ActivePart => ({ key, values: options.filter(({ selected }) => selected) }),
  );
  const asked = criterionKeys.map(
    (key): ActivePart => ({
      key,
      values: filter[key].map((value) => criterionPart(value, { key, filter, criteria })),
    }),
  );
  return [...search, ...[...chosen, ...asked].filter(({ values }) => values.length > 0)];
}

/** Item 3.2.5 of one framework is not item 3.2.5 of another, so it says of which, unless only one is spoken of. */
function criterionPart(
  value: string,
  { key, filter, criteria }: { key: CriterionKey } & Omit<Props, "facets">,
): ActiveValue {
  const { framework, code, text } = nameCriterion(value, criteria);
  const said = filter.framework.length === 1 && value.startsWith(`${filter.framework[0]}:`);
  return {
    label: code,
    href: practiceHref(toggleFacet(filter, { key, value })),
    of: said ? undefined : (framework ?? undefined),
    wording: text === null ? undefined : { text, href: criterionPath(criterionRef(value).framework, code) },
  };
}

/** Gives what stands before each of `count` values and after the last in a language: ["", ", ", " or ", ""] for three in English. */
export function joinWithOr(locale: Locale, count: number): string[] {
  return glueOf(locale, { count, type: "disjunction" });
}

/** The same with "and". */
export function joinWithAnd(locale: Locale, count: number): string[] {
  return glueOf(locale, { count, type: "conjunction" });
}

function glueOf(
  locale: Locale,
  { count, type }: { count: number; type: "conjunction" | "disjunction" },
): string[] {
  const names = Array.from({ length: count }, (_, index) => String(index));
  const glue = [""];
  for (const part of new Intl.ListFormat(formatLocales[locale], { type }).formatToParts(names)) {
    if (part.type === "element") glue.push("");
    else glue[glue.length - 1] += part.value;
  }
  return glue;
}
