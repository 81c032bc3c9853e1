import { countCatalogue } from "@/lib/catalogue/queries";
import { problemResponse } from "@/lib/shared/problem";
import { methodNotAllowed } from "../respond";

export const dynamic = "force-dynamic";

/** Says that the server and its database answer, and how much is in the catalogue. */
export async function GET(): Promise<Response> {
  try {
    const body = { status: "ok", catalogue: await countCatalogue() };
    return new Response(`${JSON.stringify(body)}\n`, {
      headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
    });
  } catch (cause) {
    console.error("The health check found the database unreadable", cause);
    return problemResponse(503, "The database does not answer.");
  }
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
};
