/**
 * What stands on page after page and belongs to none of its texts: running heads, running feet, page numbers.
 *
 *     Good practices 2024          7      the same words at the same height, whatever the number
 */
import { grouped, type PrintedLine } from "./pdf-rows";

/** A document of fewer pages has nothing that runs. */
const FEWEST_PAGES = 3;
/** How far from the top and the foot of a page such lines may stand: an eighth of it. */
const EDGE = 0.125;

export type Divided = { text: PrintedLine[]; running: PrintedLine[] };

/** Tells the running lines of a document from its text; `heights` are those of its pages, by number. */
export function divideRunning(lines: readonly PrintedLine[], heights: ReadonlyMap<number, number>): Divided {
  const pages = heights.size;
  if (pages < FEWEST_PAGES) return { text: [...lines], running: [] };
  const isAtEdge = ({ y, page, block }: PrintedLine) => {
    const height = heights.get(page) ?? 0;
    return !block.endsWith("turned") && (y < height * EDGE || y > height * (1 - EDGE));
  };
  const pagesOf = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!isAtEdge(line)) continue;
    const key = keyOf(line);
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page));
  }
  // Heads often take turns between left and right pages, and some pages have none.
  const least = Math.max(FEWEST_PAGES, Math.ceil(pages * 0.3));
  const runs = (line: PrintedLine) => isAtEdge(line) && (pagesOf.get(keyOf(line))?.size ?? 0) >= least;
  const running = new Set<PrintedLine>();
  const ofPage = grouped(
    lines.filter(({ block }) => !block.endsWith("turned")),
    ({ page }) => page,
  );
  // From each edge inwards, as far as lines run: text that repeats further in is text.
  for (const own of ofPage.values()) {
    const fromTop = [...own].sort((a, b) => a.y - b.y);
    for (const inwards of [fromTop, fromTop.toReversed()])
      for (let i = 0, line = inwards[0]; line && runs(line); line = inwards[++i]) running.add(line);
  }
  return {
    text: lines.filter((line) => !running.has(line)),
    running: lines.filter((line) => running.has(line)),
  };
}

/** Words without their numbers, and their height on the page. */
function keyOf({ text, y }: PrintedLine): string {
  const words = text.replace(/\d+|\b[ivxlc]{1,6}\b/gi, "#");
  return `${words}|${Math.round(y / 4)}`;
}
