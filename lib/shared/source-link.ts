/** Links to lines of a source: "/sources/0123456789abcdef?lines=161-161,163-163#L161". */

export type LineRange = { firstLine: number; lastLine: number };

/** More ranges than this in one link are left out: they would not fit an address. */
const MAX_RANGES = 50;
/** No document we can read has more lines; larger numbers are taken for nonsense. */
const MAX_LINE = 99_999_999;

/** Gives the address of a source's page: the first 16 hex digits of its SHA-256. */
export function sourceId(sha256: string): string {
  return sha256.slice(0, 16);
}

/**
 * Gives the link that opens a source with some of its lines lit, at the first of them.
 * Takes an origin, or a source with several ranges (a paragraph that a page break cut in two).
 * Without any range it is the link of the whole source.
 */
export function sourceHref(
  origin: { sourceId: string } & (LineRange | { ranges: readonly LineRange[] }),
): string {
  const ranges = "ranges" in origin ? origin.ranges.slice(0, MAX_RANGES) : [origin];
  const page = `/sources/${sourceId(origin.sourceId)}`;
  const first = ranges[0];
  if (!first) return page;
  const lines = ranges.map((range) => `${range.firstLine}-${range.lastLine}`).join(",");
  return `${page}?lines=${lines}#L${first.firstLine}`;
}

/** Reads the `lines` parameter of such a link. Takes any input; parts that are no range ("x", "9-3", "0-1") are left out. */
export function parseLineRanges(value: string | readonly string[] | undefined): LineRange[] {
  const text = typeof value === "string" ? value : (value?.[0] ?? "");
  const ranges: LineRange[] = [];
  for (const part of text.slice(0, 2_000).split(",").slice(0, MAX_RANGES)) {
    const match = /^(\d{1,8})(?:-(\d{1,8}))?$/.exec(part.trim());
    if (!match) continue;
    const firstLine = Number(match[1]);
    const lastLine = Number(match[2] ?? match[1]);
    if (firstLine >= 1 && lastLine >= firstLine && lastLine <= MAX_LINE) ranges.push({ firstLine, lastLine });
  }
  return ranges;
}
