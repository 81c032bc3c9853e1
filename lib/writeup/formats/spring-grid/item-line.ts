/**
 * A known wording with something around it: its own number, a sign, a word, the cells of its row.
 *
 *     3. Effectiveness                    area 3                 1.1 Does the practice …?     question 1.1
 *     Yes – Ensure …                      met                    Ensure …⇥⇥x                  as its column says
 *     ☒ Ensure …    Ensure … (partly)     a sign that is not understood: the item is blank, and the sign is reported
 */
import { distance } from "fastest-levenshtein";
import { type MarkedText, splitBox, splitMark } from "../../mark";
import { type Column, isStateHeading } from "../../said-mark";
import { normalise, trim } from "../../text";
import type { Match, WordingIndex } from "../../wording";
import { markOf, partsOf, SPACE, signStatus } from "./around";
import { findInRow, fits } from "./item-row";
import type { WordingKey } from "./line";

type Index = WordingIndex<WordingKey>;
/**
 * `mark`: null where nothing stands around the wording. `far`: how many letters are not those of the wording. `beside`: other words of
 * its row, which are read as nothing.
 */
export type Found = {
  match: Match<WordingKey>;
  mark: MarkedText | null;
  far: number;
  beside?: { column: number; endColumn: number };
};

/** What parts a sign from the wording. Most lines have none of it, so it is asked first. */
const PARTS = /[[(:–—\t]|[\s\u00a0].[\s\u00a0]|[\s\u00a0].$/u;
const UNKNOWN_BEFORE = new RegExp(
  `^(?:[([][^[\\]()]{1,24}[)\\]]${SPACE}{0,3}[:–—-]?|[^:–—\\t]{1,24}?(?::|${SPACE}[–—-]${SPACE}|[–—\\t]))${SPACE}{0,4}`,
  "u",
);
const UNKNOWN_BEHIND = new RegExp(
  `(?:${SPACE}{0,3}[([][^[\\]()]{1,24}[)\\]]|(?:${SPACE}[–—-]|:|\\t)${SPACE}{0,3}[^:–—\\t]{1,24}|${SPACE}[xX☒✗✘✕×❌?–—-])$`,
  "u",
);
/**
 * What a line says of a known wording; null when it holds none. Where the wording stands by itself or behind a clear mark, nothing else is
 * looked for; a sign that is not understood gives a mark without a status.
 */
export function findKnown(
  line: string,
  index: Index,
  columns: readonly Column[] | null = null,
): Found | null {
  // What stands around a wording is short, but for the cells of a row: most prose is longer than both, and has to be cheap.
  const isLong = line.length > index.longest + 100;
  const findCell = (cell: string) => findPart(cell, index);
  const hasCells = line.includes("\t") && trim(line).includes("\t");
  if (columns && line.includes("\t") && columns.length === line.split("\t").length) {
    const found = findInRow(line, columns, findCell);
    if (found) return found;
  }
  const plain = findPlain(line, index);
  if (plain && plain.match.how !== "near") return plain;
  const isClear = plain?.mark?.status === "met" || plain?.mark?.status === "notMet";
  const inRow = hasCells && !isClear ? findInRow(line, null, findCell) : null;
  if (inRow) return inRow;
  if (isLong) return plain;
  const found = nearer(findSaid(line, index), plain);
  if (!found) return findUnclear(line, index);
  if (found.match.key.kind !== "item" || found.match.how !== "near") return found;
  const rest =
    found.mark?.status === null ? null : unclearRest(found.mark?.text ?? trim(line), line, found.match);
  return rest?.mark && (!isSaid(found) || isDoubt(rest.mark.sign)) ? rest : found;
}

/** A wording alone on its line, or behind one mark. */
function findPlain(line: string, index: Index): Found | null {
  const box = splitBox(line);
  const boxed = box && index.find(box.text);
  if (box && boxed?.key.kind === "item") return withMark(boxed, box);
  const mark = splitMark(line);
  const text = mark === null ? trim(line) : mark.text;
  const match = index.find(text);
  if (match?.key.kind === "item" && mark) return withMark(match, mark);
  return match && mark === null ? { match, mark, far: farOf(match, text) } : null;
}

function withMark(match: Match<WordingKey>, mark: MarkedText): Found {
  const status = mark.status ?? signStatus(trim(mark.sign));
  return { match, mark: { ...mark, status }, far: farOf(match, mark.text) };
}

function farOf(match: Match<WordingKey>, text: string): number {
  return match.how === "near" ? lettersApart(text, match.text) : 0;
}

/** A wording that the line holds together with what is said of it; null when there is none, or nothing stands around it. */
function findSaid(line: string, index: Index): Found | null {
  let best: Found | null = null;
  for (const part of partsOf(line)) {
    const text = line.slice(part.start, part.end);
    const match = index.find(trim(text));
    if (!match || (match.key.kind !== "item" && part.said.length > 0)) continue;
    const numbered = withNumber(match, part.number);
    const far = farOf(numbered, numbered === match ? text : `${part.number} ${text}`);
    if (best && best.far <= far) continue;
    const mark = part.said.length > 0 ? markOf(line, part) : null;
    best = { match: numbered, mark, far };
  }
  return best;
}

/** A known item among words that mean nothing to us, "Partly: Ensure …": its sign is not understood. Null without any. */
function findUnclear(line: string, index: Index): Found | null {
  const text = trim(line);
  const [start, end] = [text.slice(0, 60), text.slice(-60)];
  const before = PARTS.test(start) ? (UNKNOWN_BEFORE.exec(start)?.[0] ?? "") : "";
  const behind = PARTS.test(end) ? (UNKNOWN_BEHIND.exec(end)?.[0] ?? "") : "";
  for (const [from, to] of [
    [before.length, 0],
    [0, behind.length],
    [before.length, behind.length],
  ] as const) {
    if (from + to === 0 || from + to >= text.length) continue;
    const core = text.slice(from, text.length - to);
    const found = findPart(core, index);
    if (found?.match.key.kind !== "item") continue;
    const sign = trim(from > 0 ? text.slice(0, from) : text.slice(text.length - to));
    if (isSaid(found) && !isDoubt(sign)) return { ...found, match: { ...found.match, how: "near" } };
    return unclear(line, found.match, sign);
  }
  return null;
}

/** The words before or behind the wording that a line was nearly read as: what is said there is not understood. */
function unclearRest(text: string, line: string, match: Match<WordingKey>): Found | null {
  const [said, known] = [normalise(text), normalise(match.text)];
  const more = said.length - known.length;
  if (more <= 0) return null;
  const whole: Match<WordingKey> = { ...match, how: "normalised" };
  if (said.endsWith(known)) return unclear(line, whole, trim(text.slice(0, more)));
  return said.startsWith(known)
    ? unclear(line, whole, text.slice(-more).replace(/^[.\s\u00a0]+/u, ""))
    : null;
}

/** True where a clear mark stands: what else the line has is a warning, but no reason to doubt the mark. */
function isSaid({ mark }: Found): boolean {
  return mark?.status === "met" || mark?.status === "notMet";
}

/** True for words that say neither yes nor no, "(partly)": beside a mark they leave it open. */
function isDoubt(sign: string): boolean {
  return isStateHeading(sign.replace(/^[\s([:–—-]+|[\s)\]:–—-]+$/gu, ""));
}

/** Of two ways to read a line, the one that leaves fewer letters unexplained. */
function nearer(one: Found | null, other: Found | null): Found | null {
  if (!one || !other) return one ?? other;
  return one.far < other.far ? one : other;
}

/** A wording in a part of a line: alone, or with what is said of it there. */
function findPart(text: string, index: Index): Found | null {
  const match = index.find(trim(text));
  const alone = match && { match, mark: null, far: farOf(match, trim(text)) };
  return nearer(findSaid(text, index), alone);
}

function unclear(line: string, match: Match<WordingKey>, sign: string): Found {
  const at = Math.max(0, line.toLowerCase().indexOf(sign.toLowerCase()));
  const mark = { status: null, sign, boxed: false, text: match.text, glued: false, doubled: false };
  return { match, mark: { ...mark, column: at + 1, textColumn: at + 1 }, far: 0 };
}

/** The number of its criterion, or the last part of it, says nothing new; another one does. */
function withNumber(match: Match<WordingKey>, number: string | null): Match<WordingKey> {
  if (number === null || fits(number, match.key.code)) return match;
  return { ...match, text: `${match.key.code} ${match.text}`, how: "near" };
}

function lettersApart(text: string, wording: string): number {
  return distance(normalise(text), normalise(wording));
}
