/** What the attributes of a page's tags say about its text. */

const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** Closed parts that a search in the page opens are there to be read. */
export function hides(attributes: ReadonlyMap<string, string>): boolean {
  const hidden = attributes.get("hidden");
  return (hidden !== undefined && hidden !== "until-found") || HIDES.test(attributes.get("style") ?? "");
}

/** True for an attribute that would run a script. */
export function runs(name: string, value: string): boolean {
  return (
    /^on[a-z]+$/.test(name) ||
    (/^(?:href|src|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value))
  );
}

/** An address without what people leave out when they write it. */
export function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^<?(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/[/>]*$/, "");
}
