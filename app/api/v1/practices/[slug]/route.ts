import { toPracticeResponse } from "@/lib/catalogue/api-response";
import { practiceResponseSchema } from "@/lib/catalogue/api-schema";
import { getPractice } from "@/lib/catalogue/queries";
import { findCorrectedFields } from "@/lib/corrections/queries";
import { answer, jsonResponse, methodNotAllowed } from "../../respond";
import { practiceElsewhere } from "../elsewhere";

/** One practice with all that is published of it. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const { slug } = await params;
    const practice = await getPractice(slug);
    if (!practice) return practiceElsewhere(request, slug);
    const data = toPracticeResponse(practice, await findCorrectedFields(slug));
    return jsonResponse(request, { schema: practiceResponseSchema, data });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
