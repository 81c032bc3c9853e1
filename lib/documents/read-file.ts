/** A file's bytes to lines, with its identity. Text and Markdown; other kinds of document are refused by name. */
import { createHash } from "node:crypto";
import { diagnose } from "../writeup/codes";
import type { Diagnostic } from "../writeup/tree";
import { decodeText, type Encoding } from "./decode";
import { splitLines } from "./lines";

export type DocumentIdentity = { name: string; sha256: string; bytes: number; mediaType: string };
export type DocumentLines =
  | { ok: true; identity: DocumentIdentity; encoding: Encoding; lines: string[]; diagnostics: Diagnostic[] }
  | { ok: false; identity: DocumentIdentity; diagnostic: Diagnostic };

/** Larger files are refused: no write-up comes near it (the seeds' largest has 104 kB). */
export const LARGEST_DOCUMENT = 50 * 1024 * 1024;

/** Reads a document's bytes into lines; never throws. `name` is only carried along, nothing is decided by it but Markdown's label. */
export function readDocumentBytes(bytes: Uint8Array, name: string): DocumentLines {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const text = {
    name,
    sha256,
    bytes: bytes.length,
    mediaType: /\.(md|markdown)$/i.test(name) ? "text/markdown" : "text/plain",
  };
  const refused = (diagnostic: Diagnostic): DocumentLines => ({
    ok: false,
    identity: { ...text, mediaType: "application/octet-stream" },
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
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.diagnostic);
  return {
    ok: true,
    identity: text,
    encoding: decoded.encoding,
    lines: splitLines(decoded.text),
    diagnostics: decoded.diagnostics,
  };
}
