/**
 * Text to lines, the one place that counts them. A line ends with LF, CRLF or CR; what follows the last line end is a
 * line only when it holds something, so a file's last line may or may not have an end (as `wc -l` and editors count).
 */

/** The lines without their ends; line n is at index n - 1. An empty text has none. */
export function splitLines(text: string): string[] {
  const lines = text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
