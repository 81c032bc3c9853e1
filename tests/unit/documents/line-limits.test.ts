/** How many lines a document of any kind may have, and how long one may be. */
import { describe, expect, it } from "vitest";
import { LINE_LIMITS, type LineLimits, LONGEST_LINE, MOST_LINES } from "../../../lib/documents/line-limits";
import { LIMITS, readPdf } from "../../../lib/documents/pdf";
import { readDocumentBytes } from "../../../lib/documents/read-file";
import { writeZip } from "../../../lib/documents/zip-write";
import { contentOf, pdfFile } from "../../fixtures/pdf-file";
import { paragraph, wordFile, wordParts } from "../../fixtures/word-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (body: string) => utf8(`<!doctype html><html><body>${body}</body></html>`);
const pdf = (...texts: string[]) =>
  pdfFile([contentOf(texts.map((text, i) => ({ x: 60, y: 60 + i * 40, text })))]);
const read = (bytes: Uint8Array, name: string, lines: Partial<LineLimits>) =>
  readDocumentBytes(bytes, name, { lines: { ...LINE_LIMITS, ...lines } });

describe("lines", () => {
  it.each<[string, string, Uint8Array, Uint8Array]>([
    ["text", "a.txt", utf8("a\nb\r\nc\rd\n"), utf8("a\nb\r\nc\rd\n\n")],
    ["text without an end of its last line", "a.txt", utf8("a\nb\nc\nd"), utf8("a\nb\nc\nd\ne")],
    ["Markdown", "a.md", utf8("# a\nb\nc\nd"), utf8("# a\nb\nc\nd\ne")],
    ["a web page", "a.html", page("a<br>b<p>c</p>d"), page("a<br>b<p>c</p>d<br>e")],
    [
      "a web page's text as it was set",
      "a.html",
      page("<pre>a\n\nc\nd</pre>"),
      page("<pre>a\n\nc\nd\n\ne</pre>"),
    ],
    ["a Word document", "a.docx", wordFile("a\nb\nc\nd"), wordFile("a\nb\nc\nd\ne")],
    ["a PDF", "a.pdf", pdf("a", "b", "c", "d"), pdf("a", "b", "c", "d", "e")],
  ])("of %s may be as many as are read, and not one more", async (_kind, name, four, five) => {
    expect(await read(four, name, { most: 4 })).toMatchObject({ ok: true, lines: { length: 4 } });
    expect(await read(five, name, { most: 4 })).toMatchObject({
      ok: false,
      diagnostic: {
        code: "document-too-large",
        severity: "error",
        message: expect.stringMatching(/4 lines/),
      },
    });
  });

  it.each<[string, string, (text: string) => Uint8Array]>([
    ["text", "a.txt", (text) => utf8(`first\n${text}`)],
    ["text that has more lines", "a.txt", (text) => utf8(`first\n${text}\r\nlast`)],
    ["Markdown", "a.md", (text) => utf8(`first\n${text}\nlast`)],
    ["a web page", "a.html", (text) => page(`<p>first</p><p>${[...text].join("<b></b>")}</p>`)],
    ["a Word document", "a.docx", (text) => wordFile(`first\n${text}`)],
    ["a PDF", "a.pdf", (text) => pdf("first", text)],
  ])("of %s may be as long as is read, and not longer", async (_kind, name, made) => {
    const longest = "abcdefghij";
    expect(await read(made(longest), name, { longest: 10 })).toMatchObject({ ok: true });
    expect(await read(made(`${longest}k`), name, { longest: 10 })).toMatchObject({
      ok: false,
      diagnostic: { code: "document-too-large", line: 2, message: expect.stringMatching(/10 characters/) },
    });
  });

  it("are held to limits that no document for readers comes near", async () => {
    expect(await readDocumentBytes(page("x<br>".repeat(MOST_LINES + 1)), "a.html")).toMatchObject({
      diagnostic: { code: "document-too-large" },
    });
    expect(await readDocumentBytes(utf8("x".repeat(LONGEST_LINE + 1)), "a.txt")).toMatchObject({
      diagnostic: { code: "document-too-large" },
    });
  });

  it("that are put together from others count as one: the row of a table", async () => {
    const row = page(`<table><tr><td>Country</td><td>${"<p>Italy</p>".repeat(4)}</td></tr></table>`);
    expect(await read(row, "a.html", { longest: 40 })).toMatchObject({ ok: true, lines: { length: 1 } });
    expect(await read(row, "a.html", { longest: 30 })).toMatchObject({ ok: false });
  });
});

describe("a note of a Word document that is named again and again", () => {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
  const relationships = `<Relationship Id="r8" Type="${type}" Target="footnotes.xml"/>`;
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
  const document = (body: string, note: string) => {
    const footnotes = `<w:footnotes xmlns:w="${namespace}"><w:footnote w:id="7">${note}</w:footnote></w:footnotes>`;
    const part = { name: "word/footnotes.xml", bytes: utf8(footnotes) };
    return writeZip([...wordParts(body, { relationships }), part]);
  };
  const refused = { ok: false, diagnostic: { code: "document-too-large" } };

  it("is refused when its lines are too many", async () => {
    const bytes = document(paragraph("Text", reference.repeat(1_000)), paragraph("a").repeat(1_000));
    expect(await readDocumentBytes(bytes, "a.docx")).toMatchObject(refused);
  });

  it("is refused when it names itself, so that each paragraph has more of it than the one before", async () => {
    const bytes = document(paragraph("Text", reference).repeat(30), paragraph("a", reference.repeat(10)));
    expect(await readDocumentBytes(bytes, "a.docx")).toMatchObject(refused);
  });

  it("is refused when it has no lines, and is only walked through", async () => {
    const bytes = document(
      paragraph("Text", reference.repeat(1_000)),
      `<w:p>${"<w:r/>".repeat(1_000)}</w:p>`,
    );
    expect(await readDocumentBytes(bytes, "a.docx")).toMatchObject(refused);
  });
});

describe("a PDF with", () => {
  it("a page of more pieces of text than any has, which is read no further", async () => {
    const pieces = (count: number) => {
      const set = Array.from(
        { length: count },
        (_, i) => `1 0 0 1 ${(i * 7) % 600} ${(i * 13) % 800} Tm (a) Tj`,
      );
      return pdfFile([`BT /F 1 Tf ${set.join(" ")} ET`], { packed: true });
    };
    expect(await readPdf(pieces(LIMITS.pagePieces * 1.2))).toMatchObject({
      ok: false,
      diagnostic: { code: "document-too-large" },
    });
  });
});
