/** What the filter of a criterion's page says, part by part, each value with the address that leaves it out. Pure. */
import { criterionKeys, criterionRef } from "../../lib/catalogue/criterion-filter";
import { type CriterionView, criterionHref } from "../../lib/catalogue/criterion-view";
import { toggleFacet } from "../../lib/catalogue/filters";
import { criterionPath } from "../../lib/frameworks/criterion";

export type RequestPart = {
  key: "q" | "country" | "targetGroup" | "integrationArea" | (typeof criterionKeys)[number];
  values: { label: string; href: string }[];
};

/** Gives the parts in force but the state: the search first, then the facets, then other criteria. */
export function requestParts({ framework, criterion, request, facets }: CriterionView): RequestPart[] {
  const { filter } = request;
  const path = criterionPath(framework.slug, criterion.code);
  const without = (next: typeof filter) => criterionHref(path, { ...request, filter: { ...next, page: 1 } });
  const parts: RequestPart[] = [];
  if (filter.q) parts.push({ key: "q", values: [{ label: filter.q, href: without({ ...filter, q: "" }) }] });
  for (const { key, options } of facets) {
    if (key === "framework") continue;
    parts.push({ key, values: options.filter(({ selected }) => selected) });
  }
  for (const key of criterionKeys) {
    // Criteria hold together (and), so each is a part of its own.
    for (const value of filter[key]) {
      const ref = criterionRef(value);
      const label = ref.framework === framework.slug ? ref.code : `${ref.code} (${ref.framework})`;
      parts.push({ key, values: [{ label, href: without(toggleFacet(filter, { key, value })) }] });
    }
  }
  return parts.filter(({ values }) => values.length > 0);
}
