import { visitOf } from "@/app/visit";
import { matrixFileName, matrixPictureWords } from "@/components/matrix/picture-words";
import { rawParams } from "@/lib/catalogue/filters";
import { parseMatrixRequest } from "@/lib/catalogue/matrix-request";
import { matrixSvg } from "@/lib/catalogue/matrix-svg";
import { getMatrix } from "@/lib/catalogue/queries-matrix";
import { defaultLocale } from "@/lib/i18n/locales";
import { problemResponse } from "@/lib/shared/problem";
import { answer, methodNotAllowed, textResponse } from "../../respond";

/** The picture of a matrix, with the parameters of /matrix. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const asked = parseMatrixRequest(rawParams(new URL(request.url).searchParams));
    const view = await getMatrix(asked);
    if (!view) return problemResponse(404, "There is no framework with this slug.");
    return textResponse(request, {
      body: matrixSvg(
        view,
        matrixPictureWords(view, { visit: visitOf(request.headers, defaultLocale), locale: defaultLocale }),
      ),
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Content-Disposition": `inline; filename="${matrixFileName(view, "svg")}"`,
        // Opened by itself it is a page of its own: it needs nothing but itself.
        "Content-Security-Policy": "default-src 'none'",
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
