/** Reads the lines of a draft, by the criteria that a person chose or as the text shows. Pure; never throws. */
import type { Framework } from "../frameworks/schema";
import { Ledger } from "../writeup/ledger";
import { readDocument } from "../writeup/read";
import { claimSetApart } from "../writeup/set-apart";
import type { Diagnostic, Reading, WriteUp } from "../writeup/tree";

/** A draft's text as it is stored, and back: no line holds a line end. */
export const textOfLines = (lines: readonly string[]): string => lines.join("\n");
export const linesOfText = (text: string): string[] => (text === "" ? [] : text.split("\n"));

/**
 * Gives what the lines say. `chosen` is the only set of criteria then; where the reader finds none of it, the whole document is one
 * write-up in which nothing was read, each of its lines reported, so that a person can take them one by one.
 */
export function readLines(
  lines: readonly string[],
  {
    frameworks,
    chosen,
    findings,
  }: { frameworks: readonly Framework[]; chosen: Framework | null; findings: readonly Diagnostic[] },
): Reading {
  if (!chosen) return readDocument(lines, frameworks, findings);
  const reading = readDocument(lines, [chosen], findings);
  return reading.writeUps.length > 0 ? reading : unread(lines, chosen, findings);
}

/** One write-up over all of it; what was set apart stays what it is. */
function unread(lines: readonly string[], { slug }: Framework, findings: readonly Diagnostic[]): Reading {
  const ledger = new Ledger(lines);
  ledger.diagnostics.push(...findings);
  claimSetApart(findings, ledger);
  return { writeUps: [emptyWriteUp(slug, lines.length)], ...ledger.close() };
}

function emptyWriteUp(framework: string, lastLine: number): WriteUp {
  return {
    ordinal: 1,
    framework,
    firstLine: 1,
    lastLine: Math.max(1, lastLine),
    title: null,
    titleKind: null,
    titleLines: null,
    profile: [],
    sections: [],
    answers: [],
    marks: [],
    evidence: [],
    unrecognised: [],
  };
}
