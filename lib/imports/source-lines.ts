/** One line of a source as its page shows it, and what is said about it. Pure. */
import { maskEmails } from "../shared/mask-emails";
import type { Diagnostic } from "../writeup/tree";

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

/** Documents whose bytes are their lines. */
export const TEXT_TYPES: readonly string[] = ["text/plain", "text/markdown"];

/**
 * Gives what Source.text keeps: the lines of a document that is not text, so that it need not be opened to be shown; null for text, whose
 * bytes are its lines.
 */
export function storedText(mediaType: string, lines: readonly string[]): string | null {
  return TEXT_TYPES.includes(mediaType) ? null : lines.join("\n");
}

/** Gives a finding with e-mail addresses masked: a message may quote the line it is about. */
export function maskDiagnostic<Found extends Diagnostic>(found: Found): Found {
  const { message, expected, suggestion } = found;
  return {
    ...found,
    message: maskEmails(message),
    ...(expected === undefined ? {} : { expected: maskEmails(expected) }),
    ...(suggestion === undefined ? {} : { suggestion: maskEmails(suggestion) }),
  };
}
