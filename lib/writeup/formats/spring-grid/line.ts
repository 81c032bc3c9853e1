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
import { isPageHeading } from "./boilerplate";

export type WordingKey = { kind: "area" | "question" | "item"; code: string };

export type GridLine = {
  /** 1-based. */
  line: number;
  /** Trimmed; "" when blank. */
  text: string;
} & (
  | { kind: "blank" | "footer" | "pageHeading" | "checklist" }
  /** `literal`: printed with a backslash, so it is text whatever it looks like (./literal.ts). */
  | { kind: "text"; literal?: true }
  | { kind: "area" | "question"; code: string; match: Match<WordingKey> }
  | { kind: "item"; code: string; match: Match<WordingKey>; mark: MarkedText | null }
  | { kind: "marked"; mark: MarkedText }
  | { kind: "tools"; entry: string }
);

const CHECKLIST = /^good practice check-?\s?list:?$/i;
const TOOLS = /^inspiring tools?\s*(?::\s*(.*)|)$/i;
/** Only lines that start so can be a heading of ours: every line is asked, so the question has to be cheap. */
const STARTS_LIKE_HEADING = "GgIi";

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

/** What a line is by itself; `raw` is the line, `text` the same without spaces at its ends. */
export function classifyLine(
  raw: string,
  line: number,
  text: string,
  index: WordingIndex<WordingKey>,
): GridLine {
  if (text === "") return { line, text, kind: "blank" };
  if (text.length <= 2000 && STARTS_LIKE_HEADING.includes(text.charAt(0))) {
    if (isPageHeading(text)) return { line, text, kind: "pageHeading" };
    if (CHECKLIST.test(text)) return { line, text, kind: "checklist" };
    const tools = TOOLS.exec(text);
    if (tools) return { line, text, kind: "tools", entry: stripRepeatedLabel(trim(tools[1] ?? "")) };
  }
  const mark = splitMark(raw);
  const match = index.find(mark === null ? text : mark.text);
  if (match !== null) {
    const { kind, code } = match.key;
    if (kind === "item") return { line, text, kind, code, match, mark };
    if (mark === null) return { line, text, kind, code, match };
  }
  return mark?.status ? { line, text, kind: "marked", mark } : { line, text, kind: "text" };
}

function stripRepeatedLabel(entry: string): string {
  const again = TOOLS.exec(entry);
  return again ? trim(again[1] ?? "") : entry;
}
