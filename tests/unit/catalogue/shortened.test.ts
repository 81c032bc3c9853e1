import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundFirstHit } from "@/components/browse/shortened";
import type { Excerpt } from "@/lib/search/highlight";

const excerpt = (...pieces: string[]): Excerpt => ({
  // Every second piece was searched for.
  parts: pieces.map((text, index) => ({ text, hit: index % 2 === 1 })),
  cutBefore: false,
  cutAfter: false,
});
const textOf = ({ parts }: Excerpt) => parts.map(({ text }) => text).join("");

describe("one line of a passage", () => {
  it("is the whole where it is short", () => {
    const short = excerpt("It has a ", "mentor", " for all.");
    expect(aroundFirstHit(short, 110)).toEqual(short);
  });

  it("is what stands around the first hit, cut between words, and says so", () => {
    const before = "one two three four five six seven eight nine ten ";
    const line = aroundFirstHit(excerpt(before, "mentor", " eleven twelve thirteen fourteen fifteen."), 40);
    expect(line).toEqual({
      parts: [
        { text: "nine ten ", hit: false },
        { text: "mentor", hit: true },
        { text: " eleven twelve thirteen", hit: false },
      ],
      cutBefore: true,
      cutAfter: true,
    });
  });

  it("keeps a hit that is longer than the line", () => {
    const long = "mentor ".repeat(20).trim();
    const line = aroundFirstHit(excerpt("a b c d ", long, " e f g"), 30);
    expect(line.parts).toContainEqual({ text: long, hit: true });
  });

  it("is always a piece of the text with the first hit in it whole", () => {
    const words = fc.array(fc.constantFrom("a", "mentor", "gemeinsam", "ł—ó", "🙂"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 10, max: 120 }), (before, hit, after, length) => {
        const [first, middle, last] = [before.join(" "), hit.join(" ") || "x", after.join(" ")];
        const whole = excerpt(`${first} `, middle, ` ${last}`);
        const line = aroundFirstHit(whole, length);
        expect(textOf(whole)).toContain(textOf(line));
        expect(line.parts).toContainEqual({ text: middle, hit: true });
        expect(textOf(line).length).toBeLessThanOrEqual(Math.max(length, 1) + middle.length + length);
      }),
    );
  });
});
