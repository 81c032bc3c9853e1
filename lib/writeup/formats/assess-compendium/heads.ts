/**
 * Where practices begin: a country, a title (its translation in brackets on the same or the next line), and
 * "Basic information".
 *
 *     Slovakia
 *     Multicultural BaBinec
 *     [Ladies society]
 *     Basic information
 */
import type { LineRange } from "../../tree";
import { countryCode } from "./countries";
import { partHeading } from "./labels";

export type PracticeHead = {
  /** 1-based line of the first line that belongs to the practice. */
  firstLine: number;
  basicLine: number;
  country: { line: number; code: string; printed: string } | null;
  title: ({ text: string; translation: string | null; translationLine: number | null } & LineRange) | null;
};

/** Country, title and a translation: nothing stands further above "Basic information". */
const REACH = 4;
const BRACKETS = /^\s*\[\s*['"‘“]?(.+?)['"’”]?\s*\]\s*$/u;
const TITLE_AND_BRACKETS = /^(.+?)\s*\[\s*['"‘“]?([^[\]]+?)['"’”]?\s*\]$/u;

/** Finds the heads of all practices among trimmed lines. */
export function findHeads(texts: readonly string[], from: number): PracticeHead[] {
  const heads: PracticeHead[] = [];
  let floor = from - 1;
  texts.forEach((text, i) => {
    if (i < from - 1 || partHeading(text) !== "basic") return;
    heads.push(readHead(texts, i, floor));
    floor = i + 1;
  });
  return heads;
}

function readHead(texts: readonly string[], basic: number, floor: number): PracticeHead {
  const above: number[] = [];
  for (let i = basic - 1; i >= floor && above.length < REACH; i--) {
    const text = texts[i] ?? "";
    if (text === "") continue;
    if (text.length > 300) break;
    above.unshift(i);
    if (countryCode(text)) break;
  }
  const countryAt = above.find((i) => countryCode(texts[i] ?? "") !== null);
  // Without a country only the line right above can be trusted to be the title, with its translation in brackets.
  const rest = countryAt === undefined ? lastTitleLines(texts, above) : above.filter((i) => i > countryAt);
  const countryText = countryAt === undefined ? "" : (texts[countryAt] ?? "");
  const code = countryCode(countryText);
  return {
    firstLine: (countryAt ?? rest[0] ?? basic) + 1,
    basicLine: basic + 1,
    country:
      countryAt === undefined || code === null ? null : { line: countryAt + 1, code, printed: countryText },
    title: readTitle(texts, rest),
  };
}

function lastTitleLines(texts: readonly string[], above: number[]): number[] {
  const last = above.at(-1);
  if (last === undefined) return [];
  return BRACKETS.test(texts[last] ?? "") ? above.slice(-2) : [last];
}

function readTitle(texts: readonly string[], at: readonly number[]): PracticeHead["title"] {
  const first = at[0];
  if (first === undefined) return null;
  const bracketAt = at.slice(1).find((i) => BRACKETS.test(texts[i] ?? ""));
  const last = (at.at(-1) ?? first) + 1;
  const printed = at
    .filter((i) => i !== bracketAt)
    .map((i) => texts[i] ?? "")
    .join(" ");
  if (bracketAt !== undefined) {
    const translation = BRACKETS.exec(texts[bracketAt] ?? "")?.[1] ?? null;
    return {
      text: printed,
      translation,
      translationLine: bracketAt + 1,
      firstLine: first + 1,
      lastLine: last,
    };
  }
  const inline = TITLE_AND_BRACKETS.exec(printed);
  if (inline?.[1] && inline[2]) {
    return {
      text: inline[1],
      translation: inline[2],
      translationLine: first + 1,
      firstLine: first + 1,
      lastLine: last,
    };
  }
  return { text: printed, translation: null, translationLine: null, firstLine: first + 1, lastLine: last };
}
