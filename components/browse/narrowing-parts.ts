/** What narrows a list within one set of criteria (the matrix, the page of a criterion), part by part. Pure. */
import { type CriterionKey, criterionKeys, criterionRef } from "../../lib/catalogue/criterion-filter";
import type { Facet } from "../../lib/catalogue/facets";
import { type FacetKey, type PracticeFilter, toggleFacet } from "../../lib/catalogue/filters";

/** `href` leads to the list without the value. */
export type NarrowingPart = {
  key: "q" | Exclude<FacetKey, "framework"> | CriterionKey;
  values: { label: string; href: string }[];
};

type Narrowed = {
  filter: PracticeFilter;
  facets: readonly Facet[];
  /** Slug of the set of criteria: codes of others say whose they are. */
  framework: string;
  /** The address of the same list with another filter. */
  hrefOf: (filter: PracticeFilter) => string;
};

/** Gives the parts in force: the search first, then the facets, then the criteria. Where nothing narrows there are none. */
export function narrowingParts({ filter, facets, framework, hrefOf }: Narrowed): NarrowingPart[] {
  const without = (next: PracticeFilter) => hrefOf({ ...next, page: 1 });
  const parts: NarrowingPart[] = [];
  if (filter.q) parts.push({ key: "q", values: [{ label: filter.q, href: without({ ...filter, q: "" }) }] });
  for (const { key, options } of facets) {
    if (key !== "framework") parts.push({ key, values: options.filter(({ selected }) => selected) });
  }
  for (const key of criterionKeys) {
    // Criteria hold together (and), so each is a part of its own.
    for (const value of filter[key]) {
      const ref = criterionRef(value);
      const label = ref.framework === framework ? ref.code : `${ref.code} (${ref.framework})`;
      parts.push({ key, values: [{ label, href: without(toggleFacet(filter, { key, value })) }] });
    }
  }
  return parts.filter(({ values }) => values.length > 0);
}
