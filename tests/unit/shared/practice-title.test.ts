/** What a title may hold: it is read among the words of others. */
import { expect, it } from "vitest";
import { practiceTitle } from "@/lib/shared/practice-title";

it.each([
  ["Write to anna@example.org now", "Write to ••••@•••••••.••• now"],
  ["Anna＠example.org", "••••＠•••••••.•••"],
  ["Safe \u202egnilevart\u202c \u2067home\u2069", "Safe gnilevart home"],
  // What is taken out must not hide an address.
  ["anna@exam\u2066ple.org", "••••@•••••••.•••"],
  [" \u202e ", ""],
  ["Ελλάδα — مرحبا 😀", "Ελλάδα — مرحبا 😀"],
])("the title %j is %j", (title, stored) => expect(practiceTitle(title)).toBe(stored));
