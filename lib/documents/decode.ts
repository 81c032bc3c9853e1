/**
 * Bytes to text. A document is text when it says so by its bytes, whatever its name: UTF-8 (with or without a mark),
 * UTF-16 with its mark, or Windows-1252, which old word processors still write. Anything with NUL or other control
 * bytes is no text and is refused.
 */
import { type Code, diagnose } from "../writeup/codes";
import type { Diagnostic } from "../writeup/tree";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type Decoded =
  | { ok: true; text: string; encoding: Encoding; diagnostics: Diagnostic[] }
  | { ok: false; diagnostic: Diagnostic };

/** How a file starts that is a document of another kind: said by name, so that the person knows what to do. */
const OTHER_KINDS: [string, number[]][] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a packed file (zip)", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Word document (.doc): save it as .docx", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a rich text file (.rtf): save it as .docx", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
];

/**
 * Decodes a document's bytes; never throws. Bytes that are no valid UTF-8 are read as Windows-1252 when nothing in the
 * file is UTF-8 beyond ASCII, and otherwise replaced one by one by U+FFFD, each finding with its line.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse("empty-document", "The file is empty: it holds no bytes");
  const kind = OTHER_KINDS.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (kind) return refuse("not-text", `The file is no text but ${kind[0]}`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return accept(decode("utf-16le", bytes.subarray(2)), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return accept(decode("utf-16be", bytes.subarray(2)), "utf-16be");
  const control = bytes.findIndex(
    (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127,
  );
  if (control >= 0)
    return refuse("not-text", `The file is not text: byte ${control + 1} is a control character`);
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return accept(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body), "utf-8");
  } catch {
    return decodeDamaged(body);
  }
}

function decodeDamaged(body: Uint8Array): Decoded {
  const text = decode("utf-8", body);
  const hasUtf8 = /[\u0080-\ufffc\ufffe\uffff]/.test(text);
  if (!hasUtf8) {
    const finding = diagnose(
      "encoding-guessed",
      { line: 1 },
      "The file is not UTF-8; it was read as Windows-1252",
    );
    return accept(decodeWindows1252(body), "windows-1252", [finding]);
  }
  const findings: Diagnostic[] = [];
  let line = 1;
  let lineHasFinding = false;
  let column = 1;
  for (let i = 0; i < text.length && findings.length < MOST_FINDINGS; i++, column++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      line++;
      column = 0;
      lineHasFinding = false;
    } else if (unit === 0xfffd && !lineHasFinding) {
      findings.push(
        diagnose("invalid-bytes", { line, column }, "Bytes here are no valid UTF-8; each was replaced by �"),
      );
      lineHasFinding = true;
    }
  }
  return accept(text, "utf-8", findings);
}

/** A file with more damaged lines than this is damaged; more findings would not help. */
const MOST_FINDINGS = 100;

/**
 * Windows-1252 is Latin-1 but for these 32 bytes (WHATWG Encoding Standard, index-windows-1252). Written out because some
 * releases of Node decode the label "windows-1252" as Latin-1, and quotes and dashes would be lost.
 */
const BYTES_80_TO_9F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  return decode("latin1", bytes).replace(
    /[\u0080-\u009f]/g,
    (byte) => BYTES_80_TO_9F[byte.charCodeAt(0) - 0x80] ?? byte,
  );
}

function decode(encoding: Exclude<Encoding, "windows-1252"> | "latin1", bytes: Uint8Array): string {
  if (encoding === "latin1")
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function accept(text: string, encoding: Encoding, diagnostics: Diagnostic[] = []): Decoded {
  if (text === "") return refuse("empty-document", "The file is empty: it holds no text");
  return { ok: true, text, encoding, diagnostics };
}

function refuse(code: Code, message: string): Decoded {
  return { ok: false, diagnostic: diagnose(code, { line: 1 }, message) };
}
