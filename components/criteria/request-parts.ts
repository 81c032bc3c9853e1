/** What the filter of a criterion's page says, part by part, each value with the address that leaves it out. Pure. */
import { type CriterionView, criterionHref } from "../../lib/catalogue/criterion-view";
import { criterionPath } from "../../lib/frameworks/criterion";
import { type NarrowingPart, narrowingParts } from "../browse/narrowing-parts";

/** Gives the parts in force but the state: the search first, then the facets, then other criteria. */
export function requestParts({ framework, criterion, request, facets }: CriterionView): NarrowingPart[] {
  const path = criterionPath(framework.slug, criterion.code);
  return narrowingParts({
    filter: request.filter,
    facets,
    framework: framework.slug,
    hrefOf: (filter) => criterionHref(path, { ...request, filter }),
  });
}
