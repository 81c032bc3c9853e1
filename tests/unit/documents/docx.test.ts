/** Word documents: what of them becomes a line, and what is refused before anything reads it. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  DOCX,
  LARGEST_TEXT,
  MOST_ATTRIBUTES,
  MOST_FIELD_SIGNS,
  MOST_PARTS,
  MOST_TAGS,
} from "../../../lib/documents/docx";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { readZipDirectory, unpack } from "../../../lib/documents/zip";
import { writeZip, type ZipPart } from "../../../lib/documents/zip-write";
import { paragraph, wordFile, wordParts } from "../../fixtures/word-file";

const read = (bytes: Uint8Array) => readDocumentBytes(bytes, "a.docx");
async function linesOf(body: string, more: ZipPart[] = [], options = {}): Promise<string[]> {
  const document = await read(writeZip([...wordParts(body, options), ...more]));
  if (!document.ok) throw new Error(document.diagnostic.message);
  return document.lines;
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const symbol = (char: string) => `<w:sym w:font="Wingdings" w:char="${char}"/>`;
const checkbox = (checked: 0 | 1) =>
  `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> Ensure</w:t></w:r></w:p>`;

describe("a Word document", () => {
  it("is known by its bytes, whatever its name", async () => {
    expect(await readDocumentBytes(wordFile("One\n\nTwo"), "notes.txt")).toMatchObject({
      ok: true,
      lines: ["One", "", "Two"],
      diagnostics: [],
      identity: { mediaType: DOCX, name: "notes.txt" },
    });
  });

  it("keeps spaces, no-break spaces, joined emoji, right-to-left text and what XML escapes", async () => {
    const text = "a  b\u00a0c 👩‍👩‍👧 שלום & <b> \\ “x”";
    expect((await read(wordFile(text))) as unknown).toMatchObject({ lines: [text] });
  });

  it.each<[string, string, string[]]>([
    [
      "line and page breaks",
      run('<w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type="page"/><w:t>c</w:t>'),
      ["a", "b", "c"],
    ],
    ["a tab", run("<w:t>[x]</w:t><w:tab/><w:t>b</w:t>"), ["[x]\tb"]],
    [
      "the cells of a table",
      `<w:tbl><w:tr>${cell("COUNTRY")}${cell("Italy")}</w:tr><w:tr>${cell("FUNDING")}${cell("AMIF")}</w:tr></w:tbl>`,
      ["COUNTRY", "Italy", "FUNDING", "AMIF"],
    ],
    [
      "a list item",
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Ensure</w:t></w:r></w:p>',
      ["Ensure"],
    ],
    ["a line end inside the XML", run("<w:t>a\nb</w:t>"), ["a b"]],
    ["a tick of Wingdings", run(`${symbol("F0FC")}<w:t> Ensure</w:t>`), ["✓ Ensure"]],
    ["a ticked box of Wingdings", run(symbol("F0FE")), ["☑"]],
    ["an empty box of Wingdings", run(symbol("F0A8")), ["☐"]],
    [
      "a tick typed in Wingdings",
      '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r><w:r><w:t>ü</w:t></w:r></w:p>',
      ["✓ü"],
    ],
    ["a ticked content control", checkbox(1), ["☑ Ensure"]],
    ["an empty content control", checkbox(0), ["☐ Ensure"]],
    [
      "deleted text",
      "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>",
      ["kept"],
    ],
  ])("gives %s", async (_what, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  it("gives the address of a link that does not show it", async () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    const relationships = `<Relationship Id="r9" Type="${type}" Target="https://a.example/b" TargetMode="External"/>`;
    const link = (text: string) =>
      `<w:p><w:hyperlink r:id="r9"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
    expect(await linesOf(link("Our handbook") + link("a.example/b/"), [], { relationships })).toEqual([
      "Our handbook <https://a.example/b>",
      "a.example/b/",
    ]);
  });

  it("gives a footnote below its paragraph", async () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
    const relationships = `<Relationship Id="r8" Type="${type}" Target="footnotes.xml"/>`;
    const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const footnotes = `<w:footnotes xmlns:w="${namespace}"><w:footnote w:id="7">${paragraph(" See the report.")}</w:footnote></w:footnotes>`;
    const body = paragraph("They cook", '<w:r><w:footnoteReference w:id="7"/></w:r>') + paragraph("After");
    const part = { name: "word/footnotes.xml", bytes: utf8(footnotes) };
    expect(await linesOf(body, [part], { relationships })).toEqual([
      "They cook¹",
      "¹ See the report.",
      "After",
    ]);
  });

  it("with macros is read for its text, and says so", async () => {
    expect(await read(wordFile("Text", { macros: true }))).toMatchObject({
      ok: true,
      lines: ["Text"],
      diagnostics: [{ code: "macros-ignored", severity: "note" }],
      identity: { mediaType: "application/vnd.ms-word.document.macroEnabled.12" },
    });
  });
});

describe("what is refused", () => {
  const parts = wordParts(paragraph("Text"));
  const filler = (length: number): ZipPart => ({
    name: "word/styles.xml",
    bytes: new Uint8Array(length).fill(32),
  });
  /** The file with the size that its directory declares for a part changed. */
  function declaring(bytes: Uint8Array, name: string, size: number): Uint8Array {
    const changed = Buffer.from(bytes);
    const at = changed.lastIndexOf(name);
    changed.writeUInt32LE(size, at - 46 + 24);
    return new Uint8Array(changed);
  }
  const zipOf = (...names: string[]) => writeZip(names.map((name) => ({ name, bytes: utf8("x") })));

  it.each<[string, Uint8Array, string, RegExp]>([
    ["a workbook", zipOf("[Content_Types].xml", "xl/workbook.xml"), "not-text", /Excel/],
    ["a presentation", zipOf("ppt/presentation.xml"), "not-text", /PowerPoint/],
    [
      "an OpenDocument text",
      zipOf("mimetype", "content.xml", "META-INF/manifest.xml"),
      "not-text",
      /OpenDocument/,
    ],
    ["any other packed file", zipOf("photo.jpg"), "not-text", /zip/],
    ["an empty packed file", writeZip([]), "not-text", /zip/],
    ["half a document", wordFile("Text").subarray(0, 300), "document-damaged", /damaged/],
    [
      "no XML",
      writeZip([...parts.slice(0, 2), { name: "word/document.xml", bytes: utf8("<w:") }]),
      "document-damaged",
      /./,
    ],
    ["no paragraphs", writeZip(wordParts("")), "empty-document", /./],
    [
      "too many parts",
      writeZip([
        ...parts,
        ...Array.from({ length: MOST_PARTS }, (_, i) => ({ name: `word/media/${i}`, bytes: utf8("") })),
      ]),
      "document-too-large",
      /parts/,
    ],
    [
      "a declared size of 4 GB",
      declaring(wordFile("Text"), "word/document.xml", 0xfffffffe),
      "document-too-large",
      /Unpacked/,
    ],
    ["a bomb that says so", writeZip([...parts, filler(LARGEST_TEXT + 1)]), "document-too-large", /text/],
    [
      "a bomb that says it is small",
      declaring(writeZip([...parts, filler(LARGEST_TEXT + 1)]), "word/styles.xml", 10),
      "document-too-large",
      /text/,
    ],
    ["too many tags", writeZip(wordParts("<w:p/>".repeat(MOST_TAGS))), "document-too-large", /tags/],
    [
      "499,000 empty paragraphs in 5 kB",
      writeZip(wordParts("<w:p/>".repeat(499_000))),
      "document-too-large",
      /80000 tags/,
    ],
    [
      "too many attributes",
      writeZip(wordParts('<w:p w:a="1" w:b="2" w:c="3"/>'.repeat(MOST_ATTRIBUTES / 3 + 1))),
      "document-too-large",
      /attributes/,
    ],
    [
      "too many fields that never end",
      writeZip(wordParts(run('<w:fldChar w:fldCharType="begin"/>').repeat(MOST_FIELD_SIGNS + 1))),
      "document-too-large",
      /fields/,
    ],
    [
      "a document type",
      wordFile("Text", { before: "<!DOCTYPE a>" }),
      "document-unsafe",
      /word\/document.xml/,
    ],
    [
      "an external entity in another part",
      writeZip([
        ...parts,
        {
          name: "word/footnotes.xml",
          bytes: utf8('<!doctype a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
        },
      ]),
      "document-unsafe",
      /footnotes/,
    ],
    [
      "a password",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("…EncryptedPackage", "utf16le")]),
      "document-encrypted",
      /password/,
    ],
    ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "not-text", /\.docx/],
  ])("%s", async (_what, bytes, code, message) => {
    expect(await read(bytes)).toMatchObject({
      ok: false,
      diagnostic: { code, severity: "error", message: expect.stringMatching(message) },
      identity: { mediaType: "application/octet-stream" },
    });
  });

  it("an answer, never an exception, for a document with any bytes changed", async () => {
    const good = wordFile("Text\nmore");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(typeof (await read(bytes)).ok).toBe("boolean");
        },
      ),
      { numRuns: 150, seed: 20261121 },
    );
  });
});

