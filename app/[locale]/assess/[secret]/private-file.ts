/** A file for the holder of a private link, for nobody's cache. */

/** Gives the answer that downloads `body` under `name` (plain ASCII, chosen by us, never by a person). */
export function privateFile(
  body: string | Uint8Array<ArrayBuffer>,
  { name, mediaType }: { name: string; mediaType: string },
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
