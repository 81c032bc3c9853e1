/** Tables for spreadsheets: comma-separated values by RFC 4180, UTF-8 with a mark so that Excel reads accents. Pure. */

// A spreadsheet runs a cell that starts so as a formula (OWASP, CSV injection): an apostrophe makes it text.
const FORMULA = /^[=+\-@\t\r]/;

/** Text out of one cell's value: null and undefined are empty; what could run as a formula is made text. */
export function csvCell(value: string | number | null | undefined): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A whole file out of rows, the first being the head. Lines end with CRLF, as the RFC wants. */
export function csvFile(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}
