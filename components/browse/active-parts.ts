/** What a filter says, part by part, each value with the address that leaves it out. Pure. */
import type { Facet } from "../../lib/catalogue/facets";
import { type FacetKey, type PracticeFilter, practiceHref } from "../../lib/catalogue/filters";

export type ActiveValue = { label: string; href: string };
export type ActivePart = { key: FacetKey | "q"; values: ActiveValue[] };

/** Gives the parts in force: the search first, then the facets in their order. An empty filter has none. */
export function activeParts({
  filter,
  facets,
}: {
  filter: PracticeFilter;
  facets: readonly Facet[];
}): ActivePart[] {
  const search: ActivePart[] = filter.q
    ? [{ key: "q", values: [{ label: filter.q, href: practiceHref({ ...filter, q: "", page: 1 }) }] }]
    : [];
  const chosen = facets
    .map(({ key, options }): ActivePart => ({ key, values: options.filter(({ selected }) => selected) }))
    .filter(({ values }) => values.length > 0);
  return [...search, ...chosen];
}

/** Gives what stands before each of `count` values and after the last in a language: ["", ", ", " or ", ""] for three in English. */
export function joinWithOr(locale: string, count: number): string[] {
  const names = Array.from({ length: count }, (_, index) => String(index));
  const glue = [""];
  for (const part of new Intl.ListFormat(locale, { type: "disjunction" }).formatToParts(names)) {
    if (part.type === "element") glue.push("");
    else glue[glue.length - 1] += part.value;
  }
  return glue;
}
