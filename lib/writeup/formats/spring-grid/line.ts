/**
 * What one line of a grid is, taken by itself:
 *
 *     Effectiveness                                   area
 *     Is the practice adequately planned …?           question
 *     Inspiring tools: A handbook                     tools label, with an entry in line
 *     Good practice checklist                         checklist heading
 *     ✓ Aim for actions …                             item
 *     Evidence: The report of 2024                    evidence
 *     Homelands relies on consistent planning …       text
 */
import type { FrameworkWording } from "../../framework";
import { type MarkedText, splitMark } from "../../mark";
import type { Column } from "../../said-mark";
import { trim } from "../../text";
import { indexWordings, type Match, type WordingIndex } from "../../wording";
import { isInstruction, setsAside } from "./instructions";
import { type Found, findKnown } from "./item-line";
import { markOfRow } from "./item-row";

export type WordingKey = { kind: "area" | "question" | "item"; code: string };

export type GridLine = {
  /** 1-based. */
  line: number;
  /** Trimmed; "" when blank. */
  text: string;
} /** `columns`: the row, or a line of it, that heads a checklist table. */ & (
  | { kind: "blank" | "footer" | "pageHeading" | "instruction" | "checklist" | "aside" | "columns" }
  /** `literal`: printed with a backslash, so it is text whatever it looks like (./literal.ts). */
  | { kind: "text"; literal?: true }
  | { kind: "area" | "question"; code: string; match: Match<WordingKey> }
  | {
      kind: "item";
      code: string;
      match: Match<WordingKey>;
      mark: MarkedText | null;
      beside?: Found["beside"];
    }
  | { kind: "marked"; mark: MarkedText }
  | { kind: "tools"; entry: string }
  /** `item`: the code of the item above it. Told by its place, so only ./classify.ts gives it. */
  | { kind: "evidence"; item: string; entry: string }
);

/** What the head of a checklist table is in the account: part of the table, no words of anybody. */
export const TABLE_HEAD = "head of a table";

const CHECKLIST = /^good practice check-?\s?list:?$/i;
const TOOLS = /^inspiring tools?\s*(?::\s*(.*)|)$/i;
/** Only lines that start so can be a heading of ours: every line is asked, so the question has to be cheap. */
const STARTS_LIKE_HEADING = "GgIi";

/** A grid's wordings. */
export type GridIndex = WordingIndex<WordingKey> & {
  /** True for the heading of the page the grid stands on; it is no write-up (write-up format, rule 1). */
  isPageHeading(text: string): boolean;
};

/** The wordings of a grid framework (or of `formOf` any framework), ready for lookup. */
export function indexGrid(framework: FrameworkWording): GridIndex {
  const heading = framework.printedHeading.toLowerCase();
  const isPageHeading = (text: string) =>
    text.length === framework.printedHeading.length && text.toLowerCase() === heading;
  const wordings = indexWordings<WordingKey>(
    framework.areas.flatMap((area) => [
      { key: { kind: "area" as const, code: area.code }, text: area.title },
      ...area.questions.flatMap((question) => [
        { key: { kind: "question" as const, code: question.code }, text: question.text ?? "" },
        ...question.items.map((item) => ({
          key: { kind: "item" as const, code: item.code },
          text: item.text,
        })),
      ]),
    ]),
  );
  return { ...wordings, isPageHeading };
}

/**
 * What a line is by itself; `raw` is the line, `text` the same without spaces at its ends. `columns`: those of the checklist table above
 * it, if there is one.
 */
export function classifyLine(
  raw: string,
  line: number,
  text: string,
  index: GridIndex,
  columns: readonly Column[] | null = null,
): GridLine {
  if (text === "") return { line, text, kind: "blank" };
  if (index.isPageHeading(text)) return { line, text, kind: "pageHeading" };
  if (isInstruction(text)) return { line, text, kind: "instruction" };
  if (setsAside(text)) return { line, text, kind: "aside" };
  if (text.length <= 2000 && STARTS_LIKE_HEADING.includes(text.charAt(0))) {
    if (CHECKLIST.test(text)) return { line, text, kind: "checklist" };
    const tools = TOOLS.exec(text);
    if (tools) return { line, text, kind: "tools", entry: stripRepeatedLabel(trim(tools[1] ?? "")) };
  }
  const known = findKnown(raw, index, columns);
  if (known) {
    const { match, mark, beside } = known;
    const { kind, code } = match.key;
    if (kind !== "item") return { line, text, kind, code, match };
    return { line, text, kind, code, match, mark, ...(beside ? { beside } : {}) };
  }
  const mark = splitMark(raw);
  if (mark?.status) return { line, text, kind: "marked", mark };
  const ticked = columns && markOfRow(raw, columns);
  return ticked ? { line, text, kind: "marked", mark: ticked } : { line, text, kind: "text" };
}

function stripRepeatedLabel(entry: string): string {
  const again = TOOLS.exec(entry);
  return again ? trim(again[1] ?? "") : entry;
}
