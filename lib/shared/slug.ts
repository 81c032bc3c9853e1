/** Addresses out of titles. */

/** Longer titles are cut at a word: an address is to be read and copied. */
const LONGEST = 70;

/** Takes a title, gives a slug of small ASCII letters, digits and single hyphens; "" when nothing of it is left. */
export function slugOf(title: string): string {
  const whole = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[øœ]/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ł/g, "l")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 20 ? cut.lastIndexOf("-") : LONGEST);
}
