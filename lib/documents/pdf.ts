/**
 * PDF files. They are opened in a thread of their own (./pdf-extract.mjs), which is ended when it takes too long, so that
 * no file can hold up the server; what it gives are pieces of text with their places, and lines are made of them here.
 */
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../paths";
import { type Code, diagnose } from "../writeup/codes";
import type { Diagnostic } from "../writeup/tree";
import { checkLineCount, LINE_LIMITS } from "./line-limits";
import { type TextLine, textLines } from "./pdf-paragraphs";
import { type Page, type PrintedLine, printedLines } from "./pdf-rows";
import { divideRunning } from "./pdf-running";
import { Turns } from "./turns";

export type PdfFile =
  | { ok: true; lines: string[]; places: { page: number }[]; diagnostics: Diagnostic[] }
  | { ok: false; diagnostic: Diagnostic };

export const PDF = "application/pdf";
export const MOST_PAGES = 2_000;
export const LIMITS = {
  pages: MOST_PAGES,
  /** What one part of the file may unpack to; a page of text has some 20 kB. */
  part: 64 * 1024 * 1024,
  /** Unpacked parts held at once. */
  held: 256 * 1024 * 1024,
  characters: 20_000_000,
  /** Pieces of text. A page set letter by letter has some 5,000. */
  pagePieces: 50_000,
  pieces: 5_000_000,
};
/** Beside those, in megabytes: what the pages are made of. */
const LARGEST_HEAP = 384;
const LONGEST = 60_000;

/** Each thread may take as much, so there are two at most. Strangers use one (lib/assessment/queries-upload.ts); one is left for editors. */
const MOST_THREADS = 2;
// On globalThis, because pages and actions may load this module each for themselves.
const store = globalThis as { exemplarThreads?: Turns };

type Said =
  | ({ kind: "page" } & Page)
  | { kind: "end"; pages: number; active: { scripts: boolean; attachments: number } }
  | { kind: "tooManyPages"; pages: number }
  | { kind: "tooLarge" | "encrypted" | "damaged" | "tooSlow" };
type Outcome = Exclude<Said, { kind: "page" }>;

/** True when the bytes begin as a PDF does. Something may stand before it (ISO 32000-1, annex H, note 13), if it ends as one too. */
export function isPdf(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = all.subarray(0, 1024).indexOf("%PDF-");
  return at === 0 || (at > 0 && all.subarray(-2048).includes("startxref"));
}

/**
 * Reads a PDF's text as lines, each with the page on which it begins; throws nothing but PastLimits. Running heads and feet stand at
 * the end, so that they interrupt nothing. `longest` is how many milliseconds reading may take.
 */
export async function readPdf(
  bytes: Uint8Array,
  { longest = LONGEST, limits = LINE_LIMITS } = {},
): Promise<PdfFile> {
  const printed: PrintedLine[] = [];
  const heights = new Map<number, number>();
  const empty: number[] = [];
  let damaged = 0;
  const outcome = await extract(bytes, longest, (page) => {
    const lines = printedLines(page);
    heights.set(page.number, page.height);
    if (page.damaged) damaged++;
    if (lines.length === 0) empty.push(page.number);
    else for (const line of lines) printed.push(line);
    // A printed line is a line of text or less than one.
    checkLineCount(printed.length, limits);
  });
  if (outcome.kind !== "end") return refused(outcome, longest);
  const { pages } = outcome;
  if (pages > 0 && damaged === pages)
    return refuse("document-damaged", "The PDF is damaged: none of its pages can be read");
  if (printed.length === 0)
    return refuse(
      "document-without-text",
      `None of the ${pages} pages has text: they hold pictures of it, or nothing`,
    );
  const { text, running } = divideRunning(printed, heights);
  const lines = textLines(text);
  const apart = running.map(({ text: own, page }): TextLine => ({ text: own, page }));
  const all = [...lines, ...apart];
  return {
    ok: true,
    lines: all.map((line) => line.text),
    places: all.map(({ page }) => ({ page })),
    diagnostics: [
      ...activeFinding(outcome.active),
      ...emptyFinding(empty, pages),
      ...runningFinding(lines.length, apart),
    ],
  };
}

