/** Printed lines as lines of text, where there are very many of them. */
import { describe, expect, it } from "vitest";
import { textLines } from "../../../lib/documents/pdf-paragraphs";
import type { PrintedLine } from "../../../lib/documents/pdf-rows";

/** Full lines below each other: each goes on with the one before. */
const printed = (texts: readonly string[]): PrintedLine[] =>
  texts.map((text, i) => ({
    page: 1,
    text,
    left: 60,
    right: 500,
    y: 60 + i * 12,
    size: 10,
    font: "F",
    firstFont: "F",
    lastFont: "F",
    block: "page",
  }));
const WORDS = "both cook together every Sunday in the kitchen of the parish hall, where they meet";

describe("a paragraph", () => {
  // Looked at whole for each of its lines, it would take minutes in the thread that serves everybody.
  it("of fifteen thousand lines is put together, and each line of it costs as much as the first", () => {
    const lines = Array.from({ length: 15_000 }, () => WORDS);
    expect(textLines(printed(lines))).toEqual([{ text: lines.join(" "), page: 1 }]);
  });

  it("that is long goes on at its end as a short one does", () => {
    const before = Array.from({ length: 20 }, () => WORDS);
    const lines = [
      ...before,
      "they meet for an exam-",
      "ple of it, and an example; half an-",
      "swered, and/",
      "or",
    ];
    const text = `${before.join(" ")} they meet for an example of it, and an example; half an-swered, and/or`;
    expect(textLines(printed(lines))).toEqual([{ text, page: 1 }]);
  });
});
