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

/** Gives the runs of five words of a text, folded, punctuation aside. */
export function shinglesOf(text: string): Set<string> {
  const words =
    foldLetters(
      text
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}+/gu, ""),
    ).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(" "));
  return runs;
}

/** Gives how much of the shorter text stands in the other, from 0 to 1; 0 where either is too short to say. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < FEWEST) return 0;
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared++;
  return shared / shorter.size;
}
