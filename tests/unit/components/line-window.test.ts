import { describe, expect, test } from "vitest";
import {
  isLit,
  LINES_PER_PAGE,
  parseLineWindow,
  partBoilerplate,
  startsRun,
  withinDocument,
} from "@/components/source/line-window";

describe("which lines a page shows", () => {
  test("the first ones, where nothing is said", () => {
    expect(parseLineWindow({})).toEqual({ fromLine: 1, lit: [] });
  });

  test("the part where the first lit line stands", () => {
    expect(parseLineWindow({ lines: "846-850,3-4" }).fromLine).toBe(LINES_PER_PAGE + 1);
    expect(parseLineWindow({ lines: `${LINES_PER_PAGE}-${LINES_PER_PAGE}` }).fromLine).toBe(1);
    expect(parseLineWindow({ lines: `${LINES_PER_PAGE + 1}-${LINES_PER_PAGE + 1}` }).fromLine).toBe(
      LINES_PER_PAGE + 1,
    );
  });

  test("what `from` says comes first, and nonsense is not said", () => {
    expect(parseLineWindow({ from: "12", lines: "846-850" }).fromLine).toBe(12);
    for (const from of ["0", "-3", "x", "1e3", ""]) {
      expect(parseLineWindow({ from }).fromLine, from).toBe(1);
    }
    // However many digits: it is beyond the end of any document, and the page says so.
    expect(parseLineWindow({ from: "9".repeat(40) }).fromLine).toBe(99_999_999);
    expect(parseLineWindow({ from: ["7", "9"] }).fromLine).toBe(7);
  });
});

test("lit lines are those of the ranges, both ends included", () => {
  const lit = parseLineWindow({ lines: "3-4,7-7" }).lit;
  expect([2, 3, 4, 5, 7, 8].filter((line) => isLit(line, lit))).toEqual([3, 4, 7]);
});

test("ranges are cut at the end of the document, and dropped beyond it", () => {
  const ranges = [
    { firstLine: 9, lastLine: 20 },
    { firstLine: 11, lastLine: 12 },
  ];
  expect(withinDocument(ranges, 10)).toEqual([{ firstLine: 9, lastLine: 10 }]);
});

describe("folding boilerplate", () => {
  const lines = (kinds: string) =>
    [...kinds].map((kind, index) => ({
      line: index + 1,
      as: { u: "used", b: "blank", B: "boilerplate" }[kind] ?? "reported",
      by: null,
    }));
  const shape = (kinds: string) =>
    partBoilerplate(lines(kinds)).map(({ folded, lines: part }) => `${folded ? "fold " : ""}${part.length}`);

  test("takes blank lines inside, not those at its edges", () => {
    expect(shape("ubBbBbBbu")).toEqual(["2", "fold 5", "2"]);
  });

  test("leaves one or two lines as they are", () => {
    expect(shape("uBu")).toEqual(["3"]);
    expect(shape("uBBu")).toEqual(["4"]);
  });

  test("keeps every line once, in order", () => {
    for (const kinds of ["", "B", "BBB", "bbb", "uBBBuBbBrBBBB", "BBBbbbBBBu"]) {
      const kept = partBoilerplate(lines(kinds)).flatMap((part) => part.lines.map(({ line }) => line));
      expect(kept, kinds).toEqual(lines(kinds).map(({ line }) => line));
    }
  });
});

test("what a line was read as is said once for a run", () => {
  const answer = { as: "used", by: "write-up 1, answer 1.1" };
  expect(startsRun(answer, undefined)).toBe(true);
  expect(startsRun(answer, { ...answer })).toBe(false);
  expect(startsRun(answer, { as: "used", by: "write-up 1, answer 1.2" })).toBe(true);
});
