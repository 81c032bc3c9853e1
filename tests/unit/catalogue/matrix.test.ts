/** Columns, sums and bars of the matrix: every count against a recount, every bar as long as its counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countArea,
  countColumns,
  countPlaces,
  matrixAreas,
  stackCounts,
} from "../../../lib/catalogue/matrix";
import { barParts, hatchPath } from "../../../lib/catalogue/matrix-bar";
import { itemStateSchema } from "../../../lib/catalogue/schema";

const items = (question: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `${question}.${index + 1}`, text: "An item" }));
const area = (code: string, sizes: number[]) => ({
  code,
  slug: `area-${code}`,
  title: `Area ${code}`,
  questions: sizes.map((size, index) => ({
    code: `${code}.${index + 1}`,
    text: null,
    prompts: [],
    items: items(`${code}.${index + 1}`, size),
  })),
});
const rowsOf = (width: number) =>
  fc.array(
    fc.record({
      states: fc.array(fc.constantFrom(...itemStateSchema.options), { minLength: width, maxLength: width }),
    }),
    { maxLength: 20 },
  );

describe("matrixAreas", () => {
  it("numbers the items through all areas, folded or not", () => {
    const areas = matrixAreas([area("1", [2, 1]), area("2", [1]), area("3", [2])], ["3", "2", "9"]);
    expect(areas.map(({ code, folded, places }) => [code, folded, places])).toEqual([
      ["1", false, [0, 1, 2]],
      // One column is not folded into one.
      ["2", false, [3]],
      ["3", true, [4, 5]],
    ]);
  });
});

describe("counting", () => {
  it("counts every column as a recount does, always of all rows", () => {
    fc.assert(
      fc.property(rowsOf(4), (rows) => {
        for (const [place, counts] of countColumns(rows, 4).entries()) {
          for (const state of itemStateSchema.options) {
            expect(counts[state]).toBe(rows.filter(({ states }) => states[place] === state).length);
          }
          expect(counts.total).toBe(rows.length);
        }
      }),
    );
  });

  it("adds a folded area up alike by rows and by columns", () => {
    fc.assert(
      fc.property(rowsOf(5), (rows) => {
        const places = [1, 2, 4];
        const byColumn = countArea(countColumns(rows, 5), places);
        for (const state of itemStateSchema.options) {
          const byRow = rows.map(({ states }) => countPlaces(states, places)[state]);
          expect(byColumn[state]).toBe(byRow.reduce((sum, count) => sum + count, 0));
        }
        expect(byColumn.total).toBe(rows.length * places.length);
      }),
    );
  });
});

describe("bars", () => {
  const counts = { met: 2, notMet: 1, blank: 0, notListed: 1, total: 4 };

  it("stacks the states that occur, in one order, from 0 to 1", () => {
    expect(stackCounts(counts)).toEqual([
      { state: "met", from: 0, to: 0.5, count: 2 },
      { state: "notMet", from: 0.5, to: 0.75, count: 1 },
      { state: "notListed", from: 0.75, to: 1, count: 1 },
    ]);
    expect(stackCounts({ met: 0, notMet: 0, blank: 0, notListed: 0, total: 0 })).toEqual([]);
  });

  it("stand from the foot up and lie from the left", () => {
    const box = { x: 10, y: 0, width: 8, height: 40 };
    expect(barParts(counts, { box, stands: true }).map((part) => [part.box.y, part.box.height])).toEqual([
      [20, 20],
      [10, 10],
      [0, 10],
    ]);
    expect(barParts(counts, { box, stands: false }).map((part) => [part.box.x, part.box.width])).toEqual([
      [10, 4],
      [14, 2],
      [16, 2],
    ]);
  });

  it("are hatched inside their box", () => {
    const number = fc.double({ min: 0.1, max: 80, noNaN: true });
    fc.assert(
      fc.property(number, number, (width, height) => {
        for (const [, x, y] of hatchPath({ x: 5, y: 7, width, height }, 3).matchAll(
          /[ML]([\d.-]+) ([\d.-]+)/g,
        )) {
          expect(Number(x)).toBeGreaterThanOrEqual(5 - 0.01);
          expect(Number(x)).toBeLessThanOrEqual(5 + width + 0.01);
          expect(Number(y)).toBeGreaterThanOrEqual(7 - 0.01);
          expect(Number(y)).toBeLessThanOrEqual(7 + height + 0.01);
        }
      }),
    );
  });
});
