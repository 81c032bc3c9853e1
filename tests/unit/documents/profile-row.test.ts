/** Rows of tables that say something about the practice, in web pages and Word documents, up to what is read from them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileRow } from "../../../lib/documents/profile-row";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { writeZip } from "../../../lib/documents/zip-write";
import { readDocument } from "../../../lib/writeup/read";
import { compendium, grid } from "../../fixtures/diagnostics-samples";
import { frameworks, readText } from "../../fixtures/read-seed";
import { paragraph, wordParts } from "../../fixtures/word-file";

const [TITLE = "", ...GRID] = grid().split("\n");
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** A table: its rows, their cells, the paragraphs of each. */
type Table = string[][][];
const webPage = (table: Table) => {
  const cell = (lines: string[]) => `<td>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</td>`;
  const rows = table.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("");
  const text = GRID.map((line) => `<p>${escaped(line)}</p>`).join("");
  const html = `<!doctype html><h1>${TITLE}</h1><table>${rows}</table><p>By Anna</p>${text}`;
  return new TextEncoder().encode(html);
};
const wordDocument = (table: Table) => {
  const cell = (lines: string[]) => `<w:tc>${lines.map((line) => paragraph(line)).join("")}</w:tc>`;
  const rows = table.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("");
  const text = ["By Anna", ...GRID].map((line) => paragraph(line)).join("");
  return writeZip(wordParts(`${paragraph(TITLE)}<w:tbl>${rows}</w:tbl>${text}`));
};
async function read(bytes: Uint8Array) {
  const document = await readDocumentBytes(bytes, "a");
  if (!document.ok) throw new Error(document.diagnostic.message);
  const { lines: account, ...reading } = readDocument(document.lines, frameworks, document.diagnostics);
  const { total, used, blank, boilerplate, reported } = account;
  expect(used + blank + boilerplate + reported).toBe(total);
  return { lines: document.lines, ...reading };
}

describe.each<[string, (table: Table) => Uint8Array]>([
  ["a web page", webPage],
  ["a Word document", wordDocument],
])("a profile table in %s", (_what, bytesOf) => {
  it("is read row by row, and what it does not know is no value of the row above", async () => {
    const { lines, writeUps, lineUses } = await read(
      bytesOf([
        [["Country"], ["Italy"]],
        [["Budget"], ["100 000 €"]],
        [["target GROUPS"], ["Refugees", "Women"]],
        [["Website"], [""]],
      ]),
    );
    const table = ["Country\tItaly", "Budget", "100 000 €", "target GROUPS\tRefugees\tWomen", "Website"];
    expect(lines.filter((line) => line !== "")).toEqual([TITLE, ...table, "By Anna", ...GRID]);
    expect(writeUps).toMatchObject([
      {
        title: TITLE,
        profile: [
          { field: "country", label: "COUNTRY", value: "Italy", firstLine: 2, lastLine: 2 },
          { field: "targetGroup", value: "Refugees", firstLine: 5 },
          { field: "targetGroup", value: "Women", firstLine: 5 },
        ],
      },
    ]);
    const reported = lines.filter((_line, i) => lineUses[i]?.as === "reported");
    expect(reported).toEqual(["Budget", "100 000 €", "Website", "By Anna"]);
  });

  it("stays as it is where its label is read on a line of its own", async () => {
    const { lines, writeUps } = await read(
      bytesOf([
        [["COUNTRY"], ["Italy"]],
        [["Funding:"], ["AMIF"]],
      ]),
    );
    expect(lines.slice(0, 5)).toEqual([TITLE, "COUNTRY", "Italy", "Funding:", "AMIF"]);
    expect(writeUps[0]?.profile.slice(0, 2)).toMatchObject([
      { field: "country", value: "Italy" },
      { field: "funding", value: "AMIF" },
    ]);
  });

  it.each<[string, Table]>([
    ["headings of columns", [[["Country"], ["Funding"]]]],
    ["three cells", [[["Country"], ["Italy"], ["Austria"]]]],
    ["one cell", [[["Country"]]]],
    ["two lines for a label", [[["Country", "of origin"], ["Italy"]]]],
    ["a page number", [[["Funding"], ["12"]]]],
    ["words that hold a label", [[["Country of the project"], ["Italy"]]]],
  ])("stays as it is with %s", async (_what, table) => {
    const { lines } = await read(bytesOf(table));
    expect(lines.slice(1, 1 + table.flat(2).length)).toEqual(table.flat(2));
  });

  it("has a field for its title", async () => {
    const { writeUps } = await read(bytesOf([[["Name of the practice"], ["Queer Base"]]]));
    expect(writeUps).toMatchObject([{ title: "Queer Base", profile: [] }]);
  });
});

