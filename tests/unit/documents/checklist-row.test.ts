/** Tables in which somebody ticked a checklist, in web pages and Word documents, up to the marks that are read from them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChecklistTable } from "../../../lib/documents/checklist-row";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { writeZip } from "../../../lib/documents/zip-write";
import { readDocument } from "../../../lib/writeup/read";
import { frameworkBySlug, frameworks } from "../../fixtures/read-seed";
import { paragraph, wordParts } from "../../fixtures/word-file";

const [AREA] = frameworkBySlug("spring-good-practice").areas;
const [QUESTION] = AREA?.questions ?? [];
const [ITEM = "", NEXT = "", THIRD = "", LAST = ""] = QUESTION?.items.map(({ text }) => text) ?? [];
const HEAD = [AREA?.title ?? "", QUESTION?.text ?? "", "We listen."];
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** A table: its rows, their cells; a line end in a cell begins another paragraph. `^` reaches down, `<` to the right, over one more. */
type Table = string[][];
const bare = (text: string) => text.replace(/^[\^<]/, "");

const webPage = (table: Table) => {
  const cell = (text: string) => {
    const span = text.startsWith("^") ? ' rowspan="2"' : text.startsWith("<") ? ' colspan="2"' : "";
    return `<td${span}>${bare(text)
      .split("\n")
      .map((line) => (line === "" ? "" : `<p>${escaped(line)}</p>`))
      .join("")}</td>`;
  };
  const rows = table.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("");
  const text = HEAD.map((line) => `<p>${escaped(line)}</p>`).join("");
  return new TextEncoder().encode(`<!doctype html>${text}<table>${rows}</table>`);
};
const wordDocument = (table: Table) => {
  const columns = (cells: string[]) => cells.reduce((sum, text) => sum + (text.startsWith("<") ? 2 : 1), 0);
  const width = Math.max(...table.map(columns));
  const cell = (text: string) => {
    const merged = text.startsWith("^") ? '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' : "";
    const wide = text.startsWith("<") ? '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' : "";
    const lines = bare(text).split("\n");
    return `<w:tc>${merged}${wide}${lines.map((line) => paragraph(line)).join("")}</w:tc>`;
  };
  const rows = table.map((cells, i) => {
    const isBelow = table[i - 1]?.[0]?.startsWith("^") && columns(cells) < width;
    const goesOn = isBelow ? `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}</w:tc>` : "";
    return `<w:tr>${goesOn}${cells.map(cell).join("")}</w:tr>`;
  });
  const text = HEAD.map((line) => paragraph(line)).join("");
  return writeZip(wordParts(`${text}<w:tbl>${rows.join("")}</w:tbl>`));
};

async function read(bytes: Uint8Array) {
  const document = await readDocumentBytes(bytes, "a");
  if (!document.ok) throw new Error(document.diagnostic.message);
  const { lines: account, ...reading } = readDocument(document.lines, frameworks, document.diagnostics);
  const { total, used, blank, boilerplate, reported } = account;
  expect(used + blank + boilerplate + reported).toBe(total);
  return {
    table: document.lines.slice(HEAD.length).filter((line) => line.trim() !== ""),
    marks: reading.writeUps.flatMap(({ marks }) => marks.map(({ item, status }) => [item, status])),
    warnings: reading.diagnostics.flatMap(({ code, severity }) => (severity === "note" ? [] : [code])),
    answers: reading.writeUps.flatMap(({ answers }) =>
      answers.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    ),
  };
}

describe.each<[string, (table: Table) => Uint8Array]>([
  ["a web page", webPage],
  ["a Word document", wordDocument],
])("a checklist table in %s", (_what, bytesOf) => {
  it("is read by its columns, row by row", async () => {
    const { table, ...rest } = await read(
      bytesOf([
        ["Criterion", "Yes", "No", "Partly", "Remarks"],
        [ITEM, "X", "", "", "Since May\nand before"],
        [NEXT, "", "✓", "", ""],
        [THIRD, "", "", "☒", ""],
        [LAST, "", "", "", ""],
      ]),
    );
    expect(table).toEqual([
      "Criterion\tYes\tNo\tPartly\tRemarks",
      `${ITEM}\tX\t\t\t`,
      "Since May",
      "and before",
      `${NEXT}\t\t✓\t\t`,
      `${THIRD}\t\t\t☒\t`,
      LAST,
    ]);
    expect(rest).toEqual({
      marks: [
        ["1.1.1", "met"],
        ["1.1.2", "notMet"],
        ["1.1.3", "blank"],
        ["1.1.4", "blank"],
      ],
      warnings: ["stray-line", "stray-line", "mark-unknown"],
      answers: ["We listen."],
    });
  });

  it("is read without a head, where its cells say it", async () => {
    const { marks, warnings } = await read(
      bytesOf([
        [ITEM, "Yes"],
        [NEXT, "No"],
        [THIRD, "x", ""],
        ["✓", LAST],
      ]),
    );
    expect(marks).toEqual([
      ["1.1.1", "met"],
      ["1.1.2", "notMet"],
      ["1.1.3", "blank"],
      ["1.1.4", "met"],
    ]);
    expect(warnings).toEqual(["mark-unknown"]);
  });

  it("is read where cells reach over columns and rows, and an item stands in two paragraphs", async () => {
    const { marks, warnings } = await read(
      bytesOf([
        ["<Good practice checklist", "Yes", "No"],
        ["^Access", ITEM, "", "x"],
        [NEXT.replace(" accessible ", "\naccessible "), "x", ""],
      ]),
    );
    expect(marks).toEqual([
      ["1.1.1", "notMet"],
      ["1.1.2", "met"],
    ]);
    expect(warnings).toEqual(["stray-line"]);
  });

  it("has marks of its own before its items, under a head", async () => {
    const { marks, warnings } = await read(
      bytesOf([
        ["Yes", "No", "Item"],
        ["", "✓", ITEM],
        ["✓", "", NEXT],
      ]),
    );
    expect([marks, warnings]).toEqual([
      [
        ["1.1.1", "notMet"],
        ["1.1.2", "met"],
      ],
      [],
    ]);
  });

  it.each<[string, Table]>([
    ["a question", [["Does the practice have a plan?", "Yes"]]],
    ["short words", [["Funded", "Yes"]]],
    ["no mark", [[ITEM, "See above"]]],
    ["only marks", [["Yes", "x"]]],
  ])("stays as it is with %s", async (_what, table) => {
    expect((await read(bytesOf(table))).table).toEqual(table.flat());
  });
});

it("changes no word, and leaves none out", () => {
  const cell = fc.array(
    fc.constantFrom("Yes", "No", "x", "✓", "☐", "Criterion", ITEM, "Since May", "", "a\tb"),
    {
      maxLength: 2,
    },
  );
  const row = fc.array(
    fc.record({ lines: cell, columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const table = new ChecklistTable();
      for (const cells of rows) {
        const words = cells.flatMap(({ lines }) => lines.filter((line) => line !== ""));
        const read = table.row(cells);
        if (read) expect(read.join(" ").split(/\s+/).filter(Boolean)).toEqual(words.join(" ").split(/\s+/));
      }
    }),
    { numRuns: 500, seed: 20261122 },
  );
});
