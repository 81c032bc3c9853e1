/** What every route of the API does alike: texts with a tag to revalidate by, problems as problem+json, and no other methods. */
import { createHash } from "node:crypto";
import type { z } from "zod";
import { problemResponse } from "@/lib/shared/problem";

/** Runs a route. What it throws is a bug of ours: it goes to the log, and nothing of it to the client. */
export async function answer(route: () => Promise<Response>): Promise<Response> {
  try {
    return await route();
  } catch (cause) {
    console.error("A route of the API failed", cause);
    return problemResponse(500, "Something went wrong here. The error was written to the server's log.");
  }
}

/**
 * Gives the answer 200 with a text, or 304 when the client has it already. `headers` say at least what it is.
 * May be kept by anyone, but must be asked about each time: an import changes it at once.
 */
export function textResponse(
  request: Request,
  { body, headers }: { body: string; headers: Record<string, string> & { "Content-Type": string } },
): Response {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const caching = { ETag: etag, "Cache-Control": "public, no-cache" };
  if (isKnown(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers: caching });
  }
  return new Response(body, { headers: { ...headers, ...caching } });
}

/** Gives `textResponse` of `data` as JSON, in the shape and key order of `schema`. Throws when it has another shape. */
export function jsonResponse<Schema extends z.ZodType>(
  request: Request,
  { schema, data }: { schema: Schema; data: z.input<Schema> },
): Response {
  const body = `${JSON.stringify(schema.parse(data))}\n`;
  return textResponse(request, { body, headers: { "Content-Type": "application/json" } });
}

/** For every method that a route does not have: the API only reads. */
export function methodNotAllowed(): Response {
  return problemResponse(405, "This address can only be read, with GET or HEAD.", {
    Allow: "GET, HEAD, OPTIONS",
  });
}

/** Compares weakly, as RFC 9110 asks for If-None-Match: a cache may have dropped or added the W/. */
function isKnown(header: string | null, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return (header ?? "").split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
}
