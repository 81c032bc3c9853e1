import fc from "fast-check";
import { expect, it } from "vitest";
import { containment, MUCH_ALIKE, shinglesOf } from "../../../lib/review/shingles";

const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 20, maxLength: 60 });

it("a text stands in itself, in what contains it, and however its letters and signs are written", () => {
  fc.assert(
    fc.property(words, words, (own, around) => {
      const text = own.join(" ");
      const shingles = shinglesOf(text);
      fc.pre(shingles.length >= 10);
      expect(containment(shingles, shinglesOf(text.toUpperCase().replaceAll(" ", ", ")))).toBe(1);
      const longer = shinglesOf(`${around.join(" ")} ${text}`);
      expect(containment(shingles, longer)).toBe(1);
      expect(containment(longer, shingles)).toBe(1);
    }),
  );
});

it("says how much: the runs of both, of those of the shorter", () => {
  const text = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(" ");
  // 40 words have 36 runs; of the second half's 20 words 16 are among them.
  expect(containment(shinglesOf(text(0, 40)), shinglesOf(text(20, 60)))).toBeCloseTo(16 / 36);
  expect(containment(shinglesOf(text(0, 40)), shinglesOf(text(40, 80)))).toBe(0);
  expect(16 / 36).toBeGreaterThan(MUCH_ALIKE);
});

it("the order of the words counts; too short a text says nothing", () => {
  const own = Array.from({ length: 30 }, (_, i) => `word${i}`);
  expect(containment(shinglesOf(own.join(" ")), shinglesOf(own.toReversed().join(" ")))).toBe(0);
  const short = shinglesOf("one two three four five six");
  expect(short).toHaveLength(2);
  expect(containment(short, short)).toBe(0);
  expect(shinglesOf("Łódź, ßß, école: die Straße")).toEqual(shinglesOf("lodz ssss ecole die strasse"));
});
