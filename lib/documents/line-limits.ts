/**
 * How many lines a document may have, and how long one may be. Reading goes line by line in the thread that serves everybody, so every
 * kind of document is held to it while its lines come about, and not only when all of them are there.
 */
import { diagnose } from "../writeup/codes";
import type { Diagnostic } from "../writeup/tree";

/** `most` lines, each of at most `longest` characters. */
export type LineLimits = { most: number; longest: number };

/** A thousand write-ups have some 160,000 lines: reading them takes a second. */
export const MOST_LINES = 250_000;
/** Five hundred printed pages without an end of line. Pictures written into Markdown are the longest lines there are. */
export const LONGEST_LINE = 1_000_000;
export const LINE_LIMITS: LineLimits = { most: MOST_LINES, longest: LONGEST_LINE };

/** Thrown where lines are made, from however deep in a document; read-file.ts makes a refusal of it. */
export class PastLimits extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** Throws PastLimits when so many lines are too many. Nobody counts those that were never made: "more than". */
export function checkLineCount(count: number, { most }: LineLimits): void {
  if (count <= most) return;
  const message = `The document has more than ${most} lines; so many are read at most`;
  throw new PastLimits(diagnose("document-too-large", { line: 1 }, message));
}

/** Throws PastLimits when the line that has so many characters is too long; `line` is its number. */
export function checkLineLength(length: number, line: number, { longest }: LineLimits): void {
  if (length <= longest) return;
  const message = `A line of the document has more than ${longest} characters; so many are read at most`;
  throw new PastLimits(diagnose("document-too-large", { line }, message));
}
