/**
 * Text to lines, the one place that counts them. A line ends with LF, CRLF or CR; what follows the last line end is a
 * line only when it holds something, so a file's last line may or may not have an end (as `wc -l` and editors count).
 */
import { checkLineCount, checkLineLength, type LineLimits } from "./line-limits";

/** The lines without their ends; line n is at index n - 1. An empty text has none. */
export function splitLines(text: string): string[] {
  const lines = text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Throws PastLimits when a text has too many lines or too long a one; makes none of them. */
export function checkLines(text: string, limits: LineLimits): void {
  let count = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    checkLineCount(++count, limits);
    checkLineLength(i - start, count, limits);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  if (start === text.length) return;
  checkLineCount(count + 1, limits);
  checkLineLength(text.length - start, count + 1, limits);
}
