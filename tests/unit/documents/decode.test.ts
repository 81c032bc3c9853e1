/** Bytes to text to lines: what is read, what is guessed, what is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../lib/documents/decode";
import { splitLines } from "../../../lib/documents/lines";
import { LARGEST_DOCUMENT, readDocumentBytes } from "../../../lib/documents/read-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes);
  return result.ok
    ? [
        result.encoding,
        result.text,
        result.diagnostics.map(({ code, line, column }) => `${code}:${line}:${column}`),
      ]
    : result.diagnostic.code;
};

describe("decoding", () => {
  it.each<[string, Uint8Array, unknown]>([
    ["UTF-8", utf8("✓ é"), ["utf-8", "✓ é", []]],
    ["UTF-8 with its mark", utf8("\ufeff✓ é"), ["utf-8", "✓ é", []]],
    ["UTF-16, little end first", Uint8Array.of(0xff, 0xfe, 0x13, 0x27, 0xe9, 0), ["utf-16le", "✓é", []]],
    ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0x27, 0x13, 0, 0xe9), ["utf-16be", "✓é", []]],
    [
      "Windows-1252",
      Uint8Array.of(0x93, 0x43, 0xe9, 0x94, 0x20, 0x96),
      ["windows-1252", "“Cé” –", ["encoding-guessed:1:1"]],
    ],
    [
      "UTF-8 with a broken byte",
      Uint8Array.from([...utf8("é\nab"), 0xff, ...utf8("c")]),
      ["utf-8", "é\nab\ufffdc", ["invalid-bytes:2:3"]],
    ],
    ["nothing", new Uint8Array(), "empty-document"],
    ["only a byte order mark", utf8("\ufeff"), "empty-document"],
    ["a NUL byte", Uint8Array.of(65, 0, 66), "not-text"],
    ["a PDF", utf8("%PDF-1.7\n"), "not-text"],
    ["rich text", utf8("{\\rtf1\\ansi text}"), "not-text"],
    ["a packed file", Uint8Array.of(0x50, 0x4b, 3, 4, 20), "not-text"],
  ])("%s", (_name, bytes, expected) => {
    expect(decoded(bytes)).toEqual(expected);
  });

  it("reports at most a hundred broken lines", () => {
    const bytes = Uint8Array.from([
      ...utf8("é\n"),
      ...Array.from({ length: 600 }, (_, i) => (i % 2 ? 10 : 0xff)),
    ]);
    const result = decodeText(bytes);
    expect(result.ok && result.diagnostics).toHaveLength(100);
  });

  it("never throws, and gives valid UTF-8 back as it was", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeText(bytes)),
      { seed: 7, numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => /^[^\p{Cc}\ufeff]+$/u.test(text)),
        (text) => {
          expect(decodeText(utf8(text))).toMatchObject({ ok: true, text, encoding: "utf-8" });
        },
      ),
      { seed: 7 },
    );
  });
});

describe("lines", () => {
  it.each([
    ["", []],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["a\n\n", ["a", ""]],
    ["a\r\nb\rc\nd", ["a", "b", "c", "d"]],
    ["\n", [""]],
  ])("%j → %j", (text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});

describe("a file", () => {
  it("is known by its content, not by its name", async () => {
    const one = await readDocumentBytes(utf8("text"), "a.txt");
    const other = await readDocumentBytes(utf8("text"), "b.pdf");
    expect(one.identity.sha256).toBe(other.identity.sha256);
    expect(other).toMatchObject({ ok: true, identity: { mediaType: "text/plain" } });
  });

  it("is refused when it is larger than a document can be", async () => {
    expect(await readDocumentBytes(new Uint8Array(LARGEST_DOCUMENT + 1), "a.txt")).toMatchObject({
      ok: false,
      diagnostic: { code: "document-too-large" },
    });
  });
});
