/**
 * How much of one text stands in another, whatever was changed around it: the share of the shorter one's runs of words that the
 * other has too (Broder, "On the resemblance and containment of documents", 1997). Pure.
 */
import { foldLetters } from "../shared/letters";

/** Words in a run: fewer are found in any two texts about migration, more miss a text that was edited. */
const RUN = 5;
/** From here on two texts are said to be much alike. */
export const MUCH_ALIKE = 0.3;
/** A text with fewer runs says too little to be compared. */
const FEWEST = 10;

/** The runs of a text, each once, as numbers that stand for their words, in ascending order. */
export type Shingles = Uint32Array;

/** Gives the runs of five words of a text, folded, punctuation aside. */
export function shinglesOf(text: string): Shingles {
  const words =
    foldLetters(
      text
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}+/gu, ""),
    ).match(/[\p{L}\p{N}]+/gu) ?? [];
  const numbers = words.map(numberOf);
  const runs = new Set<number>();
  for (let i = 0; i + RUN <= numbers.length; i++) {
    let run = 0;
    for (let j = 0; j < RUN; j++) run = mixed(run, numbers[i + j] ?? 0);
    runs.add(run);
  }
  return Uint32Array.from(runs).sort();
}

/** Gives how much of the shorter text stands in the other, from 0 to 1; 0 where either is too short to say. */
export function containment(a: Shingles, b: Shingles): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < FEWEST) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [own, other] = [a[i] ?? 0, b[j] ?? 0];
    if (own === other) shared++;
    if (own <= other) i++;
    if (other <= own) j++;
  }
  return shared / shorter;
}

/** A word as 32 bits (FNV-1a): of the some thousand runs of two texts, one in a million pairs is taken for another. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One more number in a run; the order counts. */
function mixed(run: number, word: number): number {
  const hash = Math.imul(run ^ word, 0x9e3779b1);
  return (Math.imul(hash, 31) + (hash >>> 15)) >>> 0;
}
