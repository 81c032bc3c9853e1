/** What of a source's text is typing and what is text. */
import { describe, expect, it } from "vitest";
import { readParts } from "@/components/practice/read-text";

const shown = (text: string) =>
  readParts(text)
    .map((part) => (part.emphasised ? `[${part.text}]` : part.text))
    .join("");

describe("text as it is read", () => {
  it.each([
    ["an *inclusive* design", "an [inclusive] design"],
    ["(*more than one word*), then", "([more than one word]), then"],
    ["*all of it*", "[all of it]"],
    ["see <http://undok.at/> there", "see http://undok.at/ there"],
    ["*both*: <https://a.example/x>.", "[both]: https://a.example/x."],
  ])("%s", (text, read) => {
    expect(shown(text)).toBe(read);
  });

  it.each([
    "5 * 3 * 2",
    "a note* and another* one",
    "***",
    "** bold **",
    "snake*case*here",
    "* a list\n* of two",
    "a < b and c > d",
    "<script>alert(1)</script>",
    "<mailto:x>",
    "",
  ])("leaves as it is: %j", (text) => {
    expect(shown(text)).toBe(text);
  });
});
