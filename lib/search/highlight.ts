/**
 * Where a search stands in a text, and the part of the text worth showing for it. Works on the text as it stands: what comes
 * out is its own characters in pieces, never markup. Pure and browser-safe.
 */
import { fold, foldedWords, isWord } from "./fold";
import type { SearchQuery } from "./query";

/** A piece of a text; `hit`: it is what was searched for. */
export type TextPart = { text: string; hit: boolean };
/** A part of a text around its hits; `cut`: something stands before it, after it. */
export type Excerpt = { parts: TextPart[]; cutBefore: boolean; cutAfter: boolean };
/** `term`: which term of the search it is. Offsets are those of the text as it stands. */
export type Hit = { start: number; end: number; term: number };

/** The words of each term, ready to be looked for. */
export type Needle = { words: string[]; prefix: boolean };

const LENGTH = 240;
/** How far a cut may move to fall between two words. */
const SLACK = 30;
/** Enough to choose the best place of a long text by; a word on every line of it changes nothing more. */
const MAX_HITS = 200;

/** Gives what to look for: the terms that must occur, as the index understands them. */
export function needlesOf({ terms }: SearchQuery): Needle[] {
  return terms
    .map(({ kind, text }) => ({ words: foldedWords(text), prefix: kind === "prefix" }))
    .filter(({ words }) => words.length > 0);
}

/** Gives the places where the needles stand in a text, in order and without overlaps (the longer one stays). */
export function findHits(text: string, needles: readonly Needle[]): Hit[] {
  const folded = fold(text);
  const found = needles.flatMap((needle, term) =>
    hitsOf(folded.text, needle).map((hit) => ({ ...hit, term })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const hits: Hit[] = [];
  let end = -1;
  for (const hit of found) {
    if (hit.start < end) continue;
    end = hit.end;
    hits.push({
      term: hit.term,
      start: folded.original(hit.start, "start"),
      end: folded.original(hit.end, "end"),
    });
  }
  return hits;
}

/** Gives a text in pieces, its hits marked. */
export function splitAtHits(text: string, hits: readonly Hit[]): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { start, end } of hits) {
    if (start > done) parts.push({ text: text.slice(done, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false });
  return parts;
}

/** Gives the part of a text that has most of the terms near each other; a short text whole. `hits` are those of the text. */
export function excerptOf(text: string, hits: readonly Hit[]): Excerpt {
  const from = bestHit(hits);
  const anchor = hits[from];
  if (!anchor) return { parts: [], cutBefore: false, cutAfter: false };
  const [first, last] = paragraphAround(text, anchor.start);
  const near = hits.filter(
    (hit) => hit.start >= anchor.start && hit.end <= Math.min(last, anchor.start + LENGTH),
  );
  const middle = (anchor.start + (near.at(-1)?.end ?? anchor.end)) / 2;
  const earliest = Math.max(first, Math.min(Math.round(middle - LENGTH / 2), last - LENGTH));
  const start = earliest <= first ? first : Math.min(wordStart(text, earliest), anchor.start);
  const end =
    start + LENGTH >= last
      ? last
      : Math.min(Math.max(wordEnd(text, start + LENGTH), anchor.end), start + 2 * LENGTH);
  const inside = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }));
  return {
    parts: splitAtHits(text.slice(start, end), inside),
    cutBefore: start > first,
    cutAfter: end < last,
  };
}

/** Counts how many different terms the hits are of. */
export function countTerms(hits: readonly Hit[]): number {
  return new Set(hits.map(({ term }) => term)).size;
}

function hitsOf(folded: string, { words, prefix }: Needle): { start: number; end: number }[] {
  const hits: { start: number; end: number }[] = [];
  const first = words[0] ?? "";
  for (
    let at = folded.indexOf(first);
    at >= 0 && hits.length < MAX_HITS;
    at = folded.indexOf(first, at + 1)
  ) {
    if (isWord(folded, at, "before")) continue;
    const end = endOf(folded, at, { words, prefix });
    if (end !== null) hits.push({ start: at, end });
  }
  return hits;
}

/** Gives where the words end that begin at `at`, one after the other with no word between; null when they do not stand there. */
function endOf(folded: string, at: number, { words, prefix }: Needle): number | null {
  let end = at;
  for (const [index, word] of words.entries()) {
    while (index > 0 && end < folded.length && !isWord(folded, end)) end++;
    if (!folded.startsWith(word, end)) return null;
    end += word.length;
    const open = prefix && index === words.length - 1;
    if (!open && isWord(folded, end)) return null;
  }
  while (isWord(folded, end)) end++;
  return end;
}

/** Gives the place (in the list) of the hit that most different terms follow closely. */
function bestHit(hits: readonly Hit[]): number {
  let best = 0;
  let most = 0;
  for (const [index, { start }] of hits.entries()) {
    const terms = new Set<number>();
    for (let i = index; (hits[i]?.end ?? Number.POSITIVE_INFINITY) <= start + LENGTH; i++)
      terms.add(hits[i]?.term ?? 0);
    if (terms.size > most) [best, most] = [index, terms.size];
  }
  return best;
}

/** Paragraphs stand apart by an empty line; an excerpt does not run from one into the next. */
function paragraphAround(text: string, at: number): [first: number, last: number] {
  const before = text.lastIndexOf("\n\n", at);
  const after = text.indexOf("\n\n", at);
  return [before < 0 ? 0 : before + 2, after < 0 ? text.length : after];
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + SLACK).search(/\s/);
  return space < 0 ? wholeCharacter(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at - SLACK, at).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, at) : at - SLACK + space;
}

/** Never between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return text.charCodeAt(at) >>> 10 === 0x37 ? at - 1 : at;
}
