/** Two texts word by word: what was taken out, what was put in, and enough of what stayed to find the place. Pure. */
import { diffWordsWithSpace } from "diff";

export type DiffPart = { kind: "same" | "removed" | "added" | "cut"; text: string };

/** Beyond so many changes two texts have little in common: the one is shown, then the other. */
const MOST_CHANGES = 600;
/** So much of what stayed is shown on either side of a change. */
const AROUND = 80;

/** Gives the parts in reading order; a long stretch that stayed is cut. Two equal texts are one part. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return changes.flatMap(({ value, added, removed }, index): DiffPart[] => {
    if (added) return [{ kind: "added", text: value }];
    if (removed) return [{ kind: "removed", text: value }];
    return shortened(value, { first: index === 0, last: index === changes.length - 1 });
  });
}

function shortened(text: string, { first, last }: { first: boolean; last: boolean }): DiffPart[] {
  const shown = (first ? 0 : AROUND) + (last ? 0 : AROUND);
  if (text.length <= shown + AROUND || (first && last)) return [{ kind: "same", text }];
  const head = first ? "" : text.slice(0, wordEnd(text, AROUND));
  const tail = last ? "" : text.slice(wordStart(text, text.length - AROUND));
  const parts: DiffPart[] = [
    { kind: "same", text: head },
    { kind: "cut", text: text.slice(head.length, text.length - tail.length) },
    { kind: "same", text: tail },
  ];
  return parts.filter((part) => part.text !== "");
}

/** The end of the word that stands at a place; words without an end in sight are cut there. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? at : at + space;
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at - 40, at).search(/\s\S*$/);
  return space < 0 ? at : at - 40 + space + 1;
}
