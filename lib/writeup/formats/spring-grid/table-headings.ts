/**
 * The head of a checklist table whose cells came as lines of their own:
 *
 *     Criterion
 *     Yes
 *     No
 *     ✓ Ensure …
 *
 * It belongs to the table, not to the answer above. "Yes" alone may well be an answer, so answers head a table only together.
 */
import { isStateHeading, isTextHeading, wordStatus } from "../../said-mark";
import type { GridLine } from "./line";

/** Gives the lines with such heads as what they are: directly above an item, several of them above a heading or a question too. */
export function withoutTableHeadings(lines: readonly GridLine[]): GridLine[] {
  let run: number[] = [];
  const heads = new Set<number>();
  lines.forEach((line, i) => {
    if (line.kind === "blank") return;
    if (line.kind === "text" && !line.literal && (isStateHeading(line.text) || isTextHeading(line.text))) {
      run.push(i);
      return;
    }
    if (
      run.length > 0 &&
      isHead(
        run.map((at) => lines[at]?.text ?? ""),
        line,
      )
    )
      for (const at of run) heads.add(at);
    run = [];
  });
  return lines.map((line, i) =>
    heads.has(i) ? { line: line.line, text: line.text, kind: "columns" } : line,
  );
}

function isHead(texts: readonly string[], below: GridLine): boolean {
  const isItem = below.kind === "item" || below.kind === "marked";
  const isNamed = texts.some(isTextHeading);
  if (isNamed && texts.length > 1) return isItem || below.kind === "area" || below.kind === "question";
  if (isNamed) return isItem;
  const statuses = texts.map(wordStatus);
  return isItem && statuses.includes("met") && statuses.includes("notMet");
}
