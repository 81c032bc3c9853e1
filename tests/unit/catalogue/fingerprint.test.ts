import { describe, expect, it } from "vitest";
import { addCounts, countStates, fingerprint } from "../../../lib/catalogue/fingerprint";

const items = (...codes: string[]) => ({ items: codes.map((code) => ({ code, text: `Item ${code}` })) });
const framework = {
  areas: [
    { code: "1", slug: "one", title: "One", questions: [items("1.1.1", "1.1.2"), items("1.2.1")] },
    { code: "2", slug: "two", title: "Two", questions: [items("2.1.1")] },
  ],
};

describe("fingerprint", () => {
  it("has every item in the framework's order; without a mark it is not listed, which is neither blank nor not met", () => {
    const states = new Map([
      ["1.1.1", "notMet"],
      ["1.2.1", "blank"],
      ["2.1.1", "met"],
    ] as const);
    const areas = fingerprint(framework, (code) => states.get(code as "1.1.1"));
    expect(areas.map((area) => area.items.map((item) => [item.code, item.state]))).toEqual([
      [
        ["1.1.1", "notMet"],
        ["1.1.2", "notListed"],
        ["1.2.1", "blank"],
      ],
      [["2.1.1", "met"]],
    ]);
    expect(areas.map((area) => area.counts)).toEqual([
      { met: 0, notMet: 1, blank: 1, notListed: 1, total: 3 },
      { met: 1, notMet: 0, blank: 0, notListed: 0, total: 1 },
    ]);
    expect(addCounts(areas.map((area) => area.counts))).toEqual({
      met: 1,
      notMet: 1,
      blank: 1,
      notListed: 1,
      total: 4,
    });
  });

  it("counts nothing in nothing", () => {
    expect(countStates([])).toEqual({ met: 0, notMet: 0, blank: 0, notListed: 0, total: 0 });
  });
});
