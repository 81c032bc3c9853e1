/**
 * What stands around a wording, taken off piece by piece: numbers, signs, words for a mark, from either end.
 *
 *     1.1.1 • Yes – Ensure … [yes]
 *     ^^^^^ ^ ^^^            ^^^^^
 */
import { type MarkedText, splitBox, splitMark } from "../../mark";
import { cellStatus, WORDS_OF_MARKS, wordStatus } from "../../said-mark";
import { trim } from "../../text";
import type { MarkStatus } from "../../tree";

export const SPACE = "[\\s\\u00a0]";
const WORD = WORDS_OF_MARKS.join("|").replaceAll(" ", "\\s");
const NUMBER = new RegExp(
  `^(?:(?:area|section|question|criterion|item|q)${SPACE}{0,2})?[([]?(\\d{1,2}(?:\\.\\d{1,2}){0,2})[)\\]]?[.:]?(?:${SPACE}{1,4}(?:[–—-]${SPACE}{1,4})?|(?=\\p{Lu}))`,
  "iu",
);
/** With a separator, in brackets, or directly before a capital: "No – Ensure", "(no) Ensure", "No Ensure". */
const WORD_BEFORE = new RegExp(
  `^(?:[([]${SPACE}?(${WORD})${SPACE}?[)\\]]${SPACE}{0,3}[:–—-]?|(${WORD})${SPACE}{0,3}[:.,;–—-])${SPACE}{0,4}`,
  "iu",
);
const WORD_ALONE = new RegExp(`^(${WORD})${SPACE}{1,4}`, "iu");
const WORD_BEHIND = new RegExp(
  `(?:${SPACE}{0,3}[:–—-]${SPACE}{0,3}|${SPACE}{1,4})([([]?(?:${WORD})[)\\]]?|[✓✔☑✅☐]\\ufe0f?|\\[[^[\\]]{0,12}\\])[.]?$`,
  "iu",
);
const APART_BEFORE = new RegExp(`^(?:[([](${WORD})[)\\]]|(${WORD})${SPACE}{0,3}(?:[:–—\\t-]))`, "iu");
const APART_BEHIND = new RegExp(
  `(?:[([](${WORD})[)\\]]|(?:[:\\t]|${SPACE}[–—-])${SPACE}{0,3}(${WORD}))[.]?$`,
  "iu",
);
const OPENS_NUMBER = /[\d([asqci]/i;
const OPENS_WORD = new RegExp(`[([${WORDS_OF_MARKS.map((word) => word.charAt(0)).join("")}]`, "i");
const ENDS_WORD = new RegExp(
  `[\\])✓✔☑✅☐\\ufe0f${WORDS_OF_MARKS.map((word) => word.slice(-1)).join("")}]\\.?$`,
  "iu",
);
/** Before a word or a box these are bullets; alone they are signs that nobody understands. */
const BULLET = /^[-—―•·*]$/u;

/** Something said beside a wording. */
type Said = { text: string; status: MarkStatus | null; isBullet: boolean };
/** What of a line may be the wording, from `start` to `end`, and what was said around it. */
export type Part = { start: number; end: number; said: Said[]; number: string | null };

/** What of a line may be the wording, from the whole line inwards; never the whole line itself. */
export function* partsOf(line: string): Generator<Part> {
  const start = line.length - line.trimStart().length;
  const whole: Part = { start, end: line.trimEnd().length, said: [], number: null };
  let front: Part | null = whole;
  for (let i = 0; i < 5 && front; i++) {
    let part: Part | null = front;
    for (let j = 0; j < 3 && part; j++) {
      if (part !== whole) yield part;
      part = withoutLast(line, part);
    }
    front = withoutFirst(line, front);
  }
}

function withoutFirst(line: string, part: Part): Part | null {
  const rest = line.slice(part.start, part.end);
  // Every line is asked, and most begin with a letter that opens nothing of this.
  const first = rest.charAt(0);
  const begins = rest.slice(0, 60);
  const number = part.number === null && OPENS_NUMBER.test(first) ? NUMBER.exec(begins) : null;
  if (number?.[1]) return { ...part, start: part.start + number[0].length, number: number[1] };
  const word = OPENS_WORD.test(first) ? (WORD_BEFORE.exec(begins) ?? aloneBeforeCapital(rest)) : null;
  if (word) {
    const said = word[1] ?? word[2] ?? "";
    return grown(part, word[0].length, { text: said, status: wordStatus(said), isBullet: false });
  }
  const sign = splitBox(rest) ?? splitMark(rest);
  if (!sign || sign.text === "") return null;
  const text = trim(sign.sign);
  const status = sign.status ?? signStatus(text);
  return grown(part, sign.textColumn - 1, { text, status, isBullet: BULLET.test(text) });
}

const grown = (part: Part, length: number, said: Said): Part => ({
  ...part,
  start: part.start + length,
  said: [...part.said, said],
});

function aloneBeforeCapital(rest: string): RegExpExecArray | null {
  const word = WORD_ALONE.exec(rest.slice(0, 40));
  return word && /^\p{Lu}/u.test(rest.slice(word[0].length)) ? word : null;
}

function withoutLast(line: string, part: Part): Part | null {
  const rest = line.slice(part.start, part.end);
  const found = ENDS_WORD.test(rest.slice(-2)) ? WORD_BEHIND.exec(rest.slice(-40)) : null;
  if (!found?.[1] || found[0].length >= rest.length) return null;
  const said = { text: found[1], status: cellStatus(found[1]), isBullet: false };
  return { ...part, end: part.end - found[0].length, said: [...part.said, said] };
}

/** The mark that is said before or behind any text, in words that are set apart from it ("No: …"); null when none is, or both are. */
export function statusSaid(line: string): MarkStatus | null {
  const text = trim(line);
  const number = NUMBER.exec(text.slice(0, 60))?.[0] ?? "";
  const before = APART_BEFORE.exec(text.slice(number.length, number.length + 60));
  const behind = APART_BEHIND.exec(text.slice(-40));
  const said = [before?.[1] ?? before?.[2], behind?.[1] ?? behind?.[2]]
    .flatMap((word) => word ?? [])
    .map(wordStatus);
  return said.every((status) => status === said[0]) ? (said[0] ?? null) : null;
}

/** Heavier ticks, and words in brackets: a box holds up to a dozen letters. */
export function signStatus(sign: string): MarkStatus | null {
  return /^[✔✅]\ufe0f?$/u.test(sign) ? "met" : wordStatus(sign.replace(/^[-*+•·]\s+/, ""));
}

/** The mark that is said around a part of the line; without a status where it is not understood, or said in two ways. */
export function markOf(line: string, { start, said }: Part): MarkedText {
  const [first] = said;
  const spoken = said.filter(({ isBullet }) => !isBullet);
  const status = spoken[0]?.status ?? null;
  const isClear = spoken.length > 0 && spoken.every((one) => one.status !== null && one.status === status);
  const sign = (isClear ? spoken.slice(0, 1) : said).map(({ text }) => text).join(" … ");
  const shown = (isClear ? spoken[0] : first)?.text ?? "";
  return {
    status: isClear ? status : null,
    sign,
    boxed: false,
    text: trim(line.slice(start)),
    column: Math.max(0, line.indexOf(shown)) + 1,
    textColumn: start + 1,
    glued: false,
    doubled: false,
  };
}
