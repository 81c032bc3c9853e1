/** What a person types, understood. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchExpression, parseSearchQuery } from "../../../lib/search/query";

/** Writes a query shortly: word, word* for a prefix, "phrase", -left out. */
function short(input: string): string {
  const { terms, excluded } = parseSearchQuery(input);
  const write = ({ kind, text }: { kind: string; text: string }) =>
    kind === "phrase" ? `"${text}"` : kind === "prefix" ? `${text}*` : text;
  return [...terms.map(write), ...excluded.map((term) => `-${write(term)}`)].join(" ");
}

describe("parseSearchQuery", () => {
  it.each([
    ["", ""],
    ["   ", ""],
    ["women", "women*"],
    ["women work", "women work*"],
    ["women -work", "women -work"],
    ["-work women", "women* -work"],
    ['"asylum seekers"', '"asylum seekers"'],
    ['school "asylum seekers"', 'school "asylum seekers"'],
    ['-"asylum seekers" school', 'school* -"asylum seekers"'],
    ["“asylum seekers” xy", '"asylum seekers" xy*'],
    ['"never closed', "never closed*"],
    ['5" pipe', "5 pipe*"],
    ['a"b c"de', 'a "b c" de*'],
    ["--help", "-help*"],
    ["- ", ""],
    ["*** ((( &&", ""],
    ["🙂", ""],
    ["NEAR(a bc)", "NEAR(a bc)*"],
    ["title:x AND NOT yz", "title:x AND NOT yz*"],
    ["a\u0000bc", "a bc*"],
    ["\ue000 ab", "ab*"],
    ["re-integration", "re-integration*"],
    ["one letter x", "one letter x"],
    ["re-i", "re-i"],
    ["العربية Ελλάδα", "العربية Ελλάδα*"],
  ])("reads %j as %s", (input, expected) => {
    expect(short(input)).toBe(expected);
  });

  it("looks at no more than 12 terms and 200 characters", () => {
    expect(parseSearchQuery("a ".repeat(90)).terms).toHaveLength(12);
    expect(parseSearchQuery(`${"x".repeat(10_000)} y`).terms.map((term) => term.text.length)).toEqual([200]);
  });
});

describe("matchExpression", () => {
  it("joins quoted terms, and puts what is left out behind NOT", () => {
    expect(matchExpression(parseSearchQuery('"a b" c -d -e'))).toBe('("a b" AND "c") NOT ("d" OR "e")');
    expect(matchExpression(parseSearchQuery("a bc"))).toBe('"a" AND "bc" *');
    expect(matchExpression(parseSearchQuery("Łódź Straße"))).toBe('"lódź" AND "Strasse" *');
    expect(matchExpression(parseSearchQuery("-d"))).toBeNull();
  });

  it("never lets anything typed stand outside quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 250 }), (input) => {
        const outside = (matchExpression(parseSearchQuery(input)) ?? "").replace(/"(?:[^"]|"")*"/g, "");
        expect(outside).toMatch(/^(?:[() *]|AND|OR|NOT)*$/);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
