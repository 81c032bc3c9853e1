/** How a table leaves: as a file for spreadsheets, with what a table cannot say of itself in the head of the answer. */
import { textResponse } from "./respond";

type File = {
  table: string;
  name: string;
  /** How many rows the parameters find in all: a file with fewer is not the whole. */
  total?: number;
  /** The address of the rows that follow, where there are more. */
  next?: string | null;
};

/** Gives the answer for a table. The name is ours or was found in the catalogue: it holds no quotes. */
export function csvResponse(request: Request, { table, name, total, next }: File): Response {
  return textResponse(request, {
    body: table,
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      // A comment in the file would be a row to whatever reads it.
      ...(total !== undefined && { "X-Total-Count": `${total}` }),
      ...(next && { Link: `<${next}>; rel="next"` }),
    },
  });
}
