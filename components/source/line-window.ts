/** Which lines of a document its page shows, and which of them are lit. Pure. */
import { boundedInteger } from "../../lib/shared/paging";
import { type LineRange, parseLineRanges } from "../../lib/shared/source-link";

/** Lines on one page: some write-ups whole, and still a light page on an old phone. */
export const LINES_PER_PAGE = 500;
const MAX_LINE = 99_999_999;

export type LineWindow = { fromLine: number; lit: LineRange[] };

/**
 * Reads `?from=` and `?lines=`. Without `from`, the page is the one where the first lit line stands. Never fails: what
 * cannot be meant counts as not said.
 */
export function parseLineWindow(params: Record<string, string | string[] | undefined>): LineWindow {
  const lit = parseLineRanges(params.lines);
  const from = typeof params.from === "string" ? params.from : params.from?.[0];
  const first = lit[0]?.firstLine ?? 1;
  const fallback = first - ((first - 1) % LINES_PER_PAGE);
  return { fromLine: boundedInteger(from, { min: 1, max: MAX_LINE, fallback }), lit };
}

/** Says whether a line is one of the lit ones. */
export function isLit(line: number, lit: readonly LineRange[]): boolean {
  return lit.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
}

/** Gives the ranges that have lines in the document, cut at its end. */
export function withinDocument(lit: readonly LineRange[], lineCount: number): LineRange[] {
  return lit
    .filter(({ firstLine }) => firstLine <= lineCount)
    .map(({ firstLine, lastLine }) => ({ firstLine, lastLine: Math.min(lastLine, lineCount) }));
}

type ReadLine = { as: string; by: string | null };

/** Fewer lines of boilerplate than this are shown: a fold would be as long. */
const WORTH_FOLDING = 3;

/**
 * Parts lines into stretches to show and stretches to fold: a fold is boilerplate with the blank lines inside it (those at its
 * edges belong to what is around). Every line is in exactly one stretch, in order.
 */
export function partBoilerplate<L extends ReadLine>(lines: readonly L[]): { folded: boolean; lines: L[] }[] {
  const parts: { folded: boolean; lines: L[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = boilerplateEnd(lines, at);
    const folded = end - at >= WORTH_FOLDING;
    const stretch = lines.slice(at, folded ? end : at + 1);
    const last = parts.at(-1);
    if (last && !last.folded && !folded) last.lines.push(...stretch);
    else parts.push({ folded, lines: stretch });
    at += stretch.length;
  }
  return parts;
}

/** Says whether a line is the first of those that were read as the same thing: there it is said what. */
export function startsRun(line: ReadLine, before: ReadLine | undefined): boolean {
  return before === undefined || before.as !== line.as || before.by !== line.by;
}

/** Gives the place after the last boilerplate line that follows from `start` with nothing but blank lines between. */
function boilerplateEnd(lines: readonly ReadLine[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at++) {
    if (lines[at]?.as === "boilerplate") end = at + 1;
    else if (at === start || lines[at]?.as !== "blank") break;
  }
  return end;
}
