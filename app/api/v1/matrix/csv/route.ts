import { visitOf } from "@/app/visit";
import { matrixFileName } from "@/components/matrix/picture-words";
import { rawParams } from "@/lib/catalogue/filters";
import { matrixHref, parseMatrixRequest } from "@/lib/catalogue/matrix-request";
import { getMatrix } from "@/lib/catalogue/queries-matrix";
import { matrixCsv } from "@/lib/exports/matrix-csv";
import { defaultLocale } from "@/lib/i18n/locales";
import { pageCount } from "@/lib/shared/paging";
import { problemResponse } from "@/lib/shared/problem";
import { csvResponse } from "../../csv-response";
import { answer, methodNotAllowed } from "../../respond";

/** The rows of a matrix as a table for a spreadsheet, with the parameters of /matrix. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const asked = parseMatrixRequest(rawParams(new URL(request.url).searchParams));
    const view = await getMatrix(asked);
    if (!view) return problemResponse(404, "There is no framework with this slug.");
    const { request: shown, page, total } = view;
    const next = { ...shown, filter: { ...shown.filter, page: page + 1 } };
    return csvResponse(request, {
      table: matrixCsv(view, visitOf(request.headers, defaultLocale)),
      name: matrixFileName(view, "csv"),
      total,
      next: page < pageCount(view) ? matrixHref(next, "/api/v1/matrix/csv") : null,
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
