/**
 * Text as search compares it: without case and accents, like the index (unicode61 with remove_diacritics), and with a way
 * back from each place in it to the place in the text as it stands. Pure and browser-safe.
 */
import { foldLetters } from "../shared/letters";

/** What the index takes for a part of a word: letters, digits, and characters of private use. */
const WORD = /[\p{L}\p{N}\p{Co}]/u;
const WORDS = /[\p{L}\p{N}\p{Co}]+/gu;

export type Folded = {
  text: string;
  /** Gives the place in the text as it stands; of a letter that was written as two, its beginning or its end. */
  original: (at: number, edge: "start" | "end") => number;
};

/** A place where folding changed the length: `from` units of the text became `to`. */
type Shift = { at: number; from: number; to: number };

const known = new Map<string, string>();

/** Folds one character; a combining mark on its own becomes nothing. */
function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = foldLetters(
    character
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase(),
  )
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  // The catalogue has a few hundred different characters; a hostile text has a million, which need not be kept.
  if (known.size < 4000) known.set(character, folded);
  return folded;
}

/** Folds a text. Linear in its length. */
export function fold(text: string): Folded {
  const shifts: Shift[] = [];
  const folded = text.replace(/[^\0-\x7f]/gu, (character, at: number) => {
    const to = foldCharacter(character);
    if (to.length !== character.length) shifts.push({ at, from: character.length, to: to.length });
    return to;
  });
  return { text: folded.toLowerCase(), original: (at, edge) => originalPlace(shifts, at, edge) };
}

/** Gives the words of a text as the index has them. */
export function foldedWords(text: string): string[] {
  return fold(text).text.match(WORDS) ?? [];
}

/** Says whether the character at this place of the folded text, or the one before it, is part of a word. */
export function isWord(folded: string, at: number, side: "here" | "before" = "here"): boolean {
  const low = folded.charCodeAt(at - 1) >>> 10 === 0x37;
  const code = folded.codePointAt(side === "here" ? at : low ? at - 2 : at - 1);
  return code !== undefined && WORD.test(String.fromCodePoint(code));
}

function originalPlace(shifts: readonly Shift[], at: number, edge: "start" | "end"): number {
  let moved = 0;
  for (const { at: from, from: length, to } of shifts) {
    const start = from + moved;
    const end = start + to;
    // What ends where a folded letter begins ends before it; but a mark that became nothing belongs to what ends there.
    if (at < start || (edge === "end" && to > 0 && at === start)) break;
    if (edge === "start" && at < end) return from;
    if (edge === "end" && to > 0 && at <= end) return from + length;
    moved += to - length;
  }
  return at - moved;
}
