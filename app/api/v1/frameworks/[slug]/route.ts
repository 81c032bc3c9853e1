import { frameworkResponseSchema } from "@/lib/frameworks/api-schema";
import { getFramework } from "@/lib/frameworks/queries";
import { problemResponse } from "@/lib/shared/problem";
import { answer, jsonResponse, methodNotAllowed } from "../../respond";

/** One framework: the version that the pages show, or the one that `version` names. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(async () => {
    const version = new URL(request.url).searchParams.get("version");
    if (version !== null && !/^[1-9]\d{0,8}$/.test(version)) {
      return problemResponse(400, "The parameter version must be a whole number from 1.");
    }
    const framework = await getFramework((await params).slug, version === null ? undefined : Number(version));
    if (!framework) return problemResponse(404, "There is no framework with this slug and version.");
    const data = { ...framework, note: framework.source?.note ?? null };
    return jsonResponse(request, { schema: frameworkResponseSchema, data });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
