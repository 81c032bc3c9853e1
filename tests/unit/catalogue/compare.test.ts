/** Practices side by side: the rules of the columns, the rows, the differences, and the address. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePractices, onlyDifferences } from "../../../lib/catalogue/compare";
import {
  compareHref,
  emptyComparison,
  parseCompareRequest,
  withoutPractice,
  withPractice,
} from "../../../lib/catalogue/compare-request";
import { rawParams } from "../../../lib/catalogue/filters";
import { compareCsv } from "../../../lib/exports/compare-csv";
import { gridCodes, practiceView } from "../../fixtures/practice-view";

const asked = { framework: null, question: null };
const a = practiceView({
  slug: "a",
  marks: { "grid@1": { "1.1.1": "met", "1.1.2": "blank" } },
  answers: { "1.2": "=2+3 said a" },
  profile: [
    {
      field: "country",
      value: "IT",
      label: null,
      asSourced: null,
      evidence: null,
      confidence: null,
      origin: { sourceId: "ab".repeat(32), firstLine: 3, lastLine: 4 },
    },
  ],
});
const b = practiceView({
  slug: "b",
  marks: { "grid@1": { "1.1.1": "met", "1.1.2": "notMet" }, "other@1": {} },
});
const c = practiceView({ slug: "c", marks: { "other@1": { "1.1.1": "met" } } });

const compare = (...args: Parameters<typeof comparePractices>) => {
  const comparison = comparePractices(...args);
  if (!comparison) throw new Error("nothing was compared");
  return comparison;
};
const itemsOf = (areas: ReturnType<typeof compare>["areas"]) =>
  areas.flatMap(({ questions }) => questions.flatMap(({ items }) => items));

describe("the columns", () => {
  it("stand in the order they are given", () => {
    expect(compare([b, a], asked).columns.map(({ practice }) => practice.slug)).toEqual(["b", "a"]);
  });

  it("are compared by the criteria that most of them share, or by those asked for", () => {
    expect(compare([c, a, b], asked).frameworks.map(({ key, practices }) => [key, practices])).toEqual([
      ["other@1", 2],
      ["grid@1", 2],
    ]);
    expect(compare([a, b], asked).framework.key).toBe("grid@1");
    expect(compare([a, b], { ...asked, framework: "other@1" }).framework.key).toBe("other@1");
    expect(compare([a, b], { ...asked, framework: "none@9" }).framework.key).toBe("grid@1");
  });

  it("keep a practice without an assessment by these criteria, and say nothing for it", () => {
    const { columns, areas } = compare([a, c], { ...asked, framework: "grid@1" });
    expect(columns.map(({ assessment }) => assessment === null)).toEqual([false, true]);
    expect(itemsOf(areas).every(({ cells, differs }) => cells[1] === null && !differs)).toBe(true);
  });

  it("never mix two versions of criteria", () => {
    const again = practiceView({ slug: "d", marks: { "grid@2": { "1.1.1": "notMet" } } });
    expect(compare([a, again], asked).columns.map(({ index }) => index)).toEqual([0, -1]);
  });

  it("compare the later of two assessments by the same criteria, and know its place on the page", () => {
    const twice = practiceView({ slug: "e", marks: { "grid@1": { "1.1.1": "met" } } });
    const later = practiceView({ slug: "e", marks: { "grid@1": { "1.1.1": "notMet" } } });
    const both = { ...twice, assessments: [...twice.assessments, ...later.assessments] };
    const { columns, areas } = compare([both, a], asked);
    expect(columns[0]?.index).toBe(1);
    expect(itemsOf(areas)[0]?.cells.map((cell) => cell?.state)).toEqual(["notMet", "met"]);
  });

  it("are at least two", () => {
    expect(comparePractices([a], asked)).toBeNull();
    expect(comparePractices([], asked)).toBeNull();
  });
});

describe("the rows", () => {
  it("are all items, each with the state of each practice and its line", () => {
    const items = itemsOf(compare([a, b], asked).areas);
    expect(items.map(({ code }) => code)).toEqual(gridCodes);
    expect(items[1]?.cells.map((cell) => [cell?.state, cell?.origin?.firstLine])).toEqual([
      ["blank", 2],
      ["notMet", 2],
    ]);
  });

  it("with differences only are those not marked alike; areas without one are left out", () => {
    const { areas, items } = compare([a, b], asked);
    expect(itemsOf(onlyDifferences(areas)).map(({ code }) => code)).toEqual(["1.1.2"]);
    expect(onlyDifferences(areas).map(({ code }) => code)).toEqual(["1"]);
    expect(items).toEqual({ total: 4, differing: 1 });
  });

  it("of any marks: alike and different are all of them, and the order of the columns changes nothing", () => {
    const mark = fc.constantFrom("met", "notMet", "blank", undefined);
    const marks = fc.record(Object.fromEntries(gridCodes.map((code) => [code, mark])));
    fc.assert(
      fc.property(fc.array(marks, { minLength: 2, maxLength: 6 }), (all) => {
        const practices = all.map((own, index) =>
          practiceView({
            slug: `p${index}`,
            marks: {
              "grid@1": Object.fromEntries(
                Object.entries(own).flatMap(([code, state]) => (state ? [[code, state]] : [])),
              ),
            },
          }),
        );
        const there = compare(practices, asked);
        const back = compare([...practices].reverse(), asked);
        const expected = gridCodes.filter((code) => new Set(all.map((own) => own[code])).size > 1);
        expect(itemsOf(onlyDifferences(there.areas)).map(({ code }) => code)).toEqual(expected);
        expect(itemsOf(onlyDifferences(back.areas)).map(({ code }) => code)).toEqual(expected);
        expect(there.items.total).toBe(gridCodes.length);
      }),
    );
  });

  it("answer the question asked for, or else the first that one of them answers", () => {
    expect(compare([b, a], asked).question.code).toBe("1.2");
    const { question } = compare([b, a], { ...asked, question: "2.1" });
    expect([question.code, question.cells.map((cell) => cell?.answer)]).toEqual(["2.1", [null, null]]);
    expect(compare([b, a], { ...asked, question: "9.9" }).question.code).toBe("1.2");
    expect(compare([b, c], asked).question.code).toBe("1.1");
  });
});

describe("the address", () => {
  it("keeps the order, and a name twice once", () => {
    expect(parseCompareRequest({ p: ["b", "a", " B ", "", "c"] }).slugs).toEqual(["b", "a", "c"]);
    expect(compareHref({ slugs: ["b", "a"] })).toBe("/compare?p=b&p=a");
    expect(compareHref({})).toBe("/compare");
  });

  it("adds at the end and takes out", () => {
    const request = { ...emptyComparison, slugs: ["a", "b"], find: "x" };
    expect(compareHref(withPractice(request, "c"))).toBe("/compare?p=a&p=b&p=c");
    expect(compareHref(withoutPractice(request, "a"))).toBe("/compare?p=b&find=x");
  });

  it("read back is the same request", () => {
    const request = fc.record({
      slugs: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 6 }),
      framework: fc.option(fc.stringMatching(/^[a-z]{1,9}@[1-9]\d?$/)),
      differences: fc.boolean(),
      question: fc.option(fc.stringMatching(/^\d{1,2}\.\d{1,2}$/)),
      find: fc.stringMatching(/^[a-zé&=?#%+ ]{0,9}$/).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(request, (one) => {
        const { searchParams } = new URL(compareHref(one), "http://localhost");
        expect(parseCompareRequest(rawParams(searchParams))).toEqual(one);
      }),
    );
  });

  it("takes anything", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("p", "framework", "differences", "question", "find", "__proto__"),
          fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "binary" }), { maxLength: 60 })),
        ),
        (params) => {
          const { slugs, find } = parseCompareRequest(params);
          expect(slugs.length).toBeLessThanOrEqual(24);
          expect([...slugs, find].every((text) => text.length <= 100 && !/\p{Cc}/u.test(text))).toBe(true);
        },
      ),
    );
  });
});

describe("the table for a spreadsheet", () => {
  const comparison = compare([a, b], asked);
  const visit = { origin: "https://x.example", accessed: "1 May 2026" };

  it("has two columns for each practice, every value with its source, and runs nothing", () => {
    const rows = compareCsv(comparison, { request: { ...emptyComparison, slugs: ["a", "b"] }, visit })
      .trimEnd()
      .split("\r\n");
    expect(rows[0]).toBe("\ufeffpart,code,text,Title of a,source,Title of b,source");
    expect(rows).toContain("profile,,country,IT,https://x.example/sources/abababababababab?lines=3-4#L3,,");
    expect(rows).toContain(
      "item,1.1.2,Item 1.1.2,no mark,https://x.example/sources/abababababababab?lines=2-2#L2,not met,https://x.example/sources/abababababababab?lines=2-2#L2",
    );
    expect(rows.at(-1)).toBe(
      "answer,1.2,Question 1.2?,'=2+3 said a,https://x.example/sources/abababababababab?lines=7-9#L7,,",
    );
    const address = "https://x.example/compare?p=a&p=b";
    expect(rows).toContain(`comparison,,"address, accessed",${address},1 May 2026,${address},1 May 2026`);
    expect(rows.filter((row) => row.startsWith("item,"))).toHaveLength(4);
  });

  it("has the differences only, when the page has", () => {
    const rows = compareCsv(comparison, { request: { ...emptyComparison, differences: true }, visit }).split(
      "\r\n",
    );
    expect(rows.filter((row) => row.startsWith("item,"))).toHaveLength(1);
  });
});