it("leaves a row alone that holds a footnote or another table", async () => {
  const inner = "<table><tr><td>a<td>b</table>";
  const { lines } = await read(
    new TextEncoder().encode(`<!doctype html><table><tr><td>Website<td>${inner}<tr><td>Funding<td>AMIF`),
  );
  expect(lines).toEqual(["Website", "a", "b", "Funding\tAMIF"]);
  const row = (cells: string) => `<w:tr>${cells}</w:tr>`;
  const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
  const table = `<w:tbl>${row(cell(paragraph("a")) + cell(paragraph("b")))}</w:tbl>`;
  const nested = row(cell(paragraph("Website")) + cell(table + paragraph("x")));
  const note = paragraph("AMIF", '<w:r><w:footnoteReference w:id="7"/></w:r>');
  const body = `<w:tbl>${nested}${row(cell(paragraph("Funding")) + cell(note))}</w:tbl>`;
  const word = await read(writeZip(wordParts(body)));
  expect(word.lines.slice(0, 6)).toEqual(["Website", "a", "b", "x", "Funding", "AMIF¹"]);
});

it("counts the cells that are seen, and marks stay with their items", async () => {
  const { lines } = await read(
    new TextEncoder().encode(
      "<!doctype html><table><tr><th>&nbsp;Country<td hidden>IT<td>Italy<tr><td>✓<td>Funding</table>",
    ),
  );
  expect(lines).toEqual(["\u00a0Country\tItaly", "✓ Funding"]);
});

it("belongs to the text where only one of its cells does, and begins with its first cell", async () => {
  const body = "<p>They cook<table><tr>x<td>Country<td><nav>Italy</nav><tr><td><nav>Rome</nav><td>a</table>";
  const { lines } = await read(new TextEncoder().encode(`<!doctype html>${body}`));
  expect(lines).toEqual(["They cook", "x", "Country\tItaly", "a", "Rome"]);
});

it("is read as well where a table was pasted, or set in a PDF, with tabs", () => {
  const { writeUps, lines } = readText([TITLE, "Country\tItaly", "By Anna", ...GRID].join("\n"));
  expect(writeUps[0]?.profile).toMatchObject([{ field: "country", value: "Italy", firstLine: 2 }]);
  expect(lines.reported).toBe(1);
});

it("keeps what stood below a label in capitals, whatever parts it from its value", () => {
  const { writeUps } = readText([TITLE, "COUNTRY\tItaly", "Austria", ...GRID].join("\n"));
  expect(writeUps[0]?.profile.map(({ value }) => value)).toEqual(["Italy", "Austria"]);
});

it("is read in the compendium too, where both have the label", () => {
  const joined = compendium({ 4: "Funding\tAMIF", 5: "Website\thttps://a.example" });
  const apart = compendium({ 4: "Funding", 5: "AMIF\nWebsite\nhttps://a.example" });
  const fields = (text: string) =>
    readText(text).writeUps.flatMap(({ profile }) => profile.map(({ field, value }) => [field, value]));
  expect(fields(joined)).toEqual(fields(apart));
  expect(fields(joined)).toContainEqual(["funding", "AMIF"]);
});

it("changes no word, whatever stands in the cells", () => {
  const line = fc.oneof(fc.constantFrom("Country", "website", "Italy", "", "COUNTRY", "a\tb"), fc.string());
  const cell = fc.array(line, { maxLength: 3 });
  fc.assert(
    fc.property(cell, cell, (first, second) => {
      const row = profileRow(first, second);
      if (row === null) return;
      expect(row.split("\t")).toEqual([...first, ...second].filter((own) => own.trim() !== ""));
      expect(["country", "website"]).toContain(row.split("\t")[0]?.trim().toLowerCase());
    }),
    { numRuns: 500, seed: 20261122 },
  );
});
