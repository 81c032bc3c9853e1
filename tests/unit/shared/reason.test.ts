/** What a reason may hold: it is read among the words of others. */
import { expect, it } from "vitest";
import { givenReasonSchema, LONGEST_REASON, reasonSchema } from "@/lib/shared/reason";

/** Nothing of it is a word: NUL, halves of characters, and signs that turn the direction of what follows. */
const HIDDEN = ["\0", "\ud800", "\udc00", "\u202a", "\u202e", "\u2066", "\u2069"];

it.each([
  ["one that has to be given", reasonSchema],
  ["one that may be left out", givenReasonSchema],
])("%s has no hidden signs, and keeps its lines", (_, schema) => {
  for (const sign of HIDDEN) {
    expect(schema.parse(` They${sign} wrote\nto us 😀${sign} `)).toBe("They wrote\nto us 😀");
  }
});

it("one that is as long as it may be is kept, without the space around it", () => {
  const longest = "x".repeat(LONGEST_REASON);
  expect(reasonSchema.parse(` ${longest}\n`)).toBe(longest);
  expect(givenReasonSchema.parse(` ${longest}\n`)).toBe(longest);
});

it.each([HIDDEN.join(" "), "", " ", "x".repeat(LONGEST_REASON + 1), null, 7])("%.10j is none", (nothing) => {
  expect(reasonSchema.safeParse(nothing).success).toBe(false);
  expect(givenReasonSchema.parse(nothing)).toBe("");
});
