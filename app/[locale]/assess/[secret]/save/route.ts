/** Where an open page of the form sends what is typed: a few fields as JSON, answered field by field. */
import { saveFields } from "@/lib/assessment/commands";
import { saveRequestSchema } from "@/lib/assessment/schema";
import { isOwnPage } from "@/lib/shared/own-page";
import { problemResponse } from "@/lib/shared/problem";
import { readLimited } from "./read-limited";

/** Far above what any field can hold, so that a text that is too long is refused by its name and not here. */
const LARGEST_BODY = 4 * 1024 * 1024;

type Props = { params: Promise<{ secret: string }> };

export async function POST(request: Request, { params }: Props): Promise<Response> {
  // A page of another site may not write here, even if it knew the link.
  if (!isOwnPage(request.headers)) return problemResponse(403, "Only pages of this site may save answers.");
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return problemResponse(415, "Send JSON, with the media type application/json.");
  const body = await readLimited(request, LARGEST_BODY);
  if (body === null)
    return problemResponse(
      413,
      "This is more than any answer can hold. Nothing was saved: send less at once.",
    );
  const parsed = saveRequestSchema.safeParse(parseJson(body));
  if (!parsed.success) return problemResponse(400, "This is no list of changed fields.");
  const { secret } = await params;
  const result = await saveFields({ secret, ...parsed.data });
  if (!result.ok && result.reason === "notFound")
    return problemResponse(404, "There is no self-assessment behind this link.");
  return Response.json(result, { headers: { "Cache-Control": "no-store" } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
