/** PDF files: what of them becomes a line, and what is refused or left alone. */
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPdf, MOST_PAGES, PDF, readPdf } from "../../../lib/documents/pdf";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { readDocument } from "../../../lib/writeup/read";
import { contentOf as saidIn } from "../../../lib/writeup/repeats";
import { contentOf, type PdfOptions, type Placed, pdfFile, setPages, textPdf } from "../../fixtures/pdf-file";
import { frameworks, readText, seedLines } from "../../fixtures/read-seed";

async function read(bytes: Uint8Array) {
  const pdf = await readPdf(bytes);
  if (!pdf.ok) throw new Error(pdf.diagnostic.message);
  return pdf;
}
const linesOf = async (bytes: Uint8Array) => (await read(bytes)).lines;
/** A page with these texts below each other, or where they say. */
const page = (...texts: (string | Partial<Placed>)[]) =>
  contentOf(
    texts.map((text, i) => ({
      x: 60,
      y: 100 + i * 30,
      text: "",
      ...(typeof text === "string" ? { text } : text),
    })),
  );
const PROSE =
  "The practice was planned with newcomers and neighbours from the first day on, and both cook together every Sunday in the kitchen of the parish hall, where a committee of both sides meets before each season and decides what is cooked, who is invited and how the costs are shared among all who come.";

describe("a PDF", () => {
  it("is known by its bytes, whatever its name", async () => {
    expect(await readDocumentBytes(textPdf("One\nTwo"), "notes.txt")).toMatchObject({
      ok: true,
      lines: ["One", "Two"],
      diagnostics: [],
      identity: { mediaType: PDF, name: "notes.txt" },
    });
    const preceded = Buffer.concat([Buffer.from("\r\n"), textPdf("One")]);
    expect(isPdf(preceded)).toBe(true);
    expect(isPdf(Buffer.from("A PDF begins with %PDF-1.7, this text does not."))).toBe(false);
  });

  it.each(["000", "001", "002", "003"])("reads seed %s to the same records as its text", async (seed) => {
    const text = seedLines(seed).join("\n");
    const pdf = await read(textPdf(text, { size: 9, foot: (number) => `Page ${number}` }));
    const reading = readDocument(pdf.lines, frameworks, pdf.diagnostics);
    expect(reading.writeUps.map(saidIn)).toEqual(readText(text).writeUps.map(saidIn));
    const { total, used, blank, boilerplate, reported } = reading.lines;
    expect([total, used + blank + boilerplate + reported]).toEqual([pdf.lines.length, pdf.lines.length]);
  });

  it("says on which page each line begins", async () => {
    const { places } = await read(pdfFile([page("One", "Two"), page("Three")]));
    expect(places).toEqual([{ page: 1 }, { page: 1 }, { page: 2 }]);
  });
});

