/** What the lines of a document are: each by itself (./line.ts), the site's footer and literal text apart. */
import { trim } from "../../text";
import { findFooterLines } from "./boilerplate";
import { evidenceEntry } from "./evidence";
import { classifyLine, type GridIndex, type GridLine } from "./line";
import { readLiteral } from "./literal";

/** Gives each line its kind. Linear in the length of the text. */
export function classifyLines(lines: readonly string[], index: GridIndex): GridLine[] {
  const texts = lines.map(trim);
  const footer = findFooterLines(texts);
  /** The item that the line before belongs to; blank lines do not part them. */
  let item: string | null = null;
  return lines.map((raw, i) => {
    const classified = classify(raw, i, item);
    if (classified.kind !== "blank") item = itemOf(classified);
    return classified;
  });

  function classify(raw: string, i: number, above: string | null): GridLine {
    const line = i + 1;
    const text = texts[i] ?? "";
    if (footer.has(i)) return { line, text, kind: "footer" };
    const entry = above === null ? null : evidenceEntry(text);
    if (above !== null && entry !== null) return { line, text, kind: "evidence", item: above, entry };
    const literal = text.startsWith("\\") ? readLiteral(text, index) : null;
    if (literal === null) return classifyLine(raw, line, text, index);
    return { line, text: literal, kind: "text", literal: true };
  }
}

/** The item that evidence on the next line would be for. A sign that is no mark makes the line no item. */
function itemOf(line: GridLine): string | null {
  if (line.kind === "evidence") return line.item;
  return line.kind === "item" && line.mark?.status !== null ? line.code : null;
}
