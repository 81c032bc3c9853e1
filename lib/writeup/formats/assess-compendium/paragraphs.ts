/**
 * Paragraphs out of lines. A page break cuts sentences in two; the second half is joined to the first and both line
 * ranges are kept (write-up format, format B, rule 3):
 *
 *     … builds the confidence of TCN and
 *
 *     Slovakian women to get to know each other.
 */
import type { Ledger } from "../../ledger";
import type { Paragraph } from "../../tree";
import { type FootnoteText, liftFootnotes } from "./footnotes";

// A sentence may end in a bracket, a quote or a footnote's mark.
const ENDED = /[.!?…:;]["'”’»)\]]*[⁰¹²³⁴-⁹]*$/u;
const STARTS_SMALL = /^["'“‘(]?\p{Ll}/u;
// Words no sentence ends with: after them even a capital goes on.
const GOES_ON =
  /\b(?:and|or|but|the|an|a|of|to|in|on|at|by|for|with|from|as|that|which|who|whose|is|are|was|were|be|been|has|have|had|their|its|his|her|this|these|those|than|such|over|between|through|into|per)$/iu;

/** True when the sentence that ends `first` goes on in `second`. */
export function goesOn(first: string, second: string): boolean {
  const end = first.slice(-40); // a line may be very long; its end is enough
  if (ENDED.test(end)) return false;
  return STARTS_SMALL.test(second) || GOES_ON.test(end);
}

/** Makes paragraphs of text lines (trimmed, with their numbers), joining what was cut and lifting footnote marks. */
export function joinParagraphs(
  lines: readonly { line: number; text: string }[],
  notes: Map<string, FootnoteText>,
  ledger: Ledger,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let printed = "";
  for (const { line, text } of lines) {
    const { text: plain, footnotes } = liftFootnotes(text, line, notes, ledger);
    const last = paragraphs.at(-1);
    if (last && goesOn(printed, text)) {
      const shift = last.text.length + 1;
      last.text += ` ${plain}`;
      last.ranges.push({ firstLine: line, lastLine: line });
      last.footnotes.push(...footnotes.map((note) => ({ ...note, offset: note.offset + shift })));
      ledger.note(
        "paragraph-joined",
        { line },
        "This line goes on with the sentence above; both were read as one paragraph",
      );
    } else {
      paragraphs.push({ text: plain, ranges: [{ firstLine: line, lastLine: line }], footnotes });
    }
    printed = text;
  }
  return paragraphs;
}
