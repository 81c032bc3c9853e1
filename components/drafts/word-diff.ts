/**
 * Which words differ between two texts: the pieces of each, so that both stand whole, side by side. Pure. Very long or very
 * different texts are one piece each: comparing them word by word would hold up the page, and help nobody.
 */
import { diffWordsWithSpace } from "diff";

export type DiffPiece = { text: string; differs: boolean };

const LONGEST = 60_000;
const MOST_CHANGES = 1_500;

/** Gives both texts in pieces; joined, the pieces of each are the text itself. */
export function diffPieces(theirs: string, ours: string): { theirs: DiffPiece[]; ours: DiffPiece[] } {
  const isShort = theirs.length + ours.length <= LONGEST;
  const changes = isShort ? diffWordsWithSpace(theirs, ours, { maxEditLength: MOST_CHANGES }) : undefined;
  if (!changes) {
    const differs = theirs !== ours;
    return { theirs: whole(theirs, differs), ours: whole(ours, differs) };
  }
  const pieces: { theirs: DiffPiece[]; ours: DiffPiece[] } = { theirs: [], ours: [] };
  for (const { value, added, removed } of changes) {
    const piece = { text: value, differs: Boolean(added || removed) };
    if (!added) pieces.theirs.push(piece);
    if (!removed) pieces.ours.push({ ...piece });
  }
  return pieces;
}

function whole(text: string, differs: boolean): DiffPiece[] {
  return text === "" ? [] : [{ text, differs }];
}
