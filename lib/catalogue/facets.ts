/** The facets of a list of practices, ready to be shown: label, count, whether chosen, and the address that toggles it. Pure. */
import { countryName } from "../shared/country-names";
import {
  type FacetKey,
  facetKeys,
  NOT_STATED,
  type PracticeFilter,
  practiceHref,
  toggleFacet,
} from "./filters";

export type FacetOption = { value: string; label: string; count: number; selected: boolean; href: string };
/** `recorded`: of how many practices any value is known; null where every practice has one, or nobody counted. */
export type Facet = { key: FacetKey; options: FacetOption[]; recorded?: Omit<Recorded, "key"> | null };

/** Of how many practices, of those found with the facet's own filter lifted, a value is recorded. */
export type Recorded = { key: FacetKey; stated: number; total: number };

/** How many practices have a value, with the facet's own filter lifted and all others in force. */
export type FacetCount = { key: FacetKey; value: string; count: number };

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * Takes the counts, the filter and the titles of frameworks by slug; gives the four facets in their order.
 * Options stand alphabetically, "not stated" last. A chosen value that no practice has is shown with 0, so that it can be
 * taken out again.
 */
export function buildFacets(
  counts: readonly FacetCount[],
  {
    filter,
    frameworkTitles,
    recorded = [],
  }: {
    filter: PracticeFilter;
    frameworkTitles: ReadonlyMap<string, string>;
    recorded?: readonly Recorded[];
  },
): Facet[] {
  return facetKeys.map((key) => {
    const found = new Map(
      counts.filter((row) => row.key === key && row.count > 0).map((row) => [row.value, row.count]),
    );
    for (const value of filter[key]) if (!found.has(value)) found.set(value, 0);
    const options = [...found].map(([value, count]) => ({
      value,
      label: facetLabel(key, value, frameworkTitles),
      count,
      selected: filter[key].includes(value),
      href: practiceHref(toggleFacet(filter, { key, value })),
    }));
    const known = recorded.find((facet) => facet.key === key);
    return {
      key,
      options: options.sort(byLabel),
      recorded: known && known.stated < known.total ? { stated: known.stated, total: known.total } : null,
    };
  });
}

/** Gives the words for a facet value; a value the catalogue does not know stands for itself. */
function facetLabel(key: FacetKey, value: string, frameworkTitles: ReadonlyMap<string, string>): string {
  if (value === NOT_STATED) return "Not stated";
  if (key === "framework") return frameworkTitles.get(value) ?? value;
  return key === "country" ? countryName(value) : value;
}

function byLabel(a: FacetOption, b: FacetOption): number {
  if ((a.value === NOT_STATED) !== (b.value === NOT_STATED)) return a.value === NOT_STATED ? 1 : -1;
  return collator.compare(a.label, b.label) || (a.value < b.value ? -1 : 1);
}
