import { visitOf } from "@/app/visit";
import { getPractice } from "@/lib/catalogue/queries";
import { practiceCsv } from "@/lib/exports/practice-csv";
import { defaultLocale } from "@/lib/i18n/locales";
import { problemResponse } from "@/lib/shared/problem";
import { csvResponse } from "../../../csv-response";
import { answer, methodNotAllowed } from "../../../respond";

/** One practice with all that is published of it, as a table. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const practice = await getPractice((await params).slug);
    if (!practice) return problemResponse(404, "There is no practice with this slug.");
    return csvResponse(request, {
      table: practiceCsv(practice, visitOf(request.headers, defaultLocale)),
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
