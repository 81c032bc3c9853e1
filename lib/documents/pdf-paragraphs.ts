/**
 * Printed lines as lines of text: a paragraph, an item or a heading that was set over several lines is one line again.
 * A line goes on with the one before when it is set alike, stands close below it, opens nothing, and its first word had
 * no room there:
 *
 *     ✓ Consider integration as a two-way process, and aim for change on the
 *       side of the receiving society.
 */

import { grouped, type PrintedLine } from "./pdf-rows";
import { opening } from "./pdf-signs";

/** Where the lines end in the block of this one. */
type EdgeOf = (line: PrintedLine) => number;
/** Words are shorter. How a paragraph goes on is seen at its end, so that a long one costs no more than many short ones. */
const LONGEST_END = 100;

export type TextLine = { text: string; page: number };

type Open = {
  /** What was put together, but for its end; so much longer than a line, it is looked at no more. */
  before: string;
  text: string;
  page: number;
  first: PrintedLine;
  last: PrintedLine;
  lines: number;
  step: number;
};

/** Gives the lines of text with the page on which each begins. */
export function textLines(lines: readonly PrintedLine[]): TextLine[] {
  const edges = rightEdges(lines);
  const edgeOf = (line: PrintedLine) => edges.get(edgeKey(line)) ?? line.right;
  const step = usualStep(lines, edgeOf);
  const words = wordsOf(lines);
  const done: Open[] = [];
  for (const line of lines) {
    const open = done.at(-1);
    if (open && goesOn(open, line, edgeOf, step)) {
      const text = joined(open.text, line.text, words);
      open.before += text.slice(0, -LONGEST_END);
      open.text = text.slice(-LONGEST_END);
      open.step = open.last.page === line.page ? line.y - open.last.y : 0;
      open.last = line;
      open.lines++;
    } else {
      const { text, page } = line;
      done.push({ before: "", text, page, first: line, last: line, lines: 1, step: 0 });
    }
  }
  return done.map(({ before, text, page }) => ({ text: (before + text).replace(/\u00ad/g, ""), page }));
}

function goesOn(open: Open, line: PrintedLine, edgeOf: EdgeOf, usual: (size: number) => number): boolean {
  const { last } = open;
  if (!isSetAlike(last, line) || !isFull(last, line, edgeOf(last))) return false;
  if (opensEntry(open, line)) return false;
  if (last.page !== line.page || line.y <= last.y) return continuesElsewhere(open, line, edgeOf(line));
  const step = line.y - last.y;
  const isClose =
    open.lines > 1 && open.step > 0
      ? Math.abs(step - open.step) <= 0.2 * line.size
      : step <= usual(line.size) * 1.15 && step <= 2.4 * line.size;
  if (!isClose) return false;
  const shift = line.left - last.left;
  // The first line may stand further in or out than the others, or be set in the middle.
  return Math.abs(shift) <= (open.lines === 1 ? 4 * line.size : 0.6 * line.size) || isCentred(last, line);
}

function opensEntry({ text, first, last }: Open, line: PrintedLine): boolean {
  const opens = opening(line.text);
  // "… women between 18 and / 30. The practice …", "… a network / – the first one – …"
  if (opens === "number") return /[.:;?!)]$/.test(text);
  if (opens === "dash") return opening(first.text) !== null && line.left < last.left + 2;
  return opens === "sign";
}

function isSetAlike(last: PrintedLine, line: PrintedLine): boolean {
  if (Math.abs(last.size - line.size) > 0.05 * line.size) return false;
  if (last.font === line.font || last.lastFont === line.firstFont) return true;
  return /^\p{Ll}/u.test(line.text) && !/[.:!?]$/.test(last.text);
}

/** True when the next line's first word had no room behind the last one. */
function isFull(last: PrintedLine, line: PrintedLine, edge: number): boolean {
  const word = line.text.split(/\s/, 1)[0] ?? "";
  const width = ((line.right - line.left) * breadth(word)) / Math.max(1, breadth(line.text));
  if (last.right - last.left < 8 * last.size) return false;
  // A word that was parted at its hyphen needs no space before it.
  return last.right + width + 0.2 * last.size > edge - 0.5 * last.size;
}

/** About how broad a text is set, beside others in the same font. */
function breadth(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (/[iljtfrI.,:;'’‘|!()[\]/ -]/.test(letter)) sum += 0.5;
    else sum += /[mwMW@%–—…]/.test(letter) ? 1.5 : /\p{Lu}/u.test(letter) ? 1.3 : 1;
  }
  return sum;
}

/**
 * In the next column or on the next page a paragraph goes on in the middle of a sentence: with a small letter, or with a
 * line that is no heading, because it is as long as others or ends in a full stop.
 */
function continuesElsewhere({ text, last }: Open, line: PrintedLine, edge: number): boolean {
  if (line.page - last.page > 1) return false;
  if (/^\p{Ll}/u.test(line.text) || /,$/.test(text)) return true;
  const isLong = line.right - line.left > 0.75 * (edge - line.left);
  return !/[.:!?”"’)]$/.test(text) && (isLong || line.text.endsWith("."));
}

function isCentred(a: PrintedLine, b: PrintedLine): boolean {
  return Math.abs(a.left + a.right - (b.left + b.right)) < a.size;
}

/** Where the lines of a block end. A few of very many may stand out further; they do not decide. */
function rightEdges(lines: readonly PrintedLine[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const [key, own] of grouped(lines, edgeKey)) {
    const rights = own.map(({ right }) => right).sort((a, b) => b - a);
    edges.set(key, rights[Math.floor(own.length * 0.02)] ?? 0);
  }
  return edges;
}

/** The page's own lines end alike on all pages; columns and cells only among themselves. */
function edgeKey({ block, page, left }: PrintedLine): string {
  if (block === "page") return block;
  return block.endsWith("cell") ? `${page} ${block} ${Math.round(left / 2)}` : `${page} ${block}`;
}

/** How far lines of a size usually stand apart, where one goes on with another as far as its width can tell. */
function usualStep(lines: readonly PrintedLine[], edgeOf: EdgeOf): (size: number) => number {
  const steps = new Map<number, Map<number, number>>();
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (!last || last.page !== line.page || last.font !== line.font || !isFull(last, line, edgeOf(last)))
      return;
    const step = Math.round((line.y - last.y) * 2) / 2;
    if (step <= 0 || step > 2.4 * line.size) return;
    const size = Math.round(line.size);
    const counts = steps.get(size) ?? new Map<number, number>();
    steps.set(size, counts.set(step, (counts.get(step) ?? 0) + 1));
  });
  return (size) => {
    const counts = [...(steps.get(Math.round(size)) ?? [])].sort(([a, m], [b, n]) => n - m || a - b);
    return counts[0]?.[0] ?? 1.5 * size;
  };
}

/** The words of a document as they stand within its lines. */
function wordsOf(lines: readonly PrintedLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const word of text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) words.add(word.toLowerCase());
  return words;
}

/**
 * Puts two printed lines together. A hyphen that only parts a word for its line is the typesetter's: soft ones always, a
 * plain one where the document has the word in one piece elsewhere. All others stay.
 */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  const soft = /[\u00ad\u2010]$/.test(before);
  if (soft && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  const parted = /(\p{L}+)-$/u.exec(before.slice(-LONGEST_END));
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (!parted?.[1] || !rest) return /\S\/$/.test(before) ? before + after : `${before} ${after}`;
  const isOneWord =
    words.has(`${parted[1]}${rest}`.toLowerCase()) && !words.has(`${parted[1]}-${rest}`.toLowerCase());
  return (isOneWord ? before.slice(0, -1) : before) + after;
}
