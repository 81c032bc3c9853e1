/**
 * Word documents. A packed file is looked at before it is opened: how many parts, how large they say they are, how large
 * they really are, no document type declared, nothing encrypted. What the library then reads is a new file of only those
 * parts, as they were unpacked and checked: no header can tell it anything else. Macros are never run, only named.
 */
import { type Code, diagnose } from "../writeup/codes";
import type { Diagnostic } from "../writeup/tree";
import { type WordDocument, wordLines } from "./docx-text";
import { LINE_LIMITS } from "./line-limits";
import { readZipDirectory, unpack, type ZipEntry } from "./zip";
import { writeZip, type ZipPart } from "./zip-write";

export type WordFile =
  | { ok: true; lines: string[]; mediaType: string; diagnostics: Diagnostic[] }
  | { ok: false; diagnostic: Diagnostic };

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOCM = "application/vnd.ms-word.document.macroEnabled.12";

export const MOST_PARTS = 2_000;
/** All parts together, as the directory declares them: mostly pictures. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;
/**
 * What the library makes objects of, while nothing else is answered. 300 pages of six paragraphs, each in three runs with
 * properties, have 54,000 tags and 36,000 attributes in some 3 MB, and styles and settings a tenth of that. At these limits the
 * worst documents (2 kB, packed, where everything is empty) take about a second of processor time; each limit is of a kind
 * that took several by itself.
 */
export const LARGEST_TEXT = 10 * 1024 * 1024;
export const MOST_TAGS = 80_000;
export const MOST_ATTRIBUTES = 80_000;
/** For each run the library goes through the fields that were begun and not ended. A table of contents with 500 entries has 1,500. */
export const MOST_FIELD_SIGNS = 2_000;

/** How they are counted before they are parsed: never too few. */
const COUNTED: readonly [sign: string, most: number, what: string][] = [
  ["<", MOST_TAGS, "tags"],
  ["=", MOST_ATTRIBUTES, "attributes"],
  ["fldCharType", MOST_FIELD_SIGNS, "signs of fields"],
];

const MAIN_PART = /^word\/document\d*\.xml$/i;
const TEXT_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/i;
const MACROS = /(?:^|\/)vbaProject\.bin$/i;
/** What else comes packed, by a part that only it has. */
const OTHER_KINDS: [string, RegExp][] = [
  ["an Excel workbook", /^xl\/workbook\.(?:xml|bin)$/i],
  ["a PowerPoint presentation", /^ppt\/presentation\.xml$/i],
  ["an e-book (EPUB)", /^META-INF\/container\.xml$/i],
  ["an OpenDocument file", /^META-INF\/manifest\.xml$/i],
];

/** True when the bytes begin as packed files do. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Reads a packed file that should be a Word document; throws nothing but PastLimits. */
export async function readWordFile(bytes: Uint8Array, limits = LINE_LIMITS): Promise<WordFile> {
  const directory = readZipDirectory(bytes, MOST_PARTS);
  if (!directory.ok && directory.reason === "tooMany")
    return refuse(
      "document-too-large",
      `The document has ${directory.count} parts; at most ${MOST_PARTS} are read`,
    );
  if (!directory.ok)
    return refuse("document-damaged", "The packed file is damaged: it has no readable directory");
  const { entries } = directory;
  const macros = entries.some(({ name }) => MACROS.test(name));
  if (!entries.some(({ name }) => MAIN_PART.test(name))) {
    const kind = OTHER_KINDS.find(([, part]) => entries.some(({ name }) => part.test(name)));
    return refuse(
      "not-text",
      `The file is ${kind?.[0] ?? "a packed file (zip)"}, neither text nor a Word document`,
    );
  }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_UNPACKED)
    return refuse("document-too-large", `Unpacked, the document has more than ${LARGEST_UNPACKED} bytes`);
  const parts = unpackText(bytes, entries);
  if (!parts.ok) return parts;
  const document = await readParts(parts.parts);
  if (document === null)
    return refuse("document-damaged", "The Word document is damaged: its text cannot be read");
  const lines = wordLines(document, limits);
  if (lines.length === 0) return refuse("empty-document", "The Word document is empty: it holds no text");
  const finding = diagnose("macros-ignored", { line: 1 }, "The document has macros; only its text was read");
  return {
    ok: true,
    lines,
    mediaType: macros ? DOCM : DOCX,
    diagnostics: macros ? [finding] : [],
  };
}

function unpackText(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): { ok: true; parts: ZipPart[] } | { ok: false; diagnostic: Diagnostic } {
  const parts = new Map<string, ZipPart>();
  let left = LARGEST_TEXT;
  const counts: number[] = [];
  for (const entry of entries) {
    if (!TEXT_PARTS.test(entry.name) || parts.has(entry.name)) continue;
    if (entry.encrypted) return refuse("document-encrypted", "The document's parts are encrypted");
    const part = unpack(bytes, entry, left);
    if (!part.ok && part.reason === "tooLarge")
      return refuse(
        "document-too-large",
        `Unpacked, the document has more than ${LARGEST_TEXT} bytes of text`,
      );
    if (!part.ok)
      return refuse("document-damaged", `The Word document is damaged: ${entry.name} cannot be unpacked`);
    left -= part.bytes.length;
    for (const [i, [sign, most, what]] of COUNTED.entries()) {
      const counted = (counts[i] ?? 0) + count(part.bytes, sign);
      if (counted > most) return refuse("document-too-large", `The document has more than ${most} ${what}`);
      counts[i] = counted;
    }
    if (/<!DOCTYPE|<!ENTITY/i.test(Buffer.from(part.bytes).toString("latin1")))
      return refuse("document-unsafe", `${entry.name} declares a document type, as no word processor does`);
    parts.set(entry.name, { name: entry.name, bytes: part.bytes });
  }
  return { ok: true, parts: [...parts.values()] };
}

function count(bytes: Uint8Array, sign: string): number {
  const within = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let found = 0;
  for (let at = within.indexOf(sign); at >= 0; at = within.indexOf(sign, at + 1)) found++;
  return found;
}

/** The library's tree of the document; null when it cannot make one of it. */
async function readParts(parts: readonly ZipPart[]): Promise<WordDocument | null> {
  const { default: mammoth } = await import("mammoth");
  let document: WordDocument | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(writeZip(parts)) },
      {
        externalFileAccess: false,
        // The tree is all that is wanted: nothing is left to be made into HTML.
        transformDocument: (tree: WordDocument) => {
          document = tree;
          return { ...tree, children: [] };
        },
      },
    );
  } catch {
    return null; // damaged in a way that only reading shows
  }
  return document;
}

function refuse(code: Code, message: string): { ok: false; diagnostic: Diagnostic } {
  return { ok: false, diagnostic: diagnose(code, { line: 1 }, message) };
}
