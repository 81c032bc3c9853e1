/** What the lines of a document are: each by itself (./line.ts), the site's footer and literal text apart. */
import { trim } from "../../text";
import type { WordingIndex } from "../../wording";
import { findFooterLines } from "./boilerplate";
import { classifyLine, type GridLine, type WordingKey } from "./line";
import { readLiteral } from "./literal";

/** Gives each line its kind. Linear in the length of the text. */
export function classifyLines(lines: readonly string[], index: WordingIndex<WordingKey>): GridLine[] {
  const texts = lines.map(trim);
  const footer = findFooterLines(texts);
  return lines.map((raw, i) => {
    const line = i + 1;
    const text = texts[i] ?? "";
    if (footer.has(i)) return { line, text, kind: "footer" };
    const literal = text.startsWith("\\") ? readLiteral(text, index) : null;
    if (literal === null) return classifyLine(raw, line, text, index);
    return { line, text: literal, kind: "text", literal: true };
  });
}
