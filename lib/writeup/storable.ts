/**
 * Which text can be kept through printing, reading, and Word. A form's box takes anything; a write-up is lines. This is
 * the one place that says what becomes of the difference, so that what is stored is what reads back.
 */
import { trim } from "./text";

/** Whatever ends a line for an editor, for Word or for a browser: all become one line end. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
// XML 1.0 (section 2.2) holds no control characters but tab and line ends, no lone surrogates, neither U+FFFE nor U+FFFF.
const UNHOLDABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * The lines of a text as the reader will see them: without spaces and zero-width characters at their ends, without
 * blank lines, without characters that a document cannot hold. A tab becomes a space. Everything else stays as typed.
 * `storableLines(lines.join("\n"))` gives the same lines again. Never fails; a text of nothing gives no lines.
 */
export function storableLines(text: string): string[] {
  return text
    .split(LINE_ENDS)
    .map((line) => trim(line.replaceAll("\t", " ").replace(UNHOLDABLE, "")))
    .filter((line) => line !== "");
}
