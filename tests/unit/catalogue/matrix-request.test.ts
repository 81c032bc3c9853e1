/** The address of a matrix: what it means, and that there is one way to write it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyFilter, rawParams } from "../../../lib/catalogue/filters";
import {
  DEFAULT_FRAMEWORK,
  MATRIX_PAGE_SIZE,
  matrixFacets,
  matrixHref,
  otherFramework,
  parseMatrixRequest,
  toggleArea,
  wholeMatrix,
} from "../../../lib/catalogue/matrix-request";

const parse = (address: string) => parseMatrixRequest(rawParams(new URLSearchParams(address)));
const again = (address: string) => matrixHref(parse(address));

describe("parseMatrixRequest", () => {
  it("reads an empty address as the whole matrix of the first criteria, by title", () => {
    expect(parse("")).toEqual({
      framework: DEFAULT_FRAMEWORK,
      filter: { ...emptyFilter, framework: [DEFAULT_FRAMEWORK], pageSize: MATRIX_PAGE_SIZE },
      sort: "title",
      folded: [],
    });
  });

  it.each([
    ["", "/matrix"],
    ["framework=spring-good-practice&sort=title&page=1", "/matrix"],
    ["fold=5&fold=3&fold=3&sort=likeness", "/matrix?sort=likeness&fold=3&fold=5"],
    ["framework=assess-integration&framework=other", "/matrix?framework=assess-integration"],
    ["met=3.2.5&country=it", "/matrix?country=IT&met=spring-good-practice:3.2.5"],
    [
      "framework=assess-integration&met=1.1.1",
      "/matrix?framework=assess-integration&met=assess-integration:1.1.1",
    ],
    ["page=3&pageSize=5000&view=table", "/matrix?page=3"],
    ["sort=score&fold=<b>&framework=../../etc&page=-1", "/matrix"],
    ["sort=likeness&sort=title", "/matrix?sort=likeness"],
  ])("%s is written %s", (address, href) => {
    expect(again(address)).toBe(href);
  });

  it("never fails, and writes what it read in one way", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("likeness", "3", "3.2.5", "none", "\u0000", "🜁", "a".repeat(5000)),
    );
    const key = fc.constantFrom("framework", "sort", "fold", "q", "page", "country", "met", "answers", "x");
    fc.assert(
      fc.property(fc.array(fc.tuple(key, text), { maxLength: 12 }), (pairs) => {
        const href = again(new URLSearchParams(pairs).toString());
        expect(again(href.replace(/^\/matrix\??/, ""))).toBe(href);
      }),
      { seed: 20_261_121 },
    );
  });
});

describe("the ways on", () => {
  it("folds an area and unfolds it", () => {
    const request = parse("sort=country");
    expect(matrixHref(toggleArea(request, "3"))).toBe("/matrix?sort=country&fold=3");
    expect(toggleArea(toggleArea(request, "3"), "3")).toEqual(request);
  });

  it("goes to other criteria with the filter, but without what names items of these", () => {
    const request = parse("q=work&country=IT&met=3.2.5&fold=3&sort=likeness&page=2");
    expect(matrixHref(otherFramework(request, "assess-integration"))).toBe(
      "/matrix?q=work&framework=assess-integration&country=IT&sort=likeness",
    );
  });

  it("takes the whole filter out, and leaves order and folds", () => {
    expect(matrixHref(wholeMatrix(parse("q=work&country=IT&met=3.2.5&fold=3&sort=likeness&page=2")))).toBe(
      "/matrix?sort=likeness&fold=3",
    );
  });

  it("has the facets of browse but the framework, leading here", () => {
    const option = { value: "IT", label: "Italy", count: 3, selected: false, href: "/practices?country=IT" };
    const facets = matrixFacets(
      [
        { key: "framework", options: [option] },
        { key: "country", options: [option] },
      ],
      parse("sort=likeness&page=2"),
    );
    expect(facets).toEqual([
      { key: "country", options: [{ ...option, href: "/matrix?country=IT&sort=likeness" }] },
    ]);
  });
});
