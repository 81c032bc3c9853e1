/**
 * Which framework a document of grids is written in. A filled form may quote another framework in its answers, and the two
 * sets of the compendium share the names of criteria: the heading a form opens with decides, and counting only where no
 * form opens.
 *
 *     Criteria for promising practices of …           page heading
 *     Inclusiveness                                   area
 *     1.1 Inclusiveness                               question
 */
import { type FrameworkWording, isGrid } from "../../framework";
import { normalise } from "../../text";
import { formOf } from "./form";
import type { GridLine } from "./line";
import { classifyGrid, countGridLines } from "./read";

export type RecognisedGrid = { framework: FrameworkWording; lines: GridLine[]; count: number };

/** The framework whose wordings the document is made of, as its form, with the lines read by it; null when there is none. */
export function recogniseGrid(
  lines: readonly string[],
  frameworks: readonly FrameworkWording[],
): RecognisedGrid | null {
  // What only a form has begins with the code of a question.
  const coded = lines.filter((line) => line.length < 400 && /^[\s\u00a0]*\d/.test(line)).map(normalise);
  const candidates = frameworks
    .filter((framework) => isGrid(framework) || asksAsForm(coded, framework))
    .map((framework) => candidate(lines, formOf(framework)))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.opening - b.opening || b.count - a.count || a.heading - b.heading);
  return candidates[0] ?? null;
}

function candidate(lines: readonly string[], framework: FrameworkWording) {
  const classified = classifyGrid(lines, framework);
  const heading = classified.findIndex(({ kind }) => kind === "pageHeading");
  return {
    framework,
    lines: classified,
    count: countGridLines(classified),
    opening: openingOf(classified),
    heading: heading < 0 ? Number.MAX_SAFE_INTEGER : heading,
  };
}

/** Where a page heading is followed by an area and its question, as at the top of every form; past all lines if nowhere. */
function openingOf(lines: readonly GridLine[]): number {
  const text = lines.filter(({ kind }) => kind !== "blank");
  const at = text.findIndex(
    ({ kind }, i) =>
      kind === "pageHeading" && text[i + 1]?.kind === "area" && text[i + 2]?.kind === "question",
  );
  return text[at]?.line ?? Number.MAX_SAFE_INTEGER;
}

/**
 * True when the questions that only a form has stand here. The criteria of a list are said in its compendium too, by their
 * titles and statements: those alone make no form.
 */
function asksAsForm(coded: readonly string[], framework: FrameworkWording): boolean {
  const asked = new Set(
    formOf(framework).areas.flatMap(({ questions }) => questions.map(({ text }) => normalise(text ?? ""))),
  );
  return coded.some((text) => asked.has(text));
}
