/**
 * Where the cells of a fingerprint stand, and the four shapes they have. Pure: the same picture is drawn on cards,
 * in rows, at the head of a page, and wherever else a practice must be recognised.
 *
 * An area is a block; in it, a question is a row and an item a cell:
 *
 *     ■ ■ ▨ ■     1.1
 *     ■ ○         1.2
 *     · · ·       1.3
 */
import type { FingerprintArea, ItemState } from "../../lib/catalogue/schema";

const CELL = 10;
const PITCH = 12;
const BLOCK_GAP = 7;

export type Cell = { code: string; state: ItemState; x: number; y: number };
export type Block = { area: FingerprintArea; cells: Cell[]; width: number; height: number };

/** Gives the block of one area, its cells placed from (0, 0). The question of an item is its code without the last part. */
export function layOutBlock(area: FingerprintArea): Block {
  const cells: Cell[] = [];
  let row = -1;
  let column = 0;
  let question = "";
  for (const { code, state } of area.items) {
    const own = code.slice(0, code.lastIndexOf("."));
    if (own !== question) {
      question = own;
      row += 1;
      column = 0;
    }
    cells.push({ code, state, x: column * PITCH, y: row * PITCH });
    column += 1;
  }
  return { area, cells, width: extent(cells.map(({ x }) => x)), height: extent(cells.map(({ y }) => y)) };
}

/** Gives all areas beside each other, as the strip of cards and rows shows them, and the size of the whole. */
export function layOutStrip(areas: readonly FingerprintArea[]): {
  cells: Cell[];
  width: number;
  height: number;
} {
  const cells: Cell[] = [];
  let left = 0;
  let height = 0;
  for (const block of areas.map(layOutBlock)) {
    cells.push(...block.cells.map((cell) => ({ ...cell, x: cell.x + left })));
    left += block.width + BLOCK_GAP;
    height = Math.max(height, block.height);
  }
  return { cells, width: Math.max(0, left - BLOCK_GAP), height };
}

/**
 * Gives the path of all cells of one state, as few nodes as possible: filled squares (met), squares with hatching (not
 * met), rings (no mark), dots (not listed). Shape alone tells them apart, so colour carries nothing.
 */
export function statePath(cells: readonly Cell[], state: ItemState): string {
  return cells
    .filter((cell) => cell.state === state)
    .map(({ x, y }) => shapes[state](x, y))
    .join("");
}

/** Gives a length of the drawing (and its edge of one unit on both sides) in em, a cell being one em: style sheets say how large a cell is. */
export function cellEm(units: number): string {
  return `${(units + 2) / CELL}em`;
}

const shapes: Record<ItemState, (x: number, y: number) => string> = {
  met: (x, y) => `M${x} ${y}h10v10h-10z`,
  notMet: (x, y) =>
    `M${x + 0.6} ${y + 0.6}h8.8v8.8h-8.8zM${x + 0.6} ${y + 4}l3.4-3.4M${x + 0.6} ${y + 7.6}l7-7M${x + 2.4} ${y + 9.4}l7-7M${x + 6} ${y + 9.4}l3.4-3.4`,
  blank: (x, y) => `M${x + 1} ${y + 5}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`,
  notListed: (x, y) => `M${x + 3.8} ${y + 5}a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z`,
};

function extent(starts: readonly number[]): number {
  return starts.length === 0 ? 0 : Math.max(...starts) + CELL;
}
