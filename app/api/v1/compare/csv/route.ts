import { visitOf } from "@/app/visit";
import { parseCompareRequest } from "@/lib/catalogue/compare-request";
import { rawParams } from "@/lib/catalogue/filters";
import { mergedCompareHref, movedResponse } from "@/lib/catalogue/merged-address";
import { getComparison } from "@/lib/catalogue/queries-compare";
import { findMergedInto } from "@/lib/catalogue/queries-merged";
import { compareCsv } from "@/lib/exports/compare-csv";
import { defaultLocale } from "@/lib/i18n/locales";
import { problemResponse } from "@/lib/shared/problem";
import { csvResponse } from "../../csv-response";
import { answer, methodNotAllowed } from "../../respond";

/** What /compare shows, as a table for a spreadsheet, with the parameters of that page. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const asked = parseCompareRequest(rawParams(new URL(request.url).searchParams));
    const { comparison, unknown } = await getComparison(asked);
    const moved = mergedCompareHref(asked, await findMergedInto(unknown));
    if (moved) return movedResponse(moved.replace("/compare", "/api/v1/compare/csv"));
    if (!comparison) {
      return problemResponse(400, "Name two to six practices that are in the catalogue: ?p=…&p=…");
    }
    const visit = visitOf(request.headers, defaultLocale);
    const table = compareCsv(comparison, { request: asked, visit });
    return csvResponse(request, { table, name: "exemplar-comparison.csv" });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
