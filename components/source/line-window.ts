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

/** Puts lines that were read as the same thing together, so that this is said once: beside the first of them. */
export function groupRuns<L extends { as: string; by: string | null }>(
  lines: readonly L[],
): { first: L; lines: L[] }[] {
  const runs: { first: L; lines: L[] }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last.first.as === line.as && last.first.by === line.by) last.lines.push(line);
    else runs.push({ first: line, lines: [line] });
  }
  return runs;
}
