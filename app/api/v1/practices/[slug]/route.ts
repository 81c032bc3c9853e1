import { toPracticeResponse } from "@/lib/catalogue/api-response";
import { practiceResponseSchema } from "@/lib/catalogue/api-schema";
import { getPractice } from "@/lib/catalogue/queries";
import { problemResponse } from "@/lib/shared/problem";
import { answer, jsonResponse, methodNotAllowed } from "../../respond";

/** One practice with all that is published of it. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const practice = await getPractice((await params).slug);
    if (!practice) return problemResponse(404, "There is no practice with this slug.");
    return jsonResponse(request, { schema: practiceResponseSchema, data: toPracticeResponse(practice) });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
