import { expect, test } from "vitest";
import { layOutBlock, layOutStrip, statePath } from "@/components/practice/fingerprint-geometry";
import type { FingerprintArea, ItemState } from "@/lib/catalogue/schema";

const area = (items: Record<string, ItemState>): FingerprintArea => ({
  code: "1",
  slug: "one",
  title: "One",
  counts: { met: 0, notMet: 0, blank: 0, notListed: 0, total: 0 },
  items: Object.entries(items).map(([code, state]) => ({ code, text: code, state })),
});

test("a question is a row, an item a cell", () => {
  const { cells, width, height } = layOutBlock(
    area({ "1.1.1": "met", "1.1.2": "blank", "1.2.1": "notMet", "1.10.1": "met" }),
  );
  expect(cells.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [12, 0],
    [0, 12],
    [0, 24],
  ]);
  expect([width, height]).toEqual([22, 34]);
});

test("areas stand beside each other and do not touch", () => {
  const { cells, width } = layOutStrip([area({ "1.1.1": "met" }), area({ "2.1.1": "met", "2.1.2": "met" })]);
  expect(cells.map(({ x }) => x)).toEqual([0, 17, 29]);
  expect(width).toBe(39);
});

test("each state has a shape of its own, and a state that does not occur has none", () => {
  const states: ItemState[] = ["met", "notMet", "blank", "notListed"];
  const shapes = states.map((state) => statePath(layOutBlock(area({ "1.1.1": state })).cells, state));
  expect(shapes.every((path) => path !== "")).toBe(true);
  expect(new Set(shapes).size).toBe(4);
  expect(statePath(layOutBlock(area({ "1.1.1": "met" })).cells, "blank")).toBe("");
});

test("no items are no picture", () => {
  expect(layOutStrip([])).toEqual({ cells: [], width: 0, height: 0 });
  expect(layOutBlock(area({}))).toMatchObject({ cells: [], width: 0, height: 0 });
});
