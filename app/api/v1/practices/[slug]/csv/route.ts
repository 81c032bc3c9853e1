import { visitOf } from "@/app/visit";
import { getPractice } from "@/lib/catalogue/queries";
import { findCorrectedFields } from "@/lib/corrections/queries";
import { practiceCsv } from "@/lib/exports/practice-csv";
import { defaultLocale } from "@/lib/i18n/locales";
import { csvResponse } from "../../../csv-response";
import { answer, methodNotAllowed } from "../../../respond";
import { practiceElsewhere } from "../../elsewhere";

/** One practice with all that is published of it, as a table. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const { slug } = await params;
    const practice = await getPractice(slug);
    if (!practice) return practiceElsewhere(request, slug);
    return csvResponse(request, {
      table: practiceCsv(practice, visitOf(request.headers, defaultLocale), await findCorrectedFields(slug)),
      name: `${practice.slug}.csv`,
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
