import { getPractice } from "@/lib/catalogue/queries";
import { practiceRis } from "@/lib/exports/practice-ris";
import { problemResponse } from "@/lib/shared/problem";
import { siteOrigin } from "@/lib/shared/site-origin";
import { answer, methodNotAllowed, textResponse } from "../../../respond";

/** How to cite one practice, for reference managers. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const practice = await getPractice((await params).slug);
    if (!practice) return problemResponse(404, "There is no practice with this slug.");
    const day = new Date().toISOString().slice(0, 10);
    return textResponse(request, {
      body: practiceRis(practice, { origin: siteOrigin(request.headers), day }),
      headers: {
        "Content-Type": "application/x-research-info-systems; charset=utf-8",
        "Content-Disposition": `attachment; filename="${practice.slug}.ris"`,
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
