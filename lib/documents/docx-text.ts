/**
 * A Word document's content as lines of text: a paragraph is a line, and so is what follows a line break; the cells of a
 * table follow each other, but for rows that say something about the practice (./profile-row.ts) or tick an item
 * (./checklist-row.ts). List items keep their text,
 * not their bullet.
 */
import { diagnose } from "../writeup/codes";
import { ChecklistTable } from "./checklist-row";
import { checkLineCount, checkLineLength, type LineLimits, PastLimits } from "./line-limits";
import { profileRow } from "./profile-row";

/** What mammoth makes of a document. Only what is used here; other nodes are walked through for their children. */
export type WordNode = {
  type: string;
  children?: WordNode[];
  value?: string;
  font?: string | null;
  checked?: boolean;
  href?: string;
  breakType?: string;
  noteType?: string;
  noteId?: string;
  colSpan?: number;
  rowSpan?: number;
};
export type WordDocument = WordNode & {
  notes?: { resolve(reference: WordNode): { body: WordNode[] } | null };
};

/** Ticks and boxes as their fonts have them, and as the library names them, in the signs that the reader knows. */
const SYMBOLS: Record<string, string> = { "🗸": "✓", "🗹": "☑", "🞎": "☐", "🞏": "☐", "🗶": "✗", "🗷": "☒" };
/** The same, typed as letters in the font Wingdings. */
const WINGDINGS: Record<string, string> = { ü: "✓", þ: "☑", "¨": "☐", o: "☐", û: "✗", ý: "☒" };
/** A document has fewer parts than it may have tags (./docx.ts); with a note that is named again and again it seems to have more. */
const MOST_WALKED = 200_000;
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Gives the lines. A footnote stands below its paragraph, behind the mark that stands in the text. Throws PastLimits at the first
 * line that is too much: a note may be named again and again, also in notes, and is walked through each time.
 */
export function wordLines(document: WordDocument, limits: LineLimits): string[] {
  const lines: string[] = [];
  let current = "";
  let notes: { mark: string; reference: WordNode }[] = [];
  let noteCount = 0;
  let rowCount = 0;
  const tables: ChecklistTable[] = [];
  let walked = 0;

  const endLine = () => {
    lines.push(current);
    checkLineCount(lines.length, limits);
    current = "";
  };

  const walkAll = (nodes: readonly WordNode[] = [], font: string | null = null) => {
    for (const node of nodes) walk(node, font);
  };

  const endParagraph = () => {
    endLine();
    const waiting = notes;
    notes = [];
    for (const { mark, reference } of waiting) {
      current = `${mark} `;
      const body = document.notes?.resolve(reference)?.body ?? [];
      body.forEach((paragraph, i) => {
        if (i > 0) endLine();
        walkAll(paragraph.children);
      });
      // Word puts a space of its own behind the mark.
      current = current.replace(/^([⁰¹²³⁴-⁹]+) \s+/u, "$1 ");
      endLine();
    }
  };

  /** A row with a footnote or another table in it has more to say than a label and its values, or an item and its mark. */
  const walkRow = (cells: readonly WordNode[], font: string | null, table: ChecklistTable): void => {
    const [notesBefore, rowsBefore, from] = [noteCount, rowCount, lines.length];
    const read = cells.map((cell) => {
      const start = lines.length;
      walk(cell, font);
      return { lines: lines.slice(start), columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 };
    });
    const ticked = table.row(read);
    if (noteCount !== notesBefore || rowCount !== rowsBefore || current !== "") return;
    const [first, second] = read;
    const field = first && second && read.length === 2 ? profileRow(first.lines, second.lines) : null;
    const row = field === null ? ticked : [field];
    if (row !== null) lines.splice(from, lines.length - from, ...row);
  };

  const walk = (node: WordNode, font: string | null): void => {
    if (++walked > MOST_WALKED) throw namedTooOften();
    checkLineLength(current.length, lines.length + 1, limits);
    if (node.type === "tableRow") {
      rowCount++;
      walkRow(node.children ?? [], font, tables.at(-1) ?? new ChecklistTable());
    } else if (node.type === "table") {
      tables.push(new ChecklistTable());
      walkAll(node.children, font);
      tables.pop();
    } else if (node.type === "text") current += plain(node.value ?? "", font);
    else if (node.type === "tab") current += "\t";
    else if (node.type === "checkbox") current += node.checked ? "☑" : "☐";
    else if (node.type === "break") endLine();
    else if (node.type === "noteReference") {
      noteCount++;
      const mark = String(noteCount).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);
      current += mark;
      notes.push({ mark, reference: node });
    } else if (node.type === "hyperlink") {
      const before = current.length;
      walkAll(node.children, font);
      current += hiddenAddress(node.href ?? "", current.slice(before));
    } else {
      walkAll(node.children, node.type === "run" ? (node.font ?? font) : font);
      if (node.type === "paragraph") endParagraph();
    }
  };

  walkAll(document.children);
  if (current !== "") endParagraph();
  return lines;
}

function namedTooOften(): PastLimits {
  const message = "The document is too large to be read: notes in it are named again and again";
  return new PastLimits(diagnose("document-too-large", { line: 1 }, message));
}

function plain(text: string, font: string | null): string {
  const oneLine = text.replace(/[\r\n]+/g, " ");
  if (font === "Wingdings") {
    // Such letters may stand 0xF000 higher, where fonts keep signs of their own.
    return oneLine.replace(/./gsu, (sign) => {
      const code = sign.charCodeAt(0);
      const letter = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : sign;
      return WINGDINGS[letter] ?? sign;
    });
  }
  return oneLine.replace(/[🗸🗹🞎🞏🗶🗷]/gu, (sign) => SYMBOLS[sign] ?? sign);
}

/** The address behind a link that does not show it: a tool may be nothing but its link. */
function hiddenAddress(href: string, shown: string): string {
  if (!/^https?:\/\//i.test(href)) return "";
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^<?(?:https?:\/\/)?(?:www\.)?/, "")
      .replace(/[/>]*$/, "");
  return bare(href) === bare(shown) ? "" : ` <${href.replace(/[\s<>]/g, encodeURIComponent)}>`;
}
