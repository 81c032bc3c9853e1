/** Moving in the grid by keyboard: where each key leads in a table with wide and tall heads, and that it never leads out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAt, layOutGrid, moveInGrid } from "../../../components/matrix/grid-moves";

/*
 *     corner | area 1      | area 2 (folded)
 *            | 1   2   3   |
 *     row a  | .   .   .   | .
 *     row b  | .   .   .   | .
 */
const one = { rows: 1, columns: 1 };
const cells = layOutGrid([
  [
    { rows: 2, columns: 1 },
    { rows: 1, columns: 3 },
    { rows: 2, columns: 1 },
  ],
  [one, one, one],
  [one, one, one, one, one],
  [one, one, one, one, one],
]).flat();
const go = (row: number, column: number, key: string, whole = false) => {
  const place = moveInGrid(cells, { row, column }, { key, whole });
  return place && [place.row, place.column];
};

describe("layOutGrid", () => {
  it("puts cells beside those that reach down from above", () => {
    expect(cells.filter(({ row }) => row === 1).map(({ column }) => column)).toEqual([1, 2, 3]);
    expect(cells.every((cell) => cellAt(cells, cell) === cell)).toBe(true);
  });
});

describe("moveInGrid", () => {
  it.each([
    [2, 2, "ArrowRight", false, [2, 3]],
    [2, 4, "ArrowRight", false, [2, 4]],
    [2, 0, "ArrowLeft", false, [2, 0]],
    [3, 2, "ArrowDown", false, [3, 2]],
    [2, 2, "Home", false, [2, 0]],
    [2, 2, "End", false, [2, 4]],
    [3, 3, "Home", true, [0, 0]],
    [0, 0, "End", true, [3, 4]],
    [2, 1, "PageDown", false, [3, 1]],
    [3, 1, "PageUp", false, [0, 1]],
    // A wide head is one cell, and keeps the column one came along.
    [1, 3, "ArrowUp", false, [0, 3]],
    [0, 3, "ArrowDown", false, [1, 3]],
    [0, 2, "ArrowRight", false, [0, 4]],
    // A tall one too.
    [1, 0, "ArrowDown", false, [2, 0]],
    [2, 4, "ArrowUp", false, [1, 4]],
  ] as const)("from %i, %i: %s (whole: %s) leads to %j", (row, column, key, whole, to) => {
    expect(go(row, column, key, whole)).toEqual(to);
  });

  it.each(["Enter", "Tab", "a", " ", "Escape"])("leaves %s alone", (key) => {
    expect(go(2, 2, key)).toBeNull();
  });

  it("never leads out of the grid, and every cell can be reached", () => {
    const key = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "PageUp",
      "PageDown",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }), (keys) => {
        let place = { row: 2, column: 1 };
        for (const [pressed, whole] of keys) {
          place = moveInGrid(cells, place, { key: pressed, whole }) ?? place;
          expect(cellAt(cells, place)).not.toBeNull();
        }
      }),
    );
    for (const cell of cells) {
      let place = { row: 0, column: 0 };
      for (let step = 0; step < cell.column; step++) {
        place = moveInGrid(cells, { ...place, row: 3 }, { key: "ArrowRight" }) ?? place;
      }
      expect(cellAt(cells, { row: cell.row, column: place.column })).toBe(cell);
    }
  });
});
