/** A form as it is sent, unless it has more fields than any form of this site: taking it apart would hold everybody up for seconds. */

/** No page here has half as many, with two versions of each field. */
const MOST_FIELDS = 2_000;

/**
 * Gives what a request carries: an empty form when it is none that can be read, null when it has too many fields. They are counted by
 * what stands between them (URL Standard, application/x-www-form-urlencoded; RFC 7578).
 */
export async function smallForm(request: Request): Promise<FormData | null> {
  const type = request.headers.get("content-type") ?? "";
  const body = Buffer.from(await request.arrayBuffer());
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (countUpTo(body, boundary === undefined ? "&" : `--${boundary}`, MOST_FIELDS) === MOST_FIELDS)
    return null;
  return new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => new FormData());
}

function countUpTo(body: Buffer, separator: string, most: number): number {
  let count = 0;
  for (let at = body.indexOf(separator); at !== -1 && count < most; at = body.indexOf(separator, at + 1))
    count++;
  return count;
}
