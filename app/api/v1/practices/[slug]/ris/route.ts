import { getPractice } from "@/lib/catalogue/queries";
import { practiceRis } from "@/lib/exports/practice-ris";
import { siteOrigin } from "@/lib/shared/site-origin";
import { answer, methodNotAllowed, textResponse } from "../../../respond";
import { practiceElsewhere } from "../../elsewhere";

/** How to cite one practice, for reference managers. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const { slug } = await params;
    const practice = await getPractice(slug);
    if (!practice) return practiceElsewhere(request, slug);
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
