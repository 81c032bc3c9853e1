/** An address that names a practice which was merged into another, and the address it leads to. Pure. */
import { type CompareRequest, compareHref } from "./compare-request";

/**
 * Gives the address with the name after "practices" exchanged and everything else as it is: sub-pages, formats, parameters.
 * The path is one that can be decoded; what is given begins with one slash, so that it never leads to another site.
 */
export function withPracticeSlug(
  { pathname, search }: Pick<URL, "pathname" | "search">,
  slug: string,
): string {
  const parts = pathname.split("/").filter(Boolean);
  const name = parts.findIndex((part) => decodeURIComponent(part) === "practices") + 1;
  return `/${parts.map((part, at) => (at === name && name > 0 ? slug : part)).join("/")}${search}`;
}

/** Gives the address of a comparison with the practices that were merged exchanged, each once; null when none of them was. */
export function mergedCompareHref(
  request: CompareRequest,
  mergedInto: ReadonlyMap<string, string>,
): string | null {
  if (mergedInto.size === 0) return null;
  const slugs = [...new Set(request.slugs.map((slug) => mergedInto.get(slug) ?? slug))];
  return compareHref({ ...request, slugs });
}

/** The answer of an address whose practice stands elsewhere now. Nobody may keep it unasked: a merge can be taken back. */
export function movedResponse(location: string): Response {
  return new Response(null, { status: 308, headers: { Location: location, "Cache-Control": "no-cache" } });
}
