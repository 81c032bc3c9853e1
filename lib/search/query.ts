/**
 * What a person typed into the search box, understood: words, "phrases in quotes" and -words to leave out.
 * Anything else is plain text: there is no syntax that can be wrong. Pure and browser-safe.
 */

import { foldLetters } from "../shared/letters";

export type SearchTerm = { kind: "word" | "prefix" | "phrase"; text: string };
/** A practice matches when each of `terms` stands in some passage of it, and none of `excluded` in any. */
export type SearchQuery = { terms: SearchTerm[]; excluded: SearchTerm[] };

const MAX_QUERY = 200;
const MAX_TERMS = 12;
/** One letter begins half of all words: looking those up takes long and tells nothing. */
const MIN_PREFIX = 2;

/** Takes anything a person can type, of any length; gives the first terms of it. Never fails. */
export function parseSearchQuery(input: string): SearchQuery {
  const text = input
    .slice(0, MAX_QUERY)
    .replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, " ")
    .replace(/[“”„«»]/g, '"')
    .trim();
  const query: SearchQuery = { terms: [], excluded: [] };
  let last: SearchTerm | null = null;
  // One of: -"phrase", "phrase", or a run without spaces. A quote that is never closed separates words, no more.
  for (const [whole, minus, phrase] of text.matchAll(/(-?)"([^"]*)"|[^\s"]+/g)) {
    const isPhrase = phrase !== undefined;
    const excluded = isPhrase ? minus === "-" : /^-[^-]/.test(whole);
    const words = isPhrase ? phrase : whole.replace(/^-/, "");
    if (!hasWord(words)) continue;
    if (query.terms.length + query.excluded.length === MAX_TERMS) break;
    const term: SearchTerm = { kind: isPhrase ? "phrase" : "word", text: words.trim() };
    (excluded ? query.excluded : query.terms).push(term);
    last = excluded ? null : term;
  }
  // The last word may still be unfinished, so it also finds what begins with it; not inside quotes, not when left out.
  if (last?.kind === "word" && lastWord(last.text).length >= MIN_PREFIX) last.kind = "prefix";
  return query;
}

/** What the index has as words: runs of letters and digits. Without any there is nothing to look up. */
function hasWord(text: string): boolean {
  return lastWord(text) !== "";
}

function lastWord(text: string): string {
  return text.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? "";
}

/**
 * Gives the FTS5 expression of a query, or null when it has no word to look for (nothing at all, or only words to leave out).
 * Each term is one quoted string, so that nothing a person types is an operator; it is folded as what is indexed.
 */
export function matchExpression({ terms, excluded }: SearchQuery): string | null {
  if (terms.length === 0) return null;
  const wanted = terms.map(termExpression).join(" AND ");
  return excluded.length === 0 ? wanted : `(${wanted}) NOT (${exclusionExpression(excluded)})`;
}

/** Gives the FTS5 expression of what is to be left out. */
export function exclusionExpression(excluded: readonly SearchTerm[]): string {
  return excluded.map(termExpression).join(" OR ");
}

function termExpression({ kind, text }: SearchTerm): string {
  const quoted = `"${foldLetters(text).replaceAll('"', '""')}"`;
  return kind === "prefix" ? `${quoted} *` : quoted;
}
