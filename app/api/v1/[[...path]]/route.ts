import { problemResponse } from "@/lib/shared/problem";

/** Every other address below /api/v1: a problem, not the site's page for people who lost their way. */
export function GET(): Response {
  return problemResponse(404, "There is nothing at this address. See docs/api.md for what the API has.");
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
