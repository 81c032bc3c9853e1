import fc from "fast-check";
import { expect, it } from "vitest";
import { askedField, correctionsQuery, correctionsRequest } from "@/lib/corrections/request";
import { wordDiff } from "@/lib/corrections/word-diff";

it("says what was taken out and what was put in", () => {
  expect(wordDiff("Two of ten met it", "Three of ten met it")).toEqual([
    { kind: "removed", text: "Two" },
    { kind: "added", text: "Three" },
    { kind: "same", text: " of ten met it" },
  ]);
});

it("leaves both texts whole, whatever they are", () => {
  const text = fc.array(fc.constantFrom("one", "two", "\n", " ", "x".repeat(90), "•@•.•"), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(" "), b.join(" ")];
      const parts = wordDiff(before, after);
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text);
      expect(without("added").join("")).toBe(before);
      expect(without("removed").join("")).toBe(after);
    }),
    { numRuns: 500, seed: 3 },
  );
});

it("cuts what stayed far from any change, and takes no time over two texts that have nothing in common", () => {
  const long = Array.from({ length: 500 }, (_, i) => `word${i}`).join(" ");
  const parts = wordDiff(`${long} end`, `${long} finish`);
  expect(parts.map(({ kind }) => kind)).toEqual(["cut", "same", "removed", "added"]);
  expect(parts[1]?.text.length).toBeLessThan(150);
  const other = Array.from({ length: 5_000 }, (_, i) => `other${i}`).join(" ");
  expect(wordDiff(long.repeat(10), other).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

it("an address asks for a field and a page, and nothing else", () => {
  expect(correctionsRequest({ field: "answer:3.1", page: "2" })).toEqual({ key: "answer:3.1", page: 2 });
  for (const field of ["", "a b", "mark:<b>", "x".repeat(90), "line:1:2", ["title"], undefined, "é"]) {
    expect(askedField(field)).toBeNull();
  }
  expect(correctionsRequest({ field: ["title", "x"], page: "-1" })).toEqual({ page: 1 });
  expect(correctionsQuery({ key: "mark:3.2.5", page: 3 })).toBe("?field=mark%3A3.2.5&page=3");
  expect(correctionsQuery({ page: 1 })).toBe("");
});
