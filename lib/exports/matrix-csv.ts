/** The matrix as a table for a spreadsheet: one row for each assessment, one column for each item, states as words. Pure. */
import { type MatrixView, matrixAreas } from "../catalogue/matrix";
import { csvFile } from "./csv";

/** Gives the file with the rows of this page of the matrix. Folding is for the eye: here every item is a column. */
export function matrixCsv({ areas, items, framework }: MatrixView): string {
  const columns = matrixAreas(areas).flatMap(({ questions }) =>
    questions.flatMap((question) => question.items),
  );
  const head = ["practice", "title", "titleKind", "countries", "framework", "version", "assessment"];
  return csvFile([
    [...head, ...columns.map(({ code }) => code)],
    ...items.map((row) => [
      row.slug,
      row.title,
      row.titleKind,
      row.countries.join(" "),
      framework.slug,
      framework.version,
      row.id,
      ...columns.map(({ place }) => row.states[place] ?? "notListed"),
    ]),
  ]);
}
