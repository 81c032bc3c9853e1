/**
 * The page furniture of the site the grids were published on: its footer
 *
 *     Consortium
 *     Non- EU Partners
 *     …
 *     © SPRING. All rights reserved.
 *
 * It belongs to the source, not to a write-up, and is never published (write-up format, rules 1 and 11).
 */

// Lines that say by themselves that they are a footer.
const CERTAIN =
  /^(?:subscribe to our newsletter:?$|see our:?\s*privacy policy$|contact:\s*\S+@\S+$|SPRING has received funding from\b|©\s*SPRING\b)/i;
// Headings of the footer that could be ordinary words: footer only where a certain line follows.
const POSSIBLE = /^(?:consortium|non-?\s*eu partners|associates?|partners)$/i;

/** How many lines with text a footer's opening may stand before its first certain line. */
const REACH = 12;

/** True for a line that is a footer, or would be one beside others. */
export function mayBeFooter(text: string): boolean {
  return text.length <= 400 && (CERTAIN.test(text) || POSSIBLE.test(text));
}

/**
 * Finds the footer lines among `texts` (trimmed lines; blank = ""). Gives the indexes that are footer, in order.
 * A possible line counts when only possible or blank lines stand between it and a certain one.
 */
export function findFooterLines(texts: readonly string[]): Set<number> {
  const footer = new Set<number>();
  let pending: number[] = [];
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    if (text === "" || text.length > 400) {
      if (text !== "") pending = [];
      continue;
    }
    if (CERTAIN.test(text)) {
      for (const index of pending) footer.add(index);
      pending = [];
      footer.add(i);
    } else if (POSSIBLE.test(text)) {
      pending.push(i);
      if (pending.length > REACH) pending.shift();
    } else {
      pending = [];
    }
  }
  return footer;
}
