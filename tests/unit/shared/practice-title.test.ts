/** What a title and a reason may hold: both are read among the words of others. */
import { expect, it } from "vitest";
import { reasonSchema as correctionReason } from "@/lib/corrections/schema";
import { givenReasonSchema } from "@/lib/drafts/schema";
import { reasonSchema as mergeReason } from "@/lib/practices/schema";
import { practiceTitle } from "@/lib/shared/practice-title";

/** Nothing of it is a word: NUL, halves of characters, and signs that turn the direction of what follows. */
const HIDDEN = ["\0", "\ud800", "\udc00", "\u202a", "\u202e", "\u2066", "\u2069"];

it.each([
  ["Write to anna@example.org now", "Write to ••••@•••••••.••• now"],
  ["Anna＠example.org", "••••＠•••••••.•••"],
  ["Safe \u202egnilevart\u202c \u2067home\u2069", "Safe gnilevart home"],
  // What is taken out must not hide an address.
  ["anna@exam\u2066ple.org", "••••@•••••••.•••"],
  [" \u202e ", ""],
  ["Ελλάδα — مرحبا 😀", "Ελλάδα — مرحبا 😀"],
])("the title %j is %j", (title, stored) => expect(practiceTitle(title)).toBe(stored));

it.each([
  ["a correction", correctionReason],
  ["a merge", mergeReason],
  ["an import", givenReasonSchema],
])("the reason of %s has no hidden signs, and keeps its lines", (_, schema) => {
  for (const sign of HIDDEN) {
    expect(schema.parse(` They${sign} wrote\nto us 😀${sign} `)).toBe("They wrote\nto us 😀");
  }
});

it("a reason of hidden signs only is none", () => {
  const hidden = HIDDEN.join(" ");
  expect(correctionReason.safeParse(hidden).success).toBe(false);
  expect(mergeReason.safeParse(hidden).success).toBe(false);
  expect(givenReasonSchema.parse(hidden)).toBe("");
  expect(givenReasonSchema.parse(null)).toBe("");
});
