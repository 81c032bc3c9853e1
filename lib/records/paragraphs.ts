/**
 * Paragraphs, tools and values after somebody changed their text: what was not changed keeps the lines it stands on. The longest
 * common run of unchanged paragraphs is found as Myers does ("An O(ND) difference algorithm", 1986). Pure.
 */
import { diffArrays } from "diff";
import { storableLines } from "../writeup/storable";
import type { LineRange, Paragraph } from "../writeup/tree";

/** A stretch of the old list and what stands in its place; equal ones are the same, one by one. */
type Stretch<T> = { before: readonly T[]; after: readonly string[]; isEqual: boolean };

/** An entry that was changed is the same one while at least so much of its words is still there. */
const SAME_ENTRY = 0.5;

/** More changes than these are one change of the whole: nobody edits so much by hand. */
const MOST_CHANGES = 2_000;

function stretches<T>(
  before: readonly T[],
  after: readonly string[],
  textOf: (entry: T) => string,
): Stretch<T>[] {
  const changes = diffArrays(before.map(textOf), [...after], { maxEditLength: MOST_CHANGES });
  if (!changes) return [{ before, after, isEqual: false }];
  const found: Stretch<T>[] = [];
  let at = 0;
  for (const { value, added, removed } of changes) {
    const old = added ? [] : before.slice(at, at + value.length);
    at += old.length;
    const last = found.at(-1);
    const isEqual = !added && !removed;
    const part = { before: old, after: removed ? [] : value, isEqual };
    // What was taken out and what was put in its place are one stretch.
    if (last && !last.isEqual && !isEqual) {
      found[found.length - 1] = {
        before: [...last.before, ...part.before],
        after: [...last.after, ...part.after],
        isEqual,
      };
    } else found.push(part);
  }
  return found;
}

/**
 * Gives the paragraphs that a text has now, one a line. An unchanged one stays as it is; a changed one stands on the lines of those
 * whose words it has, with their footnotes; one that has nobody's words stands nowhere.
 */
export function editParagraphs(before: readonly Paragraph[], text: string): Paragraph[] {
  return stretches(before, storableLines(text), (paragraph) => paragraph.text).flatMap((stretch) => {
    if (stretch.isEqual) return stretch.before;
    const origins = originsOf(stretch, (paragraph) => paragraph.text);
    const noted = new Set<Paragraph>();
    return stretch.after.map((line, i) => {
      const replaced = origins[i] ?? [];
      const footnotes = replaced
        .filter((paragraph) => !noted.has(paragraph))
        .flatMap((paragraph) => paragraph.footnotes);
      for (const paragraph of replaced) noted.add(paragraph);
      return {
        text: line,
        ranges: replaced.flatMap((paragraph) => paragraph.ranges),
        footnotes: footnotes.map((note) => ({ ...note, offset: Math.min(note.offset, line.length) })),
      };
    });
  });
}

/** Gives the entries (tools, evidence, values) that a text names now, one a line; `made` is asked for those that are new. */
export function editEntries<T>(
  before: readonly T[],
  text: string,
  { textOf, made }: { textOf: (entry: T) => string; made: (text: string, replaced: T | undefined) => T },
): T[] {
  return stretches(before, storableLines(text), textOf).flatMap((stretch) => {
    if (stretch.isEqual) return stretch.before;
    const origins = originsOf(stretch, textOf);
    return stretch.after.map((line, i) => made(line, origins[i]?.[0]));
  });
}

/**
 * Says which entries each new text was made of: those whose words it has, or that have its words (one may be cut in two, two may become
 * one). Where one entry became one text, it was made of that, whatever its words: somebody wrote over it.
 */
function originsOf<T>({ before, after }: Stretch<T>, textOf: (entry: T) => string): T[][] {
  if (before.length === 1 && after.length === 1) return [[...before]];
  // Nobody writes over so much by hand; comparing all with all would take long.
  if (before.length * after.length > MOST_COMPARED) return after.map(() => []);
  const words = before.map((entry) => wordsOf(textOf(entry)));
  return after.map((line) => {
    const own = wordsOf(line);
    return before.filter((_, i) => shared(own, words[i] ?? new Set()) >= SAME_ENTRY);
  });
}

const MOST_COMPARED = 10_000;

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** How much of the one that has fewer words stands in the other. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  return [...fewer].filter((word) => more.has(word)).length / fewer.size;
}

/** Gives the lines that paragraphs stand on, from the first to the last; null when none stands anywhere. */
export function linesOf(paragraphs: readonly Paragraph[]): LineRange | null {
  const ranges = paragraphs.flatMap((paragraph) => paragraph.ranges);
  if (ranges.length === 0) return null;
  return {
    firstLine: Math.min(...ranges.map(({ firstLine }) => firstLine)),
    lastLine: Math.max(...ranges.map(({ lastLine }) => lastLine)),
  };
}
