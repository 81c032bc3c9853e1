import { practicePageResponseSchema } from "@/lib/catalogue/api-schema";
import { parsePracticeFilter, rawParams } from "@/lib/catalogue/filters";
import { findPractices } from "@/lib/catalogue/queries";
import { answer, jsonResponse, methodNotAllowed } from "../respond";

/** A page of practices, with the same filters as /practices. Any parameters give an answer: there are no wrong ones. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const filter = parsePracticeFilter(rawParams(new URL(request.url).searchParams));
    return jsonResponse(request, { schema: practicePageResponseSchema, data: await findPractices(filter) });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
