import { passageHref } from "@/components/criteria/passage-href";
import { criterionCsv } from "@/lib/exports/criterion-csv";
import { methodNotAllowed } from "../../../../../respond";
import { answerCriterion, attachment, type CriterionContext } from "../read";

export const dynamic = "force-dynamic";

/** What the page of a criterion shows, all its pages in one, as a table for spreadsheets. */
export function GET(request: Request, context: CriterionContext): Promise<Response> {
  return answerCriterion({ request, context }, async (view) => {
    return new Response(criterionCsv(view, passageHref), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": attachment(view, "csv"),
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
