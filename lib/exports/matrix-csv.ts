/** The matrix as a table for a spreadsheet: one row for each assessment, one column for each item, states as words. Pure. */
import { type MatrixView, matrixAreas } from "../catalogue/matrix";
import type { Visit } from "../shared/visit";
import { csvFile } from "./csv";
import { STATE_WORDS } from "./state-words";

/**
 * Gives the file with the rows of this page of the matrix. Folding is for the eye: here every item is a column. The last two
 * columns say where the practice stands and when the table was made: rows are copied without their file.
 */
export function matrixCsv({ areas, items, framework }: MatrixView, { origin, accessed }: Visit): string {
  const columns = matrixAreas(areas).flatMap(({ questions }) =>
    questions.flatMap((question) => question.items),
  );
  const head = ["practice", "title", "titleKind", "countries", "framework", "version", "assessment"];
  return csvFile([
    [...head, ...columns.map(({ code }) => code), "link", "accessed"],
    ...items.map((row) => [
      row.slug,
      row.title,
      row.titleKind,
      row.countries.join(" "),
      framework.slug,
      framework.version,
      row.id,
      ...columns.map(({ place }) => STATE_WORDS[row.states[place] ?? "notListed"]),
      `${origin}/practices/${row.slug}`,
      accessed,
    ]),
  ]);
}
