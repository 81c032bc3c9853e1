/**
 * A Word document's content as lines of text: a paragraph is a line, and so is what follows a line break; the cells of a
 * table follow each other, but for rows that say something about the practice (./profile-row.ts). List items keep their text,
 * not their bullet.
 */
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
};
export type WordDocument = WordNode & {
  notes?: { resolve(reference: WordNode): { body: WordNode[] } | null };
};

/** Ticks and boxes as their fonts have them, and as the library names them, in the signs that the reader knows. */
const SYMBOLS: Record<string, string> = { "🗸": "✓", "🗹": "☑", "🞎": "☐", "🞏": "☐", "🗶": "✗", "🗷": "☒" };
/** The same, typed as letters in the font Wingdings. */
const WINGDINGS: Record<string, string> = { ü: "✓", þ: "☑", "¨": "☐", o: "☐", û: "✗", ý: "☒" };
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Gives the lines. A footnote stands below its paragraph, behind the mark that stands in the text. */
export function wordLines(document: WordDocument): string[] {
  const lines: string[] = [];
  let current = "";
  let notes: { mark: string; reference: WordNode }[] = [];
  let noteCount = 0;
  let rowCount = 0;

  const endLine = () => {
    lines.push(current);
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

  /** A row with a footnote or another table in it has more to say than a label and its values. */
  const walkRow = (cells: readonly WordNode[], font: string | null): void => {
    const [notesBefore, rowsBefore, from] = [noteCount, rowCount, lines.length];
    const [first, second, ...others] = cells;
    if (first) walk(first, font);
    const middle = lines.length;
    if (second) walk(second, font);
    walkAll(others, font);
    if (cells.length !== 2 || noteCount !== notesBefore || rowCount !== rowsBefore || current !== "") return;
    const row = profileRow(lines.slice(from, middle), lines.slice(middle));
    if (row !== null) lines.splice(from, lines.length - from, row);
  };

  const walk = (node: WordNode, font: string | null): void => {
    if (node.type === "tableRow") {
      rowCount++;
      walkRow(node.children ?? [], font);
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
