import { visitOf } from "@/app/visit";
import { filterHref, parsePracticeFilter, rawParams } from "@/lib/catalogue/filters";
import { findPractices } from "@/lib/catalogue/queries";
import { practicesCsv } from "@/lib/exports/practices-csv";
import { defaultLocale } from "@/lib/i18n/locales";
import { MAX_PAGE_SIZE, pageCount } from "@/lib/shared/paging";
import { csvResponse } from "../../csv-response";
import { answer, methodNotAllowed } from "../../respond";

/** A list of practices as a table, with the parameters of /practices; a hundred practices at a time. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const asked = parsePracticeFilter(rawParams(new URL(request.url).searchParams));
    const filter = { ...asked, pageSize: MAX_PAGE_SIZE, view: "cards" as const, beside: [] };
    const found = await findPractices(filter);
    const next = { ...filter, page: filter.page + 1 };
    return csvResponse(request, {
      table: practicesCsv(found.items, visitOf(request.headers, defaultLocale)),
      name: "exemplar-practices.csv",
      total: found.total,
      next: filter.page < pageCount(found) ? filterHref("/api/v1/practices/csv", next) : null,
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
