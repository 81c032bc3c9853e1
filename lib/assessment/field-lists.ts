/**
 * Fields that hold a list, one entry a line. The form offers the catalogue's words as boxes and the rest as free lines; what
 * is kept is one text, so that the write-up and the catalogue read it alike. Pure and browser-safe.
 */

/** Gives one text from what the form's boxes and lines hold: without empty lines, each entry once, in that order. */
export function joinEntries(parts: readonly string[]): string {
  return [...new Set(entriesOf(parts.join("\n")))].join("\n");
}

/** Gives the entries of a list field: its lines, trimmed, without empty ones. */
export function entriesOf(value: string): string[] {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Parts a list into the words of a vocabulary that it names and the lines that are its own. */
export function splitEntries(
  value: string,
  vocabulary: readonly string[],
): { known: ReadonlySet<string>; own: string[] } {
  const entries = entriesOf(value);
  const words = new Set(vocabulary);
  return {
    known: new Set(entries.filter((entry) => words.has(entry))),
    own: entries.filter((entry) => !words.has(entry)),
  };
}
