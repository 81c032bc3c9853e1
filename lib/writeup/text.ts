/** Small rules about characters: what counts as space, what is blank, and the normal form in which wordings are compared. */

// A no-break space is a space (write-up format, rule 2); zero-width characters are nothing to see.
/** True for the characters that `trim` removes. */
function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x85
  );
}

/** The text without spaces, no-break spaces and zero-width characters at its ends. Linear; copies nothing when clean. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** How many UTF-16 units `trim` removes at the start. */
export function indentOf(text: string): number {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  return start;
}

/** True when nothing but spaces stands on the line (blank lines may hold a no-break space, rule 2). */
export function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (!isSpace(line.charCodeAt(i))) return false;
  return true;
}

/**
 * The form in which wordings are compared (rule 3): spaces, quotes, dashes, final stop and case do not count,
 * "&" reads "and". Never stored, only compared.
 */
export function normalise(text: string): string {
  const small = trim(text).toLowerCase();
  if (PLAIN.test(small)) return small.replace(FINAL_STOP, "");
  return small
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201a\u201b\u2032`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/&/g, " and ")
    .replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]+/g, " ")
    .replace(FINAL_STOP, "")
    .trim();
}

// Nothing in it to replace but the final stop: most lines are so, and reading has to be fast.
const PLAIN = /^(?:[!-%'-_a-~]| (?! ))*$/;
const FINAL_STOP = /[ .?!:;…]+$/u;

/** The beginning of what a line says, for a message. */
export function excerpt(text: string, length = 60): string {
  const clean = trim(text);
  return clean.length <= length ? clean : `${clean.slice(0, length - 1)}…`;
}
