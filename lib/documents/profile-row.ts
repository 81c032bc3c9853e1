/**
 * A row of a table that says something about the practice, as one line:
 *
 *     | Country       | Italy           |        Country⇥Italy
 *     | Target groups | Refugees, Women |        Target groups⇥Refugees⇥Women      two paragraphs in the cell
 *
 * Only what the reader knows as a label, and does not read as one where it stands alone ("COUNTRY", "Country:"): everything else
 * stays a line for each paragraph of each cell, as in every other table.
 */
import { readRow } from "../writeup/formats/spring-grid/labels";
import { isBlank, trim } from "../writeup/text";

/** Gives the one line of a row whose two cells hold these lines; null when the row stays as it is. No word is changed. */
export function profileRow(first: readonly string[], second: readonly string[]): string | null {
  const [label, ...more] = first.filter((line) => !isBlank(line));
  const values = second.filter((line) => !isBlank(line));
  if (label === undefined || more.length > 0) return null;
  const row = [label, ...values].join("\t");
  // A cell that holds tabs of its own would be taken apart.
  return readRow(trim(row))?.length === values.length ? row : null;
}
