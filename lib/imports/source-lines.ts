/** One line of a source as its page shows it. Pure. */
import { maskEmails } from "../shared/mask-emails";

const MAX_CHARACTERS = 10_000;
/** An e-mail address has at most 320 characters (RFC 5321): so many are looked at beyond the cut, lest half of one is shown. */
const LONGEST_ADDRESS = 320;

/** Gives a line with e-mail addresses masked, cut after 10,000 characters; `truncated` is how many are left out. */
export function cutLine(line: string): { text: string; truncated: number } {
  if (line.length <= MAX_CHARACTERS) return { text: maskEmails(line), truncated: 0 };
  // Never between the two halves of a character outside the basic plane.
  const end = /[\uD800-\uDBFF]/.test(line.charAt(MAX_CHARACTERS - 1)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS;
  const masked = maskEmails(line.slice(0, end + LONGEST_ADDRESS));
  return { text: masked.slice(0, end), truncated: line.length - end };
}
