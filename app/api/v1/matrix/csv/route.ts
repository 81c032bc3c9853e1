import { matrixFileName } from "@/components/matrix/picture-words";
import { rawParams } from "@/lib/catalogue/filters";
import { parseMatrixRequest } from "@/lib/catalogue/matrix-request";
import { getMatrix } from "@/lib/catalogue/queries-matrix";
import { matrixCsv } from "@/lib/exports/matrix-csv";
import { problemResponse } from "@/lib/shared/problem";
import { answer, methodNotAllowed } from "../../respond";

/** The rows of a matrix as a table for a spreadsheet, with the parameters of /matrix. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const asked = parseMatrixRequest(rawParams(new URL(request.url).searchParams));
    const view = await getMatrix(asked);
    if (!view) return problemResponse(404, "There is no framework with this slug.");
    return new Response(matrixCsv(view), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${matrixFileName(view, "csv")}"`,
        "Cache-Control": "public, no-cache",
      },
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
