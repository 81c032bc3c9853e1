/**
 * Reading a document: lines in, tree + diagnostics + line account out. Pure, never throws, linear in the length of the
 * text. The format is recognised by the text, never by a file's name.
 */

import { countCompendiumHeads, readCompendium } from "./formats/assess-compendium/read";
import { readGrid } from "./formats/spring-grid/read";
import { recogniseGrid } from "./formats/spring-grid/recognise";
import { type FrameworkWording, isGrid } from "./framework";
import { Ledger } from "./ledger";
import { noteRepeats } from "./repeats";
import { claimSetApart } from "./set-apart";
import { isBlank, trim } from "./text";
import type { Diagnostic, Reading, WriteUp } from "./tree";

/** Signs that somebody assessed something, though in no wording we know. */
const LOOKS_ASSESSED = /^\s*[✓–−]|good practice checklist|criteria met|✓/iu;

/**
 * Reads the lines of a document against the known frameworks. `before` are findings about its bytes, kept with the rest.
 * With nothing readable the result has no write-ups, one error, and every line reported.
 */
export function readDocument(
  lines: readonly string[],
  frameworks: readonly FrameworkWording[],
  before: readonly Diagnostic[] = [],
): Reading {
  const ledger = new Ledger(lines);
  ledger.diagnostics.push(...before);
  const writeUps = readWriteUps(withoutRunningLines(lines, before, ledger), frameworks, ledger);
  if (writeUps.length === 0) reportNothingFound(lines, ledger);
  noteRepeats(writeUps, ledger);
  return { writeUps, ...ledger.close() };
}

/** No write-up may go on into what was set apart. */
function withoutRunningLines(
  lines: readonly string[],
  before: readonly Diagnostic[],
  ledger: Ledger,
): readonly string[] {
  const apart = claimSetApart(before, ledger);
  if (!apart) return lines;
  return lines.map((text, i) => (i + 1 >= apart.firstLine && i + 1 <= apart.lastLine ? "" : text));
}

function readWriteUps(
  lines: readonly string[],
  frameworks: readonly FrameworkWording[],
  ledger: Ledger,
): WriteUp[] {
  const grid = recogniseGrid(lines, frameworks);
  const compendium = compendiumFrameworks(frameworks);
  const heads = compendium ? countCompendiumHeads(lines.map(trim)) : 0;
  if (grid && heads > 0) {
    ledger.note(
      "mixed-formats",
      { line: 1 },
      "The document looks like a grid and like a compendium; it was read as the one it holds more of",
    );
  }
  // A practice of the compendium has some ten lines that only it has, a grid counts each question and item.
  if (compendium && heads > 0 && heads * 10 > (grid?.count ?? 0))
    return readCompendium(lines, compendium, ledger);
  return grid ? readGrid(grid.lines, grid.framework, ledger) : [];
}

/** The compendium's two criteria sets: the one whose criteria speak of data, and the other. */
function compendiumFrameworks(frameworks: readonly FrameworkWording[]) {
  const lists = frameworks.filter((framework) => !isGrid(framework));
  const monitoring = lists.find(({ printedHeading }) => /monitoring/i.test(printedHeading));
  const integration = lists.find((framework) => framework !== monitoring);
  return monitoring && integration ? { monitoring, integration } : null;
}

function reportNothingFound(lines: readonly string[], ledger: Ledger): void {
  if (ledger.diagnostics.some(({ severity }) => severity === "error")) return;
  const assessed = lines.some((line) => LOOKS_ASSESSED.test(line.slice(0, 200)));
  const code = assessed ? "unknown-framework" : "no-write-up";
  const message = assessed
    ? "Something is assessed here, but by no framework of this catalogue: none of its questions and items is known"
    : "No write-up was found in this document";
  if (lines.every(isBlank)) ledger.note("no-write-up", { line: 1 }, "The document holds blank lines only");
  else ledger.reportRange(code, 1, lines.length, () => message);
}