describe("a directory", () => {
  /** A packed file that is nothing but a directory: so many entries without a name, and how many it says it has. */
  function nameless(entries: number, said = entries): Uint8Array {
    const bytes = Buffer.alloc(entries * 46 + 22);
    for (let i = 0; i < entries; i++) bytes.writeUInt32LE(0x02014b50, i * 46);
    bytes.writeUInt32LE(0x06054b50, entries * 46);
    bytes.writeUInt16LE(said, entries * 46 + 10);
    bytes.writeUInt32LE(entries * 46, entries * 46 + 12);
    return new Uint8Array(bytes);
  }

  it("that says it has more entries than are read is not read at all", () => {
    expect(readZipDirectory(nameless(3), 3)).toMatchObject({ ok: true, entries: { length: 3 } });
    expect(readZipDirectory(nameless(3), 2)).toEqual({ ok: false, reason: "tooMany", count: 3 });
    // Not even looked at: what it says comes first.
    expect(readZipDirectory(nameless(0, 9), 2)).toEqual({ ok: false, reason: "tooMany", count: 9 });
  });

  it("is read no further than it says: a million entries of which it tells two cost as much as two", () => {
    const bytes = nameless(100, 2);
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    expect(readZipDirectory(bytes, 2)).toEqual({ ok: false, reason: "damaged" });
    expect(decode).toHaveBeenCalledTimes(2);
    decode.mockRestore();
  });
});

describe("packing", () => {
  it("gives back what was packed, and the same bytes each time", () => {
    const parts = [
      { name: "ä/b.xml", bytes: utf8("text ".repeat(1000)) },
      { name: "c", bytes: new Uint8Array() },
    ];
    const bytes = writeZip(parts);
    expect(writeZip(parts)).toEqual(bytes);
    const directory = readZipDirectory(bytes);
    expect(directory.ok && directory.entries.map(({ name, unpacked }) => [name, unpacked])).toEqual([
      ["ä/b.xml", 5000],
      ["c", 0],
    ]);
    const unpacked = directory.ok ? directory.entries.map((entry) => unpack(bytes, entry, 5000)) : [];
    expect(unpacked.map((part) => part.ok && Buffer.from(part.bytes).toString())).toEqual([
      "text ".repeat(1000),
      "",
    ]);
    const first = directory.ok && directory.entries[0];
    expect(first && unpack(bytes, first, 4999)).toEqual({ ok: false, reason: "tooLarge" });
  });
});
