/** What becomes of typed text before it is stored. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storableLines } from "../../../lib/writeup/storable";

describe("storable lines", () => {
  it.each<[string, string[]]>([
    ["", []],
    [" \u00a0\u200b\n\t", []],
    ["a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi", ["a", "b", "c", "d", "e", "f", "g", "h", "i"]],
    ["\ufeff  a\u00a0b \u200f", ["a\u00a0b"]],
    ["a\tb\u0000c\u001b[31m", ["a bc[31m"]],
    ["half \ud800 whole \ud83d\ude00 \uffff", ["half  whole 😀"]],
    ["\u0001 \u0002", []],
    ["👩‍👩‍👧 שלום", ["👩‍👩‍👧 שלום"]],
  ])("of %j are %j", (text, lines) => {
    expect(storableLines(text)).toEqual(lines);
  });

  it("are the same when they are stored again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const lines = storableLines(text);
        expect(storableLines(lines.join("\n"))).toEqual(lines);
        expect(lines.flatMap(storableLines)).toEqual(lines);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });
});
