/** Which lines stand on a write-up's page. Pure. */
import type { LineRange, Reading } from "../writeup/tree";

/**
 * Gives the lines shown beside a write-up: its own, the lines behind it up to the next one, and beside the first also those before it.
 * So each line of a document stands on the page of some write-up, also what the reader set apart at the end (heads and feet, menus):
 * an editor can take it from there.
 */
export function pageLines(
  { writeUps, lineUses }: Pick<Reading, "writeUps" | "lineUses">,
  ordinal: number,
): LineRange {
  const [own, next] = [writeUps[ordinal - 1], writeUps[ordinal]];
  if (!own) throw new Error(`There is no write-up ${ordinal}`);
  const firstLine = ordinal === 1 ? 1 : own.firstLine;
  const lastLine = next ? next.firstLine - 1 : lineUses.length;
  return { firstLine, lastLine: Math.max(own.lastLine, lastLine) };
}
