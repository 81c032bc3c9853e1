/** What proxy.ts needs to know of the administration's addresses. Pure. */

/** The header of a request in which proxy.ts writes the address that was asked for: pages are not told theirs. */
export const PATH_HEADER = "x-exemplar-path";

/**
 * Where a guard sends whom it does not let in, and the status of that page: Next lets no page choose its own, and a page that
 * fails on the way is sent empty to whoever has no JavaScript.
 */
export const NOT_ALLOWED = "/admin/not-allowed";
export const LINK_GONE = "/admin/link-gone";
const STATUS: Readonly<Record<string, number>> = { [NOT_ALLOWED]: 403, [LINK_GONE]: 404 };

/** Says whether a path (decoded, without a language) belongs to the administration. */
export function isAdminPath(path: string): boolean {
  return /^\/admin(\/|$)/.test(path);
}

/** Gives the status that a page must be sent with; null for all that are sent as they are. */
export function statusOfPage(path: string): number | null {
  return STATUS[path] ?? null;
}
