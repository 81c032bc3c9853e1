import { describe, expect, it } from "vitest";
import { emptyComparison } from "../../../lib/catalogue/compare-request";
import { mergedCompareHref, withPracticeSlug } from "../../../lib/catalogue/merged-address";

describe("the address of a practice that was merged", () => {
  it.each([
    ["/practices/old", "/practices/new"],
    ["/practices/old/versions/12", "/practices/new/versions/12"],
    ["/practices/old/corrections?page=2", "/practices/new/corrections?page=2"],
    ["/api/v1/practices/old/csv", "/api/v1/practices/new/csv"],
    ["/practices/practices", "/practices/new"],
    // Spelled so that it must not lead to itself, or to another site.
    ["/%70ractices/old", "/%70ractices/new"],
    ["//practices//old", "/practices/new"],
    ["/about", "/about"],
  ])("%s leads to %s", (from, to) => {
    const [pathname = "", query] = from.split("?");
    expect(withPracticeSlug({ pathname, search: query ? `?${query}` : "" }, "new")).toBe(to);
  });

  it("a comparison keeps what else it asks for, and each practice once", () => {
    const request = { ...emptyComparison, slugs: ["old", "b", "new"], differences: true };
    expect(mergedCompareHref(request, new Map([["old", "new"]]))).toBe("/compare?p=new&p=b&differences=1");
    expect(mergedCompareHref(request, new Map())).toBeNull();
  });
});
