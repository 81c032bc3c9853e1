/** Spreadsheet files: quoting, and cells that a spreadsheet would run. */
import { describe, expect, it } from "vitest";
import { csvCell, csvFile } from "../../../lib/exports/csv";

describe("a cell", () => {
  it.each([
    ["plain", "plain"],
    ['say "hi"', '"say ""hi"""'],
    ["a,b", '"a,b"'],
    ["two\nlines", '"two\nlines"'],
    ["=SUM(A1)", "'=SUM(A1)"],
    ["-1+2", "'-1+2"],
    [-1, "-1"],
    [null, ""],
    ["– not met", "– not met"],
  ])("%j → %j", (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe("a file", () => {
  it("starts with a mark and ends each line with CRLF", () => {
    expect(
      csvFile([
        ["a", "b"],
        [1, "é"],
      ]),
    ).toBe("\ufeffa,b\r\n1,é\r\n");
  });
});
