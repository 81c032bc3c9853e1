/** Marking the words that differ: the marks never cost a character. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bothTexts } from "@/components/assess/merge-screen";
import { compareAll, compareWords } from "@/components/assess/merge-words";

const SEED = { seed: 13 };
const marked = (pieces: readonly { text: string; differs: boolean }[]) =>
  pieces.filter(({ differs }) => differs).map(({ text }) => text.trim());

test("only the words that differ are marked", () => {
  const { mine, theirs } = compareWords("We ask in five languages.", "We ask in six good languages.");
  expect(marked(mine)).toEqual(["five"]);
  expect(marked(theirs)).toEqual(["six good"]);
});

test("equal texts have no marks, an empty one has no pieces", () => {
  expect(compareWords("a b", "a b").mine).toEqual([{ text: "a b", differs: false }]);
  expect(compareWords("", "a")).toEqual({ mine: [], theirs: [{ text: "a", differs: true }] });
});

test("the pieces joined are the texts", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", "\n", "a b", "ש")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { mine, theirs } = compareWords(a, b);
      expect(mine.map((piece) => piece.text).join("")).toBe(a);
      expect(theirs.map((piece) => piece.text).join("")).toBe(b);
      const same = (pieces: typeof mine) =>
        pieces
          .filter(({ differs }) => !differs)
          .map((piece) => piece.text)
          .join("");
      expect(same(mine)).toBe(same(theirs));
    }),
    SEED,
  );
});

test("a difference of any length is found in bounded work", () => {
  const { mine, theirs } = compareWords(`same ${"a ".repeat(50_000)}end`, `same ${"b ".repeat(50_000)}end`);
  expect(mine.map(({ differs }) => differs)).toEqual([false, true, false]);
  expect(theirs).toHaveLength(3);
});

test("the texts of one page share the work of one: short ones are compared, and what is left over is one piece", () => {
  const apart = (word: string) => Array.from({ length: 900 }, (_, i) => (i % 2 ? "a" : word + i)).join(" ");
  const long = { mine: apart("x"), theirs: apart("y") };
  const [short, first, second, third] = compareAll([
    { mine: "We ask in five languages.", theirs: "We ask in six languages." },
    long,
    long,
    { mine: "a b c", theirs: "a x c" },
  ]);
  expect(marked(short?.mine ?? [])).toEqual(["five"]);
  expect(first?.mine.length).toBeGreaterThan(800);
  expect(second?.mine.map(({ differs }) => differs)).toEqual([true, false]);
  expect(marked(third?.theirs ?? [])).toEqual(["x"]);
});

test("both texts together hold both", () => {
  expect(bothTexts("a", "b")).toBe("a\n\nb");
  expect(bothTexts("a and more", "a")).toBe("a and more");
  expect(bothTexts("a", "a and more")).toBe("a and more");
});
