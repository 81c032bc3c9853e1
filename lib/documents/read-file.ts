/** A file's bytes to lines, with its identity. Text, Markdown, Word, PDF and web pages; other kinds of document are refused by name. */
import { createHash } from "node:crypto";
import { diagnose } from "../writeup/codes";
import type { Diagnostic } from "../writeup/tree";
import { decodeText } from "./decode";
import { isPacked, readWordFile } from "./docx";
import { HTML, isHtml, readHtml, webArchive } from "./html";
import { checkLineLength, LINE_LIMITS, type LineLimits, PastLimits } from "./line-limits";
import { checkLines, splitLines } from "./lines";
import { withoutHeadingSigns } from "./markdown";
import { isPdf, PDF, readPdf } from "./pdf";

export type DocumentIdentity = { name: string; sha256: string; bytes: number; mediaType: string };
export type DocumentLines =
  | { ok: true; identity: DocumentIdentity; encoding: string; lines: string[]; diagnostics: Diagnostic[] }
  | { ok: false; identity: DocumentIdentity; diagnostic: Diagnostic };

/** Larger files are refused: no write-up comes near it (the seeds' largest has 104 kB). */
export const LARGEST_DOCUMENT = 50 * 1024 * 1024;

/** How much of a document is read, for whom all is too much. `longest`: the milliseconds that a PDF may take. */
export type ReadLimits = { lines?: LineLimits; longest?: number };

/** Markdown is text, and shows in its name alone. */
const isMarkdownName = (name: string): boolean => /\.(md|markdown)$/i.test(name);

/**
 * Reads a document's bytes into lines; never throws. What it is shows in the bytes; `name` is only carried along, nothing
 * is decided by it but whether `#` sets a heading.
 */
export async function readDocumentBytes(
  bytes: Uint8Array,
  name: string,
  { lines: limits = LINE_LIMITS, longest }: ReadLimits = {},
): Promise<DocumentLines> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const identity = (mediaType: string) => ({ name, sha256, bytes: bytes.length, mediaType });
  const refused = (diagnostic: Diagnostic): DocumentLines => ({
    ok: false,
    identity: identity("application/octet-stream"),
    diagnostic,
  });
  if (bytes.length > LARGEST_DOCUMENT) {
    return refused(
      diagnose(
        "document-too-large",
        { line: 1 },
        `The file has ${bytes.length} bytes; at most ${LARGEST_DOCUMENT} are read`,
      ),
    );
  }
  try {
    const read = await readKind(bytes, { name, limits, longest, identity, refused });
    // What is put together at the end, a row of a table or a paragraph over pages, is a line as all others.
    if (read.ok) read.lines.forEach((line, i) => void checkLineLength(line.length, i + 1, limits));
    return read;
  } catch (error) {
    if (error instanceof PastLimits) return refused(error.diagnostic);
    throw error;
  }
}

type Asked = {
  name: string;
  limits: LineLimits;
  longest: number | undefined;
  identity: (mediaType: string) => DocumentIdentity;
  refused: (diagnostic: Diagnostic) => DocumentLines;
};

/** Each kind of document is held to the limits while its lines come about. */
async function readKind(
  bytes: Uint8Array,
  { name, limits, longest, identity, refused }: Asked,
): Promise<DocumentLines> {
  if (isPacked(bytes)) {
    const word = await readWordFile(bytes, limits);
    if (!word.ok) return refused(word.diagnostic);
    const { lines, mediaType, diagnostics } = word;
    return { ok: true, identity: identity(mediaType), encoding: "utf-8", lines, diagnostics };
  }
  if (isEncryptedOffice(bytes)) {
    return refused(
      diagnose(
        "document-encrypted",
        { line: 1 },
        "The document is protected by a password; save it without one",
      ),
    );
  }
  if (isPdf(bytes)) {
    const pdf = await readPdf(bytes, { limits, longest });
    if (!pdf.ok) return refused(pdf.diagnostic);
    const { lines, diagnostics } = pdf;
    return { ok: true, identity: identity(PDF), encoding: "utf-8", lines, diagnostics };
  }
  const archive = webArchive(bytes);
  if (archive) return refused(archive);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.diagnostic);
  if (isHtml(decoded.text)) {
    const page = readHtml(bytes, limits);
    return page.ok ? { ...page, identity: identity(HTML) } : refused(page.diagnostic);
  }
  checkLines(decoded.text, limits);
  const lines = splitLines(decoded.text);
  const isMarkdown = isMarkdownName(name);
  return {
    ok: true,
    identity: identity(isMarkdown ? "text/markdown" : "text/plain"),
    encoding: decoded.encoding,
    lines: isMarkdown ? lines.map(withoutHeadingSigns) : lines,
    diagnostics: decoded.diagnostics,
  };
}

/** With a password, Office packs a document into a compound file whose directory names this stream ([MS-OFFCRYPTO] 2.3.1). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  return (
    isCompound &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
      Buffer.from("EncryptedPackage", "utf16le"),
    )
  );
}
