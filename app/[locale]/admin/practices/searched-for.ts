/** What an address of the practices' administration searches for. */

const LONGEST_SEARCH = 200;

/** Gives the words, without what no title has; "" when nothing is searched for. */
export function searchedFor(asked: Readonly<Record<string, string | string[] | undefined>>): string {
  const { q } = asked;
  // People paste whole addresses.
  const text = typeof q === "string" ? q.replaceAll("\0", "").trim() : "";
  return (/^(?:https?:\/\/[^/]+)?\/practices\/([a-z0-9-]+)\/?$/.exec(text)?.[1] ?? text).slice(
    0,
    LONGEST_SEARCH,
  );
}