describe("printed lines", () => {
  it("that go on with a paragraph are one line, also over pages; a short line ends it", async () => {
    const long = `${PROSE} ${PROSE}`;
    const paragraphs = Array.from({ length: 30 }, (_, i) => `${i}th: ${long}`).flatMap((text) => [
      text,
      "Short",
    ]);
    expect(await linesOf(pdfFile(setPages(paragraphs)))).toEqual(paragraphs);
  });

  it("of two columns are read column by column", async () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => `Part ${i}. ${PROSE}`);
    expect(await linesOf(pdfFile(setPages(paragraphs, { columns: 2 })))).toEqual(paragraphs);
  });

  it("of a table are its cells, row by row, and a mark stands before its item", async () => {
    const rows = [
      ["COUNTRY", "Italy"],
      ["FUNDING", "AMIF"],
      ["WEBSITE", "a.example"],
    ].flatMap(([label = "", value = ""], i) => [
      { text: label, x: 60, y: 100 + i * 14 },
      { text: value, x: 250, y: 100 + i * 14 },
    ]);
    const item = [
      { text: "✓", x: 60, y: 200 },
      { text: "Ensure it", x: 100, y: 200 },
    ];
    expect(await linesOf(pdfFile([page(...rows, ...item)]))).toEqual([
      "COUNTRY",
      "Italy",
      "FUNDING",
      "AMIF",
      "WEBSITE",
      "a.example",
      "✓ Ensure it",
    ]);
  });

  it("of a heading do not run into the text below", async () => {
    const [first = "", ...rest] = setPages([PROSE]);
    const heading = contentOf([{ text: PROSE.slice(0, 80), x: 60, y: 87, bold: true }]);
    expect(await linesOf(pdfFile([heading + first, ...rest]))).toEqual([PROSE.slice(0, 80).trim(), PROSE]);
  });

  it.each([
    ["a plain hyphen stays", "two-", "way exchange", "two-way exchange"],
    [
      "where the word stands in one piece elsewhere, it was the typesetter's",
      "exam-",
      "ple of it",
      "example of it",
    ],
  ])("parted at a hyphen: %s", async (_what, before, after, expected) => {
    const start = "They cook together every Sunday in the hall, with all who come, and it is a";
    const text = [
      { text: `${start} ${before}`, x: 60, y: 100 },
      { text: `${after}`, x: 60, y: 113 },
      { text: "An example", x: 60, y: 160 },
    ];
    expect((await linesOf(pdfFile([page(...text)])))[0]).toBe(`${start} ${expected}`);
  });

  it("with a small number set high have it as the mark of a footnote", async () => {
    const text = [
      { text: "They cook", x: 60, y: 100 },
      { text: "12", x: 104, y: 96, size: 6 },
    ];
    expect(await linesOf(pdfFile([page(...text)]))).toEqual(["They cook¹²"]);
  });

  it("with signs of ZapfDingbats and Symbol have the reader's signs", async () => {
    expect(await linesOf(pdfFile([page("✓ Ensure", "☐ Aim", "− Devise")]))).toEqual([
      "✓ Ensure",
      "☐ Aim",
      "− Devise",
    ]);
  });

  it("on a page that is turned are read as on others", async () => {
    expect(await linesOf(pdfFile([page("One", "Two")], { page: "/Rotate 90" }))).toEqual(["One", "Two"]);
  });
});

describe("heads and feet", () => {
  it("stand at the end, with a note, and interrupt nothing", async () => {
    const paragraphs = Array.from({ length: 24 }, (_, i) => `Part ${i}. ${PROSE} ${PROSE}`);
    const pages = setPages(paragraphs, {
      head: () => "Good practices",
      foot: (number) => `Page ${number} of 3`,
    });
    const pdf = await read(pdfFile(pages));
    const running = pages.flatMap((_, i) => ["Good practices", `Page ${i + 1} of 3`]);
    expect(pdf.lines).toEqual([...paragraphs, ...running]);
    expect(pdf.diagnostics).toMatchObject([
      { code: "running-lines-apart", line: 25, endLine: 24 + running.length },
    ]);
    const { lines, lineUses } = readDocument(pdf.lines, frameworks, pdf.diagnostics);
    expect(lines.boilerplate).toBe(running.length);
    expect(lineUses[24]).toEqual({ as: "boilerplate", by: "head, foot or menu" });
  });

  it("are none where the same line stands in the text of each page", async () => {
    const pages = ["One", "Two", "Three"].map((text) =>
      page({ text, y: 300 }, { text: "Good practice checklist", y: 330 }),
    );
    expect(await linesOf(pdfFile(pages))).toContain("Good practice checklist");
    expect((await read(pdfFile(pages))).diagnostics).toEqual([]);
  });
});

describe("forms, scripts and attachments", () => {
  it("what was filled into a form is read, each box as ticked or empty", async () => {
    const widget = (entries: string) => `<</Type/Annot/Subtype/Widget/F 4${entries}>>`;
    const more = [
      widget("/FT/Tx/T(a)/V(Cooking together)/DA(/F 10 Tf)/Rect[60 700 300 715]"),
      widget("/FT/Btn/T(b)/V/On/AS/On/Rect[60 670 72 682]/AP<</N<</On 3 0 R/Off 3 0 R>>>>"),
      widget("/FT/Btn/T(c)/V/Off/AS/Off/Rect[60 640 72 652]/AP<</N<</On 3 0 R/Off 3 0 R>>>>"),
    ];
    const options = {
      more,
      page: "/Annots[8 0 R 9 0 R 10 0 R]",
      catalogue: "/AcroForm<</Fields[8 0 R 9 0 R 10 0 R]>>",
    };
    const beside = page({ text: "Ensure", x: 80, y: 171 }, { text: "Aim", x: 80, y: 201 });
    expect(await linesOf(pdfFile([beside], options))).toEqual(["Cooking together", "☑ Ensure", "☐ Aim"]);
  });

  it.each<[string, PdfOptions, RegExp]>([
    ["a script", { catalogue: "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>" }, /scripts/],
    [
      "an attached file",
      {
        catalogue: "/Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>",
        more: ["<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>", { dictionary: "", bytes: Buffer.from("MZ") }],
      },
      /1 attached/,
    ],
  ])("%s is named and left alone", async (_what, options, message) => {
    const pdf = await read(pdfFile([page("Text")], options));
    expect(pdf.lines).toEqual(["Text"]);
    expect(pdf.diagnostics).toMatchObject([
      { code: "active-content-ignored", severity: "note", message: expect.stringMatching(message) },
    ]);
  });

  it.each<[string, string]>([
    ["to launch a program", "/OpenAction<</S/Launch/F(calc.exe)>>"],
    ["to open an address", "/OpenAction<</S/URI/URI(http://127.0.0.1:1/)>>"],
    ["to send a form", "/AA<</WC<</S/SubmitForm/F(http://127.0.0.1:1/)>>>>"],
  ])("an action %s does nothing", async (_what, catalogue) => {
    expect(await linesOf(pdfFile([page("Text")], { catalogue }))).toEqual(["Text"]);
  });
});

