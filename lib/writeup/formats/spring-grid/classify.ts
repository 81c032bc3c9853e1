/** What the lines of a document are: each by itself (./line.ts), the site's footer and literal text apart. */
import { type Column, columnsOf } from "../../said-mark";
import { trim } from "../../text";
import { findFooterLines } from "./boilerplate";
import { evidenceEntry } from "./evidence";
import { classifyLine, type GridIndex, type GridLine } from "./line";
import { readLiteral } from "./literal";
import { withoutTableHeadings } from "./table-headings";

/** Gives each line its kind. Linear in the length of the text. */
export function classifyLines(lines: readonly string[], index: GridIndex): GridLine[] {
  const texts = lines.map(trim);
  const footer = findFooterLines(texts);
  /** The item that the line before belongs to; blank lines do not part them. */
  let item: string | null = null;
  /** The columns of the table whose head stands above. */
  let columns: readonly Column[] | null = null;
  const classified = lines.map((raw, i) => {
    const classified = classify(raw, i, item);
    if (classified.kind !== "blank") item = itemOf(classified);
    return classified;
  });
  return withoutTableHeadings(classified);

  function classify(raw: string, i: number, above: string | null): GridLine {
    const line = i + 1;
    const text = texts[i] ?? "";
    if (footer.has(i)) return { line, text, kind: "footer" };
    const entry = above === null ? null : evidenceEntry(text);
    if (above !== null && entry !== null) return { line, text, kind: "evidence", item: above, entry };
    const literal = text.startsWith("\\") ? readLiteral(text, index) : null;
    if (literal === null) return headOfTable(raw, line) ?? classifyLine(raw, line, text, index, columns);
    return { line, text: literal, kind: "text", literal: true };
  }

  /** The row that heads a checklist table. A heading or a question may stand in it: then the line is that. */
  function headOfTable(raw: string, line: number): GridLine | null {
    const cells = raw.includes("\t") ? raw.split("\t") : [];
    const found = columnsOf(cells);
    if (!found) return null;
    const text = trim(raw);
    const names = cells.map((cell, i) => ({ ...classifyLine(cell, line, trim(cell), index), i }));
    if (names.some(({ kind, i }) => kind === "item" && !found[i]?.isState)) return null;
    columns = found.some(({ isState }) => isState) ? found : null;
    const named = names.find(({ kind }) => kind === "area" || kind === "question" || kind === "checklist");
    if (named?.kind === "checklist") return { line, text, kind: "checklist" };
    if (named?.kind === "area" || named?.kind === "question")
      return { line, text, kind: named.kind, code: named.code, match: named.match };
    return { line, text, kind: "columns" };
  }
}

/** The item that evidence on the next line would be for. */
function itemOf(line: GridLine): string | null {
  if (line.kind === "evidence") return line.item;
  return line.kind === "item" ? line.code : null;
}
