/**
 * Addresses out of a "Website" field: `<http…>`, bare, several in one field, in a sentence, or `Currently N/A`, which
 * means none (write-up format, format B, rule 6).
 */

const ADDRESS = /<\s*(https?:\/\/[^\s<>]+)\s*>|(https?:\/\/[^\s<>]+)|\b(www\.[^\s<>]+)/giu;

/** The addresses in a line, in order. The stop that ends a sentence is no part of an address. */
export function findAddresses(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(
    ([, angled, bare, www]) => angled ?? (bare ?? www ?? "").replace(/[.,;:)\]]+$/u, ""),
  );
}

/** True for the ways of saying that there is none. */
export function isNone(text: string): boolean {
  return /^(currently\s+)?(n\/?a|none|not available)\.?$/iu.test(text);
}
