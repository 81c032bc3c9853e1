/** How a table leaves: as a file for spreadsheets, with what a table cannot say of itself in the head of the answer. */

type File = {
  name: string;
  /** How many rows the parameters find in all: a file with fewer is not the whole. */
  total?: number;
  /** The address of the rows that follow, where there are more. */
  next?: string | null;
};

/** Gives the answer for a table. The name is ours or was found in the catalogue: it holds no quotes. */
export function csvResponse(table: string, { name, total, next }: File): Response {
  const headers = new Headers({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "public, no-cache",
  });
  // A comment in the file would be a row to whatever reads it.
  if (total !== undefined) headers.set("X-Total-Count", `${total}`);
  if (next) headers.set("Link", `<${next}>; rel="next"`);
  return new Response(table, { headers });
}
