/** Counting facets, against a count by hand over any catalogue. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { countFacetValues, type FacetPosting } from "../../../lib/catalogue/facet-counts";
import { emptyFilter, facetKeys, NOT_STATED, type PracticeFilter } from "../../../lib/catalogue/filters";

const values = ["a", "b", "c"];
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 25 });
const postings = fc
  .array(fc.record({ key: fc.constantFrom(...facetKeys), value: fc.constantFrom(...values), ids }), {
    maxLength: 12,
  })
  .map((list) => [...new Map(list.map((one) => [`${one.key} ${one.value}`, one])).values()]);
const choice = fc.uniqueArray(fc.constantFrom(...values, NOT_STATED), { maxLength: 3 });
const filters = fc
  .record({ framework: choice, country: choice, targetGroup: choice, integrationArea: choice })
  .map(
    (parts): PracticeFilter => ({
      ...emptyFilter,
      ...parts,
      framework: parts.framework.filter((value) => value !== NOT_STATED),
    }),
  );

function byHand(candidates: number[], postings: FacetPosting[], filter: PracticeFilter) {
  const valuesOf = (id: number, key: string) => {
    const own = postings.filter((one) => one.key === key && one.ids.includes(id)).map((one) => one.value);
    return own.length > 0 || key === "framework" ? own : [NOT_STATED];
  };
  const passes = (id: number, key: (typeof facetKeys)[number]) =>
    filter[key].length === 0 || valuesOf(id, key).some((value) => filter[key].includes(value));
  const counts = facetKeys.flatMap((key) => {
    const others = facetKeys.filter((other) => other !== key);
    const left = candidates.filter((id) => others.every((other) => passes(id, other)));
    return [...values, NOT_STATED]
      .map((value) => ({ key, value, count: left.filter((id) => valuesOf(id, key).includes(value)).length }))
      .filter(({ count }) => count > 0);
  });
  const recorded = facetKeys
    .filter((key) => key !== "framework")
    .map((key) => {
      const left = candidates.filter((id) => facetKeys.every((other) => other === key || passes(id, other)));
      const stated = left.filter((id) => !valuesOf(id, key).includes(NOT_STATED)).length;
      return { key, stated, total: left.length };
    });
  return { found: candidates.filter((id) => facetKeys.every((key) => passes(id, key))), counts, recorded };
}

it("counts and finds what a count by hand does", () => {
  const order = (rows: { key: string; value: string; count: number }[]) =>
    rows.map((row) => `${row.key} ${row.value} ${row.count}`).sort();
  fc.assert(
    fc.property(ids, postings, filters, (candidates, given, filter) => {
      const counted = countFacetValues(candidates, { postings: given, filter });
      const expected = byHand(candidates, given, filter);
      expect(counted.found).toEqual(expected.found);
      expect(order(counted.counts)).toEqual(order(expected.counts));
      expect(counted.recorded).toEqual(expected.recorded);
    }),
    { seed: 21, numRuns: 500 },
  );
});

it("shows no more than two hundred values, the most frequent ones", () => {
  const many = Array.from(
    { length: 300 },
    (_, n): FacetPosting => ({
      key: "targetGroup",
      value: `group ${n}`,
      ids: n === 299 ? [1, 2] : [1],
    }),
  );
  const { counts } = countFacetValues([1, 2], { postings: many, filter: emptyFilter });
  const groups = counts.filter(({ key }) => key === "targetGroup");
  expect(groups).toHaveLength(200);
  expect(groups[0]).toEqual({ key: "targetGroup", value: "group 299", count: 2 });
});
