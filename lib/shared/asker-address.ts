/** Where a request comes from. */

/**
 * Gives the address, "" where nobody wrote one: the last that a proxy wrote, because those before it are the asker's own words.
 * (Without a proxy all of it is. Next writes the address of the connection where there is none.)
 */
export function askerAddress(headers: Pick<Headers, "get">): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return address.slice(0, 64);
}
