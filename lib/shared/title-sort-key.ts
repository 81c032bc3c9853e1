/**
 * The key that titles are ordered by. SQLite compares bytes, and its own NOCASE knows A–Z only: so the order a
 * reader expects (case, accents, quotes and leading punctuation aside; 2 before 10) is worked out once, when a title is written.
 */
import { foldLetters } from "./letters";

/** Takes a title, gives its sort key: folded words with one space between. Equal keys are ordered by slug. Never fails. */
export function titleSortKey(title: string): string {
  return foldLetters(
    title
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, ""),
  )
    .replace(/['’`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, "").padStart(10, "0"))
    .trim();
}
