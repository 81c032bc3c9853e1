/**
 * Footnotes: a line that begins with superscript figures, and the mark in the text that points to it.
 *
 *     … organized by the Alliance Stará tržnica³ in cooperation …
 *     ³ <http://staratrznica.sk/>
 *
 * They are lifted out of the text and stay tied to their mark (write-up format, format B, rule 3).
 */
import type { Ledger } from "../../ledger";
import { isBlank, trim } from "../../text";
import type { Footnote } from "../../tree";

const START = /^([⁰¹²³⁴-⁹]+)\s+(\S.*)$/u;
const MARKS = /[⁰¹²³⁴-⁹]+/gu;

export type FootnoteText = { mark: string; text: string; firstLine: number; lastLine: number; used: boolean };

/**
 * Collects the footnote lines from `from` to `to` (1-based, inclusive) and claims them. A footnote goes on until the
 * next blank line or the next footnote.
 */
export function collectFootnotes(
  lines: readonly string[],
  from: number,
  to: number,
  by: string,
  ledger: Ledger,
): Map<string, FootnoteText> {
  const notes = new Map<string, FootnoteText>();
  let open: FootnoteText | null = null;
  for (let line = from; line <= to; line++) {
    const raw = lines[line - 1] ?? "";
    if (isBlank(raw)) {
      open = null;
      continue;
    }
    const text = trim(raw);
    const start = START.exec(text);
    const mark = start?.[1];
    if (mark !== undefined && !notes.has(mark)) {
      open = { mark, text: start?.[2] ?? "", firstLine: line, lastLine: line, used: false };
      notes.set(mark, open);
    } else if (open) {
      open.text += ` ${text}`;
      open.lastLine = line;
    } else {
      continue;
    }
    ledger.claim(line, "used", `${by}, footnote ${open?.mark ?? ""}`);
  }
  return notes;
}

/**
 * Lifts the marks out of a text. A superscript figure whose footnote is not among `notes` stays in the text
 * (it may be a square metre) and is noted.
 */
export function liftFootnotes(
  text: string,
  line: number,
  notes: Map<string, FootnoteText>,
  ledger: Ledger,
): { text: string; footnotes: Footnote[] } {
  const footnotes: Footnote[] = [];
  let lifted = "";
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    const note = notes.get(found[0]);
    if (!note) {
      ledger.note(
        "footnote-without-text",
        { line, column: found.index + 1 },
        `No footnote ${found[0]} stands in this write-up`,
      );
      continue;
    }
    lifted += text.slice(from, found.index);
    from = found.index + found[0].length;
    note.used = true;
    footnotes.push({
      mark: note.mark,
      offset: lifted.length,
      text: note.text,
      firstLine: note.firstLine,
      lastLine: note.lastLine,
    });
  }
  return { text: lifted + text.slice(from), footnotes };
}
