/**
 * Hides e-mail addresses in text that is shown or handed out: "g.rossi@ismu.org" becomes "•.•••••@••••.•••".
 * The text keeps its length, so offsets of footnotes and columns of diagnostics still point to the same place.
 */

const MASK = "•";
const LOCAL = /[\p{L}\p{M}\p{N}.!#$%&'*+_{|}~-]/u;
const DOMAIN = /[\p{L}\p{M}\p{N}.-]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Takes any text, gives it with every e-mail address masked. Linear in its length: no walk from one @ passes another. */
export function maskEmails(text: string): string {
  let masked = "";
  let done = 0;
  for (let at = nextAt(text, 0); at >= 0; at = nextAt(text, at + 1)) {
    const start = localStart(text, at, done);
    const end = domainEnd(text, at);
    if (start === at || end === at + 1) continue;
    masked += text.slice(done, start) + text.slice(start, end).replace(/[^@＠.]/g, MASK);
    done = end;
  }
  return masked + text.slice(done);
}

function nextAt(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "@" || text[i] === "＠") return i;
  }
  return -1;
}

/** Walks back from the @ to where the address begins; gives the place of the @ itself when there is no name before it. */
function localStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && LOCAL.test(text.charAt(start - 1))) start--;
  while (start < at && !WORD.test(text.charAt(start))) start++;
  return start;
}

/** Walks on from the @ over a host name with at least one dot; gives the place after the @ when there is none. */
function domainEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && DOMAIN.test(text.charAt(end))) end++;
  while (end > at + 1 && !WORD.test(text.charAt(end - 1))) end--;
  return text.slice(at + 1, end).includes(".") ? end : at + 1;
}
