import { visitOf } from "@/app/visit";
import { passageHref } from "@/components/criteria/passage-href";
import { criterionCsv } from "@/lib/exports/criterion-csv";
import { defaultLocale } from "@/lib/i18n/locales";
import { csvResponse } from "../../../../../csv-response";
import { methodNotAllowed } from "../../../../../respond";
import { answerCriterion, type CriterionContext, fileName } from "../read";

export const dynamic = "force-dynamic";

/** What the page of a criterion shows, all its pages in one, as a table for spreadsheets. */
export function GET(request: Request, context: CriterionContext): Promise<Response> {
  return answerCriterion({ request, context }, async (view) =>
    csvResponse(request, {
      table: criterionCsv(view, { linkOf: passageHref, visit: visitOf(request.headers, defaultLocale) }),
      name: fileName(view, "csv"),
      total: view.total,
    }),
  );
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
