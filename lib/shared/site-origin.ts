/** Under which name the site was asked: for citations, which need a whole address. */

/** A name or an IPv4 address, or an IPv6 address in brackets; a port may follow. */
const HOST = /^([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/i;

/**
 * Takes the headers of a request, gives "https://catalogue.example" as the reader's browser knows it: a proxy's word before our
 * own. "" where the name given is none. Only ever to be shown to the one who asked: anyone may send any name.
 */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim() ?? "";
  const host = first("x-forwarded-host") || first("host");
  const scheme = first("x-forwarded-proto") === "https" ? "https" : "http";
  return HOST.test(host) ? `${scheme}://${host}` : "";
}
