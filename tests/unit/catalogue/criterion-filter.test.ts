/** Criteria in an address: what is understood, what is left out, and that an item is always one of a framework. */
import { describe, expect, it } from "vitest";
import {
  criterionRef,
  criterionValue,
  emptyCriteria,
  parseCriteria,
} from "../../../lib/catalogue/criterion-filter";
import {
  emptyFilter,
  filterHref,
  isNarrowed,
  parsePracticeFilter,
  practiceHref,
  toggleFacet,
} from "../../../lib/catalogue/filters";

const grid = "spring-good-practice";

describe("parseCriteria", () => {
  it.each<[string, Parameters<typeof parseCriteria>[0], string[], Partial<typeof emptyCriteria>]>([
    ["an item of a framework", { met: `${grid}:3.2.5` }, [], { met: [`${grid}:3.2.5`] }],
    [
      "several, in one order",
      { blank: ["b:1.1.2", "a:1.1.1", "b:1.1.2"] },
      [],
      { blank: ["a:1.1.1", "b:1.1.2"] },
    ],
    ["a question", { answers: `${grid}:4.1` }, [], { answers: [`${grid}:4.1`] }],
    ["capitals and spaces", { notMet: " A-B:1.1.1 " }, [], { notMet: ["a-b:1.1.1"] }],
    ["a bare code beside one framework", { met: "3.2.5" }, [grid], { met: [`${grid}:3.2.5`] }],
    ["a bare code without framework: of which?", { met: "3.2.5" }, [], {}],
    ["a bare code beside two frameworks: of which?", { met: "3.2.5" }, ["a", "b"], {}],
    ["a question where an item is meant", { met: `${grid}:3.2` }, [], {}],
    ["an item where a question is meant", { answers: `${grid}:3.2.5` }, [], {}],
    [
      "no code",
      { met: ["", ":", `${grid}:`, ":3.2.5", `${grid}:x.y.z`, "3.2.5.1", "\u0000", "🙂"] },
      [grid],
      {},
    ],
    ["a code of impossible length", { met: `${grid}:${"1".repeat(500)}.1.1` }, [], {}],
    [
      "what the form sends",
      { item: `${grid}:3.2.5`, state: "notListed" },
      [],
      { notListed: [`${grid}:3.2.5`] },
    ],
    [
      "the form beside another item",
      { met: "a:1.1.1", item: "a:1.1.2", state: "met" },
      [],
      { met: ["a:1.1.1", "a:1.1.2"] },
    ],
    ["the form without an item", { item: "", state: "met" }, [], {}],
    ["the form with a state that is none", { item: "a:1.1.1", state: "best" }, [], {}],
    ["the form with a question for an item", { item: "a:1.1", state: "answers" }, [], {}],
  ])("reads %s", (_, params, frameworks, expected) => {
    expect(parseCriteria(params, frameworks)).toEqual({ ...emptyCriteria, ...expected });
  });

  it("keeps at most eight of a kind, whatever comes", () => {
    const many = Array.from({ length: 500 }, (_, n) => `a:1.1.${n}`);
    expect(parseCriteria({ met: many }, []).met).toHaveLength(8);
    expect(parseCriteria({ met: many, item: "a:9.9.9", state: "met" }, []).met).toHaveLength(8);
  });

  it("takes apart what it put together", () => {
    const ref = { framework: grid, code: "3.2.5" };
    expect(criterionRef(criterionValue(ref))).toEqual(ref);
  });
});

describe("the address", () => {
  it("has criteria after the facets, readable, the same for any page", () => {
    const filter = { ...emptyFilter, country: ["IT"], met: ["a:1.1.2", "a:1.1.1"], answers: ["a:4.1"] };
    expect(practiceHref(filter)).toBe("/practices?country=IT&met=a:1.1.1&met=a:1.1.2&answers=a:4.1");
    expect(filterHref("/matrix", filter)).toBe("/matrix?country=IT&met=a:1.1.1&met=a:1.1.2&answers=a:4.1");
    expect(filterHref("/matrix", emptyFilter)).toBe("/matrix");
  });

  it("keeps a bare code's framework when the framework is taken out", () => {
    const filter = parsePracticeFilter({ framework: grid, met: "3.2.5" });
    const without = toggleFacet(filter, { key: "framework", value: grid });
    expect(practiceHref(without)).toBe(`/practices?met=${grid}:3.2.5`);
    expect(isNarrowed(without)).toBe(true);
  });
});