/** Runs the thread, when there is room for it, to its end, or ends it. */
async function extract(bytes: Uint8Array, longest: number, onPage: (page: Page) => void): Promise<Outcome> {
  store.exemplarThreads ??= new Turns({ atOnce: MOST_THREADS, mostWaiting: Number.POSITIVE_INFINITY });
  const done = await store.exemplarThreads.take(() => runThread(bytes, longest, onPage));
  if (!done.ok) throw new Error("Any number may wait for a thread");
  return done.value;
}

function runThread(bytes: Uint8Array, longest: number, onPage: (page: Page) => void): Promise<Outcome> {
  const file = path.join(/*turbopackIgnore: true*/ projectRoot, "lib", "documents", "pdf-extract.mjs");
  const worker = new Worker(/*turbopackIgnore: true*/ file, {
    workerData: { bytes: Uint8Array.from(bytes), limits: LIMITS },
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: "tooSlow" }), longest);
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.on("message", async (said: Said) => {
      if (said.kind !== "page") return end(said);
      try {
        onPage(said);
        await turn();
        worker.postMessage("taken");
      } catch (error) {
        clearTimeout(timer);
        reject(error); // too many lines; or a bug, and of this document only: it must not end the server
      }
    });
    worker.on("error", (error) => {
      const isTooLarge = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end({ kind: isTooLarge ? "tooLarge" : "damaged" });
    });
    worker.on("exit", () => end({ kind: "damaged" }));
  }).finally(() => worker.terminate());
}

function refused(outcome: Exclude<Outcome, { kind: "end" }>, longest: number): PdfFile {
  switch (outcome.kind) {
    case "tooManyPages":
      return refuse(
        "document-too-large",
        `The PDF has ${outcome.pages} pages; at most ${MOST_PAGES} are read`,
      );
    case "tooLarge":
      return refuse(
        "document-too-large",
        "Unpacked, the PDF has more than can be read: a part of it is larger than any page of text",
      );
    case "tooSlow":
      return refuse("document-too-slow", `The PDF could not be read within ${longest / 1000} seconds`);
    case "encrypted":
      return refuse("document-encrypted", "The PDF is protected by a password; save it without one");
    case "damaged":
      return refuse("document-damaged", "The PDF is damaged: it cannot be opened");
  }
}

function activeFinding({ scripts, attachments }: { scripts: boolean; attachments: number }): Diagnostic[] {
  const parts = [scripts ? "scripts" : "", attachments > 0 ? `${attachments} attached files` : ""];
  const what = parts.filter((part) => part !== "").join(" and ");
  if (what === "") return [];
  return [diagnose("active-content-ignored", { line: 1 }, `The PDF has ${what}; only its text was read`)];
}

function emptyFinding(empty: readonly number[], pages: number): Diagnostic[] {
  if (empty.length === 0) return [];
  const which = `${empty.slice(0, 10).join(", ")}${empty.length > 10 ? ", …" : ""}`;
  const message = `${empty.length} of ${pages} pages have no text that can be read, only pictures or nothing: ${which}`;
  return [diagnose("pages-without-text", { line: 1 }, message)];
}

function runningFinding(before: number, apart: readonly TextLine[]): Diagnostic[] {
  if (apart.length === 0) return [];
  const at = { line: before + 1, endLine: before + apart.length };
  const message = `${apart.length} lines that run through the pages (heads, feet, page numbers) stand here, apart from the text`;
  return [diagnose("running-lines-apart", at, message)];
}

function refuse(code: Code, message: string): { ok: false; diagnostic: Diagnostic } {
  return { ok: false, diagnostic: diagnose(code, { line: 1 }, message) };
}
