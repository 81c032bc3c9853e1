/**
 * What a person can do about a finding with one click: take a line as the item it comes nearest to, as text of the question it
 * stands under, as the title; say which mark a sign was meant for. Suggestions only; nothing is taken by itself. Pure.
 */
import { distance } from "fastest-levenshtein";
import type { Framework, FrameworkItem, FrameworkQuestion } from "../frameworks/schema";
import { normalise } from "../writeup/text";
import type { Diagnostic, WriteUp } from "../writeup/tree";
import { recordKey } from "./fields";
import { signOf } from "./take-line";

/** Writing `value` into the field `key` follows the suggestion. `line` says what a line is taken as, `field` changes a field. */
export type Suggestion =
  | { kind: "line"; key: string; value: string; code: string; text: string }
  | { kind: "title"; key: string; value: string }
  | { kind: "answer"; key: string; value: string; code: string }
  | { kind: "otherMark"; key: string; value: string; code: string }
  | { kind: "mark"; key: string; value: string; code: string; text: string };

const MOST_ITEMS = 3;
/** Of two wordings compared, so much of the longer may differ. */
const LIKE = 0.5;
const TEXT_FINDINGS = new Set([
  "unread-line",
  "stray-line",
  "outside-write-up",
  "question-unknown",
  "item-unrecognised",
  "criterion-unknown",
]);

/** Gives what can be done about a finding on the line `text`, the likeliest first; none for findings that ask for nothing. */
export function suggestionsFor(
  { code, line, suggestion }: Diagnostic,
  { text, writeUp, framework }: { text: string; writeUp: WriteUp; framework: Framework },
): Suggestion[] {
  const key = recordKey.line(line);
  const question = questionAt(writeUp, framework, line);
  const found: Suggestion[] = [];
  // The item stands there already, blank: what its sign means is a mark of its own, and no blank.
  if (code === "mark-unknown") {
    const item = itemsOf(framework).find((one) => one.text === suggestion);
    const now = writeUp.marks.find((mark) => mark.item === item?.code)?.status;
    for (const value of item ? (["met", "notMet"] as const) : []) {
      if (item && value !== now)
        found.push({ kind: "mark", key: recordKey.mark(item.code), value, code: item.code, text: item.text });
    }
  }
  if (code === "item-unrecognised" || code === "unread-line") {
    for (const item of likelyItems({ text, suggestion, question, framework })) {
      if (writeUp.marks.some((mark) => mark.item === item.code && mark.line > 0)) continue;
      found.push({ kind: "line", key, value: recordKey.mark(item.code), code: item.code, text: item.text });
    }
  }
  if (code === "item-conflict") {
    const item = itemOfConflict(text, framework);
    if (item) {
      const value = signOf(text);
      found.push({ kind: "otherMark", key: recordKey.mark(item.code), value, code: item.code });
    }
  }
  if (TEXT_FINDINGS.has(code)) {
    if (writeUp.title === null && code !== "item-unrecognised") {
      found.push({ kind: "title", key, value: recordKey.title });
    }
    if (question)
      found.push({ kind: "answer", key, value: recordKey.answer(question.code), code: question.code });
  }
  return found;
}

/** Gives the question that a line stands under: the last one whose answer, tool or mark stands before it. */
function questionAt(writeUp: WriteUp, framework: Framework, line: number): FrameworkQuestion | null {
  let code: string | null = null;
  let nearest = 0;
  const see = (question: string, at: number) => {
    if (at > 0 && at <= line && at >= nearest) [code, nearest] = [question, at];
  };
  for (const { question, firstLine } of writeUp.answers) see(question, firstLine);
  for (const { item, line: at } of writeUp.marks) see(item.split(".").slice(0, 2).join("."), at);
  const questions = framework.areas.flatMap((area) => area.questions);
  return questions.find((question) => question.code === code) ?? null;
}

function likelyItems({
  text,
  suggestion,
  question,
  framework,
}: {
  text: string;
  suggestion: string | undefined;
  question: FrameworkQuestion | null;
  framework: Framework;
}): FrameworkItem[] {
  const items = itemsOf(framework);
  const said = normalise(text.replace(/^[\s✓–−—•*·-]+/u, ""));
  const byWords = items
    .map((item) => ({ item, far: farness(said, normalise(item.text)) }))
    .filter(({ far }) => far <= LIKE)
    .sort((a, b) => a.far - b.far);
  const named = items.filter((item) => item.text === suggestion);
  const own = question?.items ?? [];
  // Far from every wording, an item of the question it stands under is the best guess; those come last.
  const all = [...named, ...byWords.map(({ item }) => item), ...(said.length > 0 ? own : [])];
  return [...new Map(all.map((item) => [item.code, item])).values()].slice(0, MOST_ITEMS);
}

function itemsOf(framework: Framework): FrameworkItem[] {
  return framework.areas.flatMap(({ questions }) => questions.flatMap((one) => one.items));
}

/** From 0 (the same) to 1 (nothing in common), by the edits from one to the other. */
function farness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || longer > 1_000) return 1;
  return distance(a, b) / longer;
}

function itemOfConflict(text: string, framework: Framework): FrameworkItem | null {
  const [best] = likelyItems({ text, suggestion: undefined, question: null, framework });
  return best ?? null;
}
