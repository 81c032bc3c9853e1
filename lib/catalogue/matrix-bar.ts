/**
 * Stacked bars in the code of the marks, for the page and for the picture: filled (met), hatched (not met), an empty
 * frame with round ends (no mark), a dotted line (not listed). Pure geometry.
 */
import { stackCounts } from "./matrix";
import type { ItemState, StateCounts } from "./schema";

export type Box = { x: number; y: number; width: number; height: number };
export type BarPart = { state: ItemState; count: number; box: Box };

/** Gives the parts of a bar inside `box`: from left to right where it lies, from the foot up where it stands. */
export function barParts(counts: StateCounts, { box, stands }: { box: Box; stands: boolean }): BarPart[] {
  const { x, y, width, height } = box;
  return stackCounts(counts).map(({ state, count, from, to }) => ({
    state,
    count,
    box: stands
      ? { x, y: round(y + height * (1 - to)), width, height: round(height * (to - from)) }
      : { x: round(x + width * from), y, width: round(width * (to - from)), height },
  }));
}

/** Gives the path of diagonals `step` apart that stay inside a box. */
export function hatchPath({ x, y, width, height }: Box, step: number): string {
  let path = "";
  for (let start = step / 2 - height; start < width; start += step) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    if (right - left < 0.01) continue;
    path += `M${round(x + left)} ${round(y + height - (left - start))}L${round(x + right)} ${round(y + height - (right - start))}`;
  }
  return path;
}

/** Gives a box smaller by `by` on each side, so that its outline stays inside; never smaller than a hair. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return {
    x: round(x + by),
    y: round(y + by),
    width: Math.max(0.1, round(width - 2 * by)),
    height: Math.max(0.1, round(height - 2 * by)),
  };
}

/** Gives the dotted line of what is not listed: through the middle of its box, along the bar. */
export function middleLine({ x, y, width, height }: Box, stands: boolean): string {
  return stands
    ? `M${round(x + width / 2)} ${round(y + height - 2)}V${round(y + 1)}`
    : `M${round(x + 2)} ${round(y + height / 2)}H${round(x + width - 1)}`;
}

/** Hundredths of a unit are enough for every drawing. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
