/**
 * Marks in words, and in the cells of a table:
 *
 *     Yes – Ensure…        Ensure…: no         Criterion⇥Yes⇥No
 *     (not met) Ensure…    Ensure… [yes]       Ensure…⇥⇥x
 *
 * Only words and places that leave no doubt say something. Everything else is a sign that nobody understands: it is reported, and the
 * item is left blank, because a guess would be a "no" that nobody said.
 */
import { splitBox } from "./mark";
import { normalise, trim } from "./text";
import type { MarkStatus } from "./tree";

const WORDS = new Map<string, MarkStatus>([
  ...["yes", "met", "fulfilled"].map((word) => [word, "met"] as const),
  ...["no", "not met", "unmet", "not fulfilled"].map((word) => [word, "notMet"] as const),
]);
/** The same words, where code looks for them in a line; the longest first. */
export const WORDS_OF_MARKS = [...WORDS.keys()].sort((a, b) => b.length - a.length);
const TICKS = /^[✓✔☑✅]\ufe0f?$/u;
/** People tick with these, and strike out with them: only a column between others says which. */
const CROSSES = /^(?:[xX×☒]|\[[xX]\])$/u;
const STRUCK = /^[✗✘✕❌]\ufe0f?$/u;
const NOTHING = /^(?:[-–—−]|☐|\[\s*\])$/u;

/** The mark that a word is, in brackets or not; null for all other words. */
export function wordStatus(text: string): MarkStatus | null {
  return text.length <= 20 ? (WORDS.get(normalise(text).replace(/^[([]\s*|\s*[)\]]$/g, "")) ?? null) : null;
}

/** The mark that stands behind an item, or in a cell of its own: a word, a tick or a box. A dash there may be no more than an empty cell. */
export function cellStatus(text: string): MarkStatus | null {
  const own = trim(text);
  if (own === "" || own.length > 20) return null;
  if (TICKS.test(own)) return "met";
  const box = splitBox(own);
  return wordStatus(own) ?? (box?.text === "" ? box.status : null);
}

/** What a column of a checklist table holds: the ticks for one answer, or text. */
export type Column = { isState: boolean; status: MarkStatus | null };

const OTHER_STATES = new Set(
  "partly,partially,in part,n/a,na,not applicable,planned,in progress,don't know,unknown,not yet,unclear".split(
    ",",
  ),
);
/** Headings of the other columns. None of these alone is a paragraph of anybody's answer. */
const HEADINGS = new Set(
  "checklist,check list,criterion,criteria,item,items,indicator,indicators,assessment,assessment result,remark,remarks,comment,comments,rating,no,nr,#".split(
    ",",
  ),
);

/** True for words that head a column of answers in a checklist table ("Yes", "Partly"). */
export function isStateHeading(text: string): boolean {
  return text.length <= 20 && (wordStatus(text) !== null || OTHER_STATES.has(normalise(text)));
}

/** True for words that head a column of text in a checklist table ("Criterion", "Remarks"). */
export function isTextHeading(text: string): boolean {
  return text.length <= 20 && wordStatus(text) === null && HEADINGS.has(normalise(text));
}

/**
 * The columns of the row that heads a checklist table; null when the cells are no such row. Its answers have to stand in it, both of
 * them, or one among nothing but headings (then a tick says no more than where it stands by itself, and `isState` is false throughout).
 */
export function columnsOf(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.length > 12) return null;
  // "No." heads a column of numbers where another one heads the answers.
  const isNumbers = (i: number) =>
    (i === 0 ? /^no\.?$/i : /^no\.$/i).test(trim(cells[i] ?? "")) &&
    cells.some((cell, other) => other !== i && wordStatus(cell) === "notMet");
  const columns = cells.map((cell, i) =>
    isNumbers(i)
      ? { isState: false, status: null }
      : { isState: isStateHeading(cell), status: wordStatus(cell) },
  );
  const has = (status: MarkStatus) => columns.filter((column) => column.status === status).length;
  if (cells.every((cell, i) => columns[i]?.isState || trim(cell) === "")) return null;
  if (has("met") === 1 && has("notMet") === 1) return columns;
  const isHeading = (cell: string) => trim(cell) === "" || isTextHeading(cell) || isStateHeading(cell);
  if (!cells.every(isHeading) || cells.filter((cell) => isTextHeading(cell)).length === 0) return null;
  return cells.filter((cell) => trim(cell) !== "").length >= 2
    ? columns.map(() => ({ isState: false, status: null }))
    : null;
}

/** What a row says in the columns of its table: the mark; "unknown" where nobody can tell; null where nothing stands. */
export function tickedIn(
  cells: readonly string[],
  columns: readonly Column[],
): MarkStatus | "unknown" | null {
  const filled = cells.flatMap((cell, i) => {
    const column = columns[i];
    return column?.isState && trim(cell) !== "" ? [{ said: trim(cell), status: column.status }] : [];
  });
  if (filled.length === 0) return null;
  const ticks = filled.filter(({ said }) => !NOTHING.test(said));
  if (ticks.length === 0)
    return filled.every(({ said }) => cellStatus(said) === "blank") ? "blank" : "unknown";
  const [tick] = ticks;
  if (ticks.length > 1 || !tick?.status) return "unknown";
  const { said, status } = tick;
  const fits =
    TICKS.test(said) ||
    CROSSES.test(said) ||
    cellStatus(said) === status ||
    (STRUCK.test(said) && status === "notMet");
  return fits ? status : "unknown";
}
