/**
 * The one place where a PDF is opened: a thread of its own, ended from outside when it takes too long or too much. It
 * gives the pieces of text of each page with their places; nothing is drawn, run, written or fetched. Plain JavaScript,
 * because Node starts it by its path (./pdf.ts does).
 */
import { parentPort, workerData } from "node:worker_threads";
import { inflateSync } from "node:zlib";

const { bytes, limits } = workerData;
let tooLarge = false;

/** A page's content or any other part may not unpack to more than this, nor all that is held at once. */
function checkSize(size) {
  const large = size > limits.part || (size > 1e6 && process.memoryUsage().arrayBuffers + size > limits.held);
  if (!large) return;
  tooLarge = true;
  throw new RangeError("too large");
}

/** The library unpacks by itself into arrays that it doubles until all fits: the sizes are checked as they are asked for. */
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, given, made) {
    if (typeof given[0] === "number") checkSize(given[0]);
    return Reflect.construct(target, given, made === globalThis.Uint8Array ? target : made);
  },
});

/** Takes the place of the platform's own, which would unpack without end. */
globalThis.DecompressionStream = class {
  constructor(kind) {
    if (kind !== "deflate") throw new TypeError(kind);
    let give;
    const packed = new Promise((resolve) => {
      give = resolve;
    });
    this.writable = {
      getWriter: () => ({
        ready: Promise.resolve(),
        write: async (chunk) => give(chunk),
        close: async () => {},
      }),
    };
    this.readable = unpacked(packed);
  }
};

async function* unpacked(packed) {
  try {
    yield inflateSync(await packed, { maxOutputLength: limits.part });
  } catch (error) {
    if (error?.code === "ERR_BUFFER_TOO_LARGE") tooLarge = true;
    throw error;
  }
}

// No way out of here: no network, no files. What draws is not wanted, and its native part not loaded.
for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]) delete globalThis[name];
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
process.getBuiltinModule = (name) => (name === "module" ? { createRequire: () => () => ({}) } : undefined);

const { getDocument, Util, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

async function readAll() {
  const document = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
  }).promise;
  const { numPages } = document;
  if (numPages > limits.pages) return { kind: "tooManyPages", pages: numPages };
  let characters = 0;
  let pieces = 0;
  for (let number = 1; number <= numPages; number++) {
    const page = await readPage(document, number);
    if (tooLarge) return { kind: "tooLarge" };
    characters += page.items.reduce((sum, { text }) => sum + text.length, 0);
    pieces += page.items.length;
    if (characters > limits.characters || pieces > limits.pieces) return { kind: "tooLarge" };
    parentPort.postMessage({ kind: "page", ...page });
    await taken();
  }
  return { kind: "end", pages: numPages, active: await activeContent(document) };
}

/** Waits until the page was taken, so that no more than one lies about, and the server does other things between two. */
function taken() {
  return new Promise((resolve) => parentPort.once("message", resolve));
}

async function readPage(document, number) {
  const blank = { number, width: 0, height: 0, items: [] };
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const place = (transform) => {
      const [a, b, c, d, x, y] = Util.transform(viewport.transform, transform);
      return { x, y, size: Math.hypot(c, d), angle: Math.atan2(b, a) };
    };
    const items = (await piecesOf(page)).map(({ str, width, transform, fontName }) => ({
      text: str,
      width,
      ...place(transform),
      font: fontName,
    }));
    const names = await symbolFonts(page, items);
    for (const item of items) item.symbols = names.get(item.font) ?? null;
    items.push(...fieldItems(await page.getAnnotations(), place));
    page.cleanup();
    return { number, width: viewport.width, height: viewport.height, items, damaged: false };
  } catch {
    return { ...blank, damaged: true };
  }
}

/** The pieces of text of a page, counted as they come: a page of text has some hundred. */
async function piecesOf(page) {
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  const pieces = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const piece of part.value.items) if (piece.str.trim() !== "") pieces.push(piece);
    if (pieces.length <= limits.pagePieces) continue;
    tooLarge = true;
    throw new RangeError("too large");
  }
  return pieces;
}

/** The kind of each font that was asked for; the library calls a font the same on all pages. */
const fontKinds = new Map();

/**
 * Ticks may be letters of a font of signs; what a font is called is told only where a page is to be drawn, so that is
 * asked once, and for no others than fonts in which nothing but single signs stands.
 */
async function symbolFonts(page, items) {
  const single = new Map();
  for (const { font, text } of items)
    single.set(font, (single.get(font) ?? true) && [...text.trim()].length === 1);
  const suspects = [...single].flatMap(([font, isSingle]) =>
    isSingle && !fontKinds.has(font) ? [font] : [],
  );
  if (suspects.length > 0) await page.getOperatorList();
  for (const font of suspects) {
    const name = page.commonObjs.has(font) ? (page.commonObjs.get(font).name ?? "") : "";
    fontKinds.set(font, /wingdings/i.test(name) ? "wingdings" : /dingbats/i.test(name) ? "dingbats" : null);
  }
  return fontKinds;
}

/** What was filled into a form stands beside the page's own text. */
function fieldItems(annotations, place) {
  return annotations.flatMap(({ subtype, fieldType, fieldValue, checkBox, rect, defaultAppearanceData }) => {
    if (subtype !== "Widget") return [];
    const [left, bottom, , top] = rect;
    const size = Math.min(defaultAppearanceData?.fontSize || 10, Math.max(4, top - bottom));
    const item = (text, line) => ({
      text,
      width: text.length * size * 0.5,
      ...place([size, 0, 0, size, left + 2, top - size * (1 + line * 1.15)]),
      font: "field",
      symbols: null,
    });
    if (fieldType === "Btn")
      return checkBox ? [item(fieldValue === "Off" || !fieldValue ? "☐" : "☑", 0)] : [];
    if (fieldType !== "Tx" && fieldType !== "Ch") return [];
    const values = [fieldValue ?? ""].flat().flatMap((value) => String(value).split(/\r\n|\r|\n/));
    return values.flatMap((text, line) => (text.trim() === "" ? [] : [item(text, line)]));
  });
}

/** What the document could do, were it let: it is named, and left alone. */
async function activeContent(document) {
  const asks = [document.hasJSActions(), document.getJSActions(), document.getAttachments()];
  const [has, actions, attachments] = await Promise.all(asks.map((ask) => ask.catch(() => null)));
  return { scripts: Boolean(has || actions), attachments: Object.keys(attachments ?? {}).length };
}

try {
  parentPort.postMessage(await readAll());
} catch (error) {
  const kind = tooLarge ? "tooLarge" : error?.name === "PasswordException" ? "encrypted" : "damaged";
  parentPort.postMessage({ kind });
}
