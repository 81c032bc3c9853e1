/** Whether a request was sent by a page of this site. Browsers say where a request comes from; pages of others cannot change that. */

/**
 * Takes the headers of a request that would change something. False when it comes from a page of another site; true too for a
 * program, which says nothing: it has no signed-in person's cookies to misuse.
 */
export function isOwnPage(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  // "none" is the person themselves: a page that was reloaded.
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
