/**
 * What one line of a grid is, taken by itself:
 *
 *     Effectiveness                                   area
 *     Is the practice adequately planned …?           question
 *     Inspiring tools: A handbook                     tools label, with an entry in line
 *     Good practice checklist                         checklist heading
 *     ✓ Aim for actions …                             item
 *     Homelands relies on consistent planning …       text
 */
import type { FrameworkWording } from "../../framework";
import { type MarkedText, splitMark } from "../../mark";
import { trim } from "../../text";
import { indexWordings, type Match, type WordingIndex } from "../../wording";
import { findFooterLines, isPageHeading } from "./boilerplate";

export type WordingKey = { kind: "area" | "question" | "item"; code: string };

export type GridLine = {
  /** 1-based. */
  line: number;
  /** Trimmed; "" when blank. */
  text: string;
} & (
  | { kind: "blank" | "footer" | "pageHeading" | "checklist" | "text" }
  | { kind: "area" | "question"; code: string; match: Match<WordingKey> }
  | { kind: "item"; code: string; match: Match<WordingKey>; mark: MarkedText | null }
  | { kind: "marked"; mark: MarkedText }
  | { kind: "tools"; entry: string }
);

const CHECKLIST = /^good practice check-?\s?list:?$/i;
const TOOLS = /^inspiring tools?\s*(?::\s*(.*)|)$/i;

/** The wordings of a grid framework, ready for lookup. */
export function indexGrid(framework: FrameworkWording): WordingIndex<WordingKey> {
  return indexWordings<WordingKey>(
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
}

/** Gives each line its kind. Linear in the length of the text. */
export function classifyLines(lines: readonly string[], index: WordingIndex<WordingKey>): GridLine[] {
  const texts = lines.map(trim);
  const footer = findFooterLines(texts);
  return lines.map((raw, i): GridLine => {
    const text = texts[i] ?? "";
    const at = { line: i + 1, text };
    if (text === "") return { ...at, kind: "blank" };
    if (footer.has(i)) return { ...at, kind: "footer" };
    if (isPageHeading(text)) return { ...at, kind: "pageHeading" };
    if (CHECKLIST.test(text)) return { ...at, kind: "checklist" };
    if (text.length <= 2000) {
      const tools = TOOLS.exec(text);
      if (tools) return { ...at, kind: "tools", entry: stripRepeatedLabel(trim(tools[1] ?? "")) };
    }
    const mark = splitMark(raw);
    const match = index.find(mark?.text ?? text);
    if (match?.key.kind === "item") return { ...at, kind: "item", code: match.key.code, match, mark };
    if (match && mark === null)
      return { ...at, kind: match.key.kind, code: match.key.code, match } as GridLine;
    if (mark?.status) return { ...at, kind: "marked", mark };
    return { ...at, kind: "text" };
  });
}

function stripRepeatedLabel(entry: string): string {
  const again = TOOLS.exec(entry);
  return again ? trim(again[1] ?? "") : entry;
}
