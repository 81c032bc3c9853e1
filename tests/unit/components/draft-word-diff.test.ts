import fc from "fast-check";
import { expect, test } from "vitest";
import { diffPieces } from "@/components/drafts/word-diff";

const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");

test("the words that differ are marked on the side that has them", () => {
  expect(diffPieces("We cook on Mondays.", "We cook together on Mondays.")).toEqual({
    theirs: [
      { text: "We cook ", differs: false },
      { text: "on Mondays.", differs: false },
    ],
    ours: [
      { text: "We cook ", differs: false },
      { text: "together ", differs: true },
      { text: "on Mondays.", differs: false },
    ],
  });
  expect(diffPieces("", "New.")).toEqual({ theirs: [], ours: [{ text: "New.", differs: true }] });
  expect(diffPieces("Same.", "Same.").ours).toEqual([{ text: "Same.", differs: false }]);
});

test("whatever the texts are, nothing of them is lost or added", () => {
  const words = fc.array(fc.constantFrom("a", "b ", "ü", "\n", "  ", "🙂", "x-y", "."), { maxLength: 60 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [theirs, ours] = [a.join(""), b.join("")];
      const pieces = diffPieces(theirs, ours);
      expect([joined(pieces.theirs), joined(pieces.ours)]).toEqual([theirs, ours]);
    }),
  );
});

test("texts that are too long or too different are one piece each", () => {
  const [long, other] = ["one two ".repeat(5_000), "three four ".repeat(5_000)];
  expect(diffPieces(long, other)).toEqual({
    theirs: [{ text: long, differs: true }],
    ours: [{ text: other, differs: true }],
  });
  expect(diffPieces(long, long).theirs).toEqual([{ text: long, differs: false }]);
  const words = (from: number) => Array.from({ length: 2_000 }, (_, i) => `w${from + i}`).join(" ");
  expect(diffPieces(words(0), words(5_000)).ours).toHaveLength(1);
});
