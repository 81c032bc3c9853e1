/** Reads a document of grids: classify each line, split into write-ups, read each. */
import type { FrameworkWording } from "../../framework";
import type { Ledger } from "../../ledger";
import type { WriteUp } from "../../tree";
import { classifyLines } from "./classify";
import { type GridLine, indexGrid, TABLE_HEAD } from "./line";
import { splitWriteUps } from "./split";
import { readWriteUp } from "./write-up";

/** How many lines are wordings of this framework, as far as that can be told without reading: questions and items. */
export function countGridLines(lines: readonly GridLine[]): number {
  return lines.filter(({ kind }) => kind === "question" || kind === "item").length;
}

/** The grid lines of a document in one framework's wordings. */
export function classifyGrid(lines: readonly string[], framework: FrameworkWording): GridLine[] {
  return classifyLines(lines, indexGrid(framework));
}

/** Reads all write-ups. What stands outside them is boilerplate where known, otherwise left to the ledger. */
export function readGrid(lines: readonly GridLine[], framework: FrameworkWording, ledger: Ledger): WriteUp[] {
  const index = indexGrid(framework);
  const firstArea = framework.areas[0];
  const spans = splitWriteUps(lines, firstArea?.code ?? "1", firstArea?.questions[0]?.code ?? "1.1");
  const writeUps = spans.map((span, i) => readWriteUp(lines, span, i + 1, { framework, index, ledger }));
  for (const line of lines) {
    if (ledger.isClaimed(line.line)) continue;
    if (line.kind === "footer") ledger.claim(line.line, "boilerplate", "site footer");
    else if (line.kind === "pageHeading") ledger.claim(line.line, "boilerplate", "page heading");
    else if (line.kind === "columns") ledger.claim(line.line, "boilerplate", TABLE_HEAD);
    else if (line.kind === "instruction") ledger.claim(line.line, "boilerplate", "how to fill in the form");
    else if (line.kind !== "blank") ledger.report("stray-line", line.line, "Text before the first write-up");
  }
  return writeUps;
}
