import { visitOf } from "@/app/visit";
import { passageHref } from "@/components/criteria/passage-href";
import { criterionResponseSchema } from "@/lib/catalogue/criterion-api-schema";
import { toCriterionResponse } from "@/lib/catalogue/criterion-response";
import { findRelatedCriteria } from "@/lib/frameworks/queries-crosswalk";
import { defaultLocale } from "@/lib/i18n/locales";
import { jsonResponse, methodNotAllowed } from "../../../../../respond";
import { answerCriterion, type CriterionContext, fileName } from "../read";

export const dynamic = "force-dynamic";

/** What the page of a criterion shows, all its pages in one, as JSON. */
export function GET(request: Request, context: CriterionContext): Promise<Response> {
  return answerCriterion({ request, context }, async (view) => {
    const visit = visitOf(request.headers, defaultLocale);
    const related = await findRelatedCriteria(view.framework.slug);
    const data = toCriterionResponse(view, { related, linkOf: passageHref, visit });
    const response = jsonResponse(request, { schema: criterionResponseSchema, data });
    response.headers.set("Content-Disposition", `attachment; filename="${fileName(view, "json")}"`);
    return response;
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
