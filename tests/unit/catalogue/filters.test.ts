/** The filter and its address: whatever comes in, the way out and back is the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyFilter,
  facetKeys,
  isNarrowed,
  type PracticeFilter,
  parsePracticeFilter,
  practiceHref,
  rawParams,
  toggleFacet,
} from "../../../lib/catalogue/filters";

const names = ["q", "page", "pageSize", "view", ...facetKeys];
const reparse = (href: string) =>
  parsePracticeFilter(rawParams(new URL(href, "http://localhost").searchParams));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "none",
    "NONE",
    "it",
    "IT ",
    "-1",
    "1e9",
    "0",
    "2",
    "table",
    "\u0000",
    "\ud800",
    "🙂",
    "a".repeat(400),
    `${"é".repeat(130)}🙂`,
  ),
);
const anyParams = fc.dictionary(
  fc.constantFrom(...names, "__proto__", "other"),
  fc.oneof(anyText, fc.array(anyText, { maxLength: 30 })),
);

describe("parsePracticeFilter", () => {
  it("gives the same filter after a way through its address, whatever came in", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const filter = parsePracticeFilter(params);
        expect(reparse(practiceHref(filter))).toEqual(filter);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("keeps within its bounds", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const filter = parsePracticeFilter(params);
        expect(filter.q.length).toBeLessThanOrEqual(200);
        expect(filter.page).toBeGreaterThanOrEqual(1);
        expect(filter.page).toBeLessThanOrEqual(100_000);
        expect(filter.pageSize).toBeGreaterThanOrEqual(1);
        expect(filter.pageSize).toBeLessThanOrEqual(100);
        for (const key of facetKeys) {
          expect(filter[key].length).toBeLessThanOrEqual(20);
          expect(new Set(filter[key]).size).toBe(filter[key].length);
          for (const value of filter[key]) {
            expect(value.length).toBeLessThanOrEqual(120);
            expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          }
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each<[string, Parameters<typeof parsePracticeFilter>[0], Partial<PracticeFilter>]>([
    ["nothing", {}, {}],
    ["a country in small letters", { country: "it" }, { country: ["IT"] }],
    ["no country", { country: ["<script>", "ITA", ""] }, {}],
    ["not stated", { country: "None", targetGroup: ["none"] }, { country: ["none"], targetGroup: ["none"] }],
    [
      "a framework is always stated",
      { framework: ["none", "A b", "Spring-Good-Practice"] },
      { framework: ["spring-good-practice"] },
    ],
    ["a term nobody has is kept", { targetGroup: "astronauts" }, { targetGroup: ["astronauts"] }],
    ["a value twice", { integrationArea: ["b", "a", "b"] }, { integrationArea: ["a", "b"] }],
    ["page before the first", { page: "-1" }, {}],
    ["page zero", { page: "0" }, {}],
    ["page with a fraction", { page: "1.5" }, {}],
    ["page beyond all", { page: "99999999999" }, { page: 100_000 }],
    ["a page size too large", { pageSize: "1000" }, { pageSize: 100 }],
    ["the table", { view: "table" }, { view: "table" }],
    ["an unknown view", { view: "matrix" }, {}],
    ["control characters in a search", { q: " a\u0000b\n" }, { q: "a b" }],
    ["the first of several searches", { q: ["one", "two"] }, { q: "one" }],
  ])("reads %s", (_, params, expected) => {
    expect(parsePracticeFilter(params)).toEqual({ ...emptyFilter, ...expected });
  });
});

describe("practiceHref", () => {
  it("leaves out defaults and sorts values", () => {
    expect(practiceHref(emptyFilter)).toBe("/practices");
    expect(practiceHref({ country: ["IT", "ES"], q: "a b&c", page: 2, view: "table" })).toBe(
      "/practices?q=a+b%26c&country=ES&country=IT&view=table&page=2",
    );
  });
});

describe("toggleFacet", () => {
  it("puts a value in and takes it out again, each time from the first page", () => {
    const filter = { ...emptyFilter, country: ["IT"], page: 4 };
    const more = toggleFacet(filter, { key: "country", value: "ES" });
    expect(more).toEqual({ ...emptyFilter, country: ["ES", "IT"] });
    expect(toggleFacet(more, { key: "country", value: "ES" })).toEqual({ ...filter, page: 1 });
    expect([isNarrowed(emptyFilter), isNarrowed(more), isNarrowed({ ...emptyFilter, q: "x" })]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
