/**
 * Which words differ between two versions of a text, so that they can be marked where both stand whole. Pure.
 * The longest common run of words, after what both begin and end with; very long differences are marked as one piece.
 */

export type Piece = { text: string; differs: boolean };
export type Compared = { mine: Piece[]; theirs: Piece[] };
type Texts = { mine: string; theirs: string };

/** Comparing every word with every word: beyond this many pairs it would hold up the page, and on a server everybody. */
const MOST_PAIRS = 1_000_000;

/** Gives both texts in pieces; joined, the pieces of each are the text itself. */
export function compareWords(mine: string, theirs: string): Compared {
  const { pairs: _, ...compared } = compareUpTo({ mine, theirs }, MOST_PAIRS);
  return compared;
}

/** The same for all texts of one page, which share what one text may take: those for which nothing is left are marked as one piece. */
export function compareAll(all: readonly Texts[]): Compared[] {
  let left = MOST_PAIRS;
  return all.map((texts) => {
    const { pairs, ...compared } = compareUpTo(texts, left);
    left -= pairs;
    return compared;
  });
}

/** `pairs`: so many were compared. */
function compareUpTo({ mine, theirs }: Texts, most: number): Compared & { pairs: number } {
  const [a, b] = [wordsOf(mine), wordsOf(theirs)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const pairs = middleA.length * middleB.length;
  const common = pairs <= most ? commonWords(middleA, middleB) : null;
  const flags = (
    words: readonly string[],
    middle: readonly string[],
    kept: ReadonlySet<number> | undefined,
  ) =>
    words.map((text, at) => ({
      text,
      differs: at >= start && at < start + middle.length && !kept?.has(at - start),
    }));
  return {
    mine: joinPieces(flags(a, middleA, common?.a)),
    theirs: joinPieces(flags(b, middleB, common?.b)),
    pairs: common ? pairs : 0,
  };
}

/** Words with the spaces after them, so that nothing of the text is left out. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+\s*/g) ?? [];
}

/** The places of one longest common subsequence, in both. */
function commonWords(a: readonly string[], b: readonly string[]): { a: Set<number>; b: Set<number> } {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.a.add(i++);
      kept.b.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

function joinPieces(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last && last.differs === word.differs) last.text += word.text;
    else pieces.push({ ...word });
  }
  return pieces;
}
