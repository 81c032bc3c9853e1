/** Web pages saved from a browser. Their text is read; nothing of them is fetched, run, or ever shown as a page. */
import { type Code, diagnose } from "../writeup/codes";
import { excerpt } from "../writeup/text";
import type { Diagnostic } from "../writeup/tree";
import { decodeText } from "./decode";
import { type HtmlLines, htmlLines } from "./html-lines";
import { LINE_LIMITS } from "./line-limits";

export type HtmlFile =
  | { ok: true; lines: string[]; encoding: string; diagnostics: Diagnostic[] }
  | { ok: false; diagnostic: Diagnostic };

export const HTML = "text/html";
/** Larger pages hold pictures in their text, or are no pages; a saved one has some 200 kB. */
export const LARGEST_PAGE = 10 * 1024 * 1024;

const BEGINS =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,800}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
/** How archives of whole pages begin: those of Chrome and Edge, and Safari's. */
const ARCHIVE = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){1,20}/;

/** True when a text begins as a web page does. */
export function isHtml(text: string): boolean {
  return BEGINS.test(text.slice(0, 1024));
}

/** The refusal of an archive of a page (.mht, .webarchive); null for anything else. */
export function webArchive(bytes: Uint8Array): Diagnostic | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  const head = ARCHIVE.exec(start)?.[0] ?? "";
  const isMht = /^mime-version:/im.test(head) && /multipart\/related/i.test(start);
  if (!isMht && !(start.startsWith("bplist00") && start.includes("WebMainResource"))) return null;
  const kind = isMht ? ".mht" : ".webarchive";
  return diagnose(
    "not-text",
    { line: 1 },
    `The file is an archive of a web page (${kind}): save the page as HTML only`,
  );
}

/**
 * Reads a page's text as lines; throws nothing but PastLimits. Bytes that are no UTF-8 are read in the encoding that the page names. Menus, banners,
 * notices and feet stand at the end, so that they interrupt nothing.
 */
export function readHtml(bytes: Uint8Array, limits = LINE_LIMITS): HtmlFile {
  if (bytes.length > LARGEST_PAGE)
    return refuse(
      "document-too-large",
      `The page has ${bytes.length} bytes; at most ${LARGEST_PAGE} are read`,
    );
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const named = decoded.encoding === "windows-1252" ? decodeAsNamed(bytes) : null;
  const read = htmlLines(named?.text ?? decoded.text, limits);
  if (!read.ok)
    return refuse(
      "document-unsafe",
      "A tag of the page has thousands of attributes, as no page for readers does",
    );
  const { lines } = read;
  if (lines.length === 0) return refuse("empty-document", "The web page is empty: it holds no text");
  const diagnostics = [...(named ? [] : decoded.diagnostics), ...findings(read)];
  return { ok: true, lines, encoding: named?.encoding ?? decoded.encoding, diagnostics };
}

/** The text in the encoding that a page names in its head, where it names one that is known and fits. */
function decodeAsNamed(bytes: Uint8Array): { text: string; encoding: string } | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const name = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(start)?.[1]?.toLowerCase();
  // These are Windows-1252 on the web (WHATWG Encoding Standard, names and labels), which is read already.
  if (name === undefined || /^(?:windows-1252|cp1252|iso-?8859-?1|latin1|us-ascii|ascii|utf-?8)$/.test(name))
    return null;
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

function findings({ lines, furniture, unseen, hidden, scripts }: HtmlLines & { ok: true }): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (scripts > 0) {
    const message = `The page has ${scripts} scripts or attributes that run one; only its text was read`;
    found.push(diagnose("active-content-ignored", { line: 1 }, message));
  }
  if (unseen > 0) {
    const message = `${unseen} elements that hold no text for a reader were left out: scripts, styles, pictures and the like`;
    found.push(diagnose("elements-left-out", { line: 1 }, message));
  }
  if (hidden.length > 0) {
    const message = `The page hides ${hidden.length} pieces of text, which were left out; the first: “${excerpt(hidden[0] ?? "")}”`;
    found.push(diagnose("hidden-text-left-out", { line: 1 }, message));
  }
  if (furniture > 0) {
    const at = { line: lines.length - furniture + 1, endLine: lines.length };
    const message = `${furniture} lines of the web page that belong to the site (menus, banners, notices, feet) stand here, apart from the text`;
    found.push(diagnose("running-lines-apart", at, message));
  }
  return found;
}

function refuse(code: Code, message: string): HtmlFile {
  return { ok: false, diagnostic: diagnose(code, { line: 1 }, message) };
}