describe("what is refused", () => {
  const whole = textPdf("Text");
  const text = Buffer.from(whole).toString("latin1");
  const changed = (from: string | RegExp, to: string) => Buffer.from(text.replace(from, to), "latin1");
  const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024, 32));
  const manyPages = pdfFile(new Array<string>(MOST_PAGES + 1).fill(""));
  const withStream = (filter: string, bytes: Uint8Array) =>
    pdfFile([page("Text")], {
      more: [{ dictionary: `/Filter ${filter}`, bytes }],
      page: "/Contents 8 0 R",
    });

  it.each<[string, Uint8Array, string, RegExp]>([
    ["no page with text", pdfFile(["", "0 0 10 10 re f"]), "document-without-text", /2 pages/],
    [
      "a password",
      pdfFile([page("Text")], {
        trailer: `/Encrypt<</Filter/Standard/V 1/R 2/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>/P -4>>/ID[<00><00>]`,
      }),
      "document-encrypted",
      /password/,
    ],
    ["nothing behind its first line", Buffer.from("%PDF-1.7\n"), "document-damaged", /./],
    ["noise", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 0xa7)]), "document-damaged", /./],
    ["half a file", whole.subarray(0, 300), "document-damaged", /./],
    ["pages that hold themselves", changed(/\/Kids\[[^\]]*\]/, "/Kids[2 0 R]"), "document-damaged", /./],
    ["too many pages", manyPages, "document-too-large", /2001 pages/],
    ["a stream that unpacks to 200 MB", withStream("/FlateDecode", bomb), "document-too-large", /Unpacked/],
    [
      "one that unpacks twice",
      withStream("[/FlateDecode/FlateDecode]", deflateSync(bomb)),
      "document-too-large",
      /Unpacked/,
    ],
    [
      "one whose lengths are repeated",
      withStream("/RunLengthDecode", Buffer.alloc(2 * 1024 * 1024, Buffer.of(129, 32))),
      "document-too-large",
      /Unpacked/,
    ],
  ])("%s", async (_what, bytes, code, message) => {
    expect(await readDocumentBytes(bytes, "a.pdf")).toMatchObject({
      ok: false,
      diagnostic: { code, severity: "error", message: expect.stringMatching(message) },
    });
  });

  it("whatever takes too long", async () => {
    expect(await readPdf(textPdf("Text"), { longest: 1 })).toMatchObject({
      ok: false,
      diagnostic: { code: "document-too-slow" },
    });
  });

  it("but not pages without text beside others, nor tables of places that lead in circles", async () => {
    const mixed = await read(pdfFile([page("Text"), "", ""]));
    expect(mixed.diagnostics).toMatchObject([
      { code: "pages-without-text", message: expect.stringContaining("2 of 3") },
    ]);
    const start = /startxref\n(\d+)/.exec(text)?.[1];
    const circle = changed("trailer\n<<", `trailer\n<</Prev ${start}`);
    expect(await linesOf(circle)).toEqual(["Text"]);
  });

  it("an answer, never an exception, for a document with any bytes changed", async () => {
    const good = textPdf("Text\nmore");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(typeof (await readPdf(bytes)).ok).toBe("boolean");
        },
      ),
      { numRuns: 15, seed: 20261121 },
    );
  });
});
