/**
 * Who shows how: practices that meet an item, or answer a question, for somebody who assesses their own. The likest come
 * first, by the rule of similar.ts; of an answer, the part that speaks of the item is shown. Pure and browser-safe.
 */
import { fold } from "../search/fold";
import { type Excerpt, excerptOf, type Hit, splitAtHits } from "../search/highlight";
import type { AssessmentHead } from "./assessment-head";
import type { Origin, Paragraph, QuestionView } from "./schema";
import { byLikeness, type Compared, reasons, type SharedTermKey, sharedTermKeys } from "./similar";

/** What a practice is compared by: what its profile says, and how its items are marked. Both may be empty. */
export type Likeness = {
  terms: Readonly<Record<SharedTermKey, readonly string[]>>;
  marks: Readonly<Record<string, "met" | "notMet">>;
};

/** A practice of the catalogue with what it wrote to one question. `marks`: how its checklist goes with the one compared. */
export type Exemplar = Compared &
  Pick<AssessmentHead, "title" | "titleKind" | "countries" | "onPage"> & {
    assessmentId: number;
    question: string;
    answer: QuestionView["answer"];
  };

/** `excerpt`: the part of the answer that speaks of the item; null without an answer. `markedAt`: where the mark stands. */
export type ItemExemplar = Exemplar & { excerpt: Excerpt | null; markedAt: Origin | null };

/** How many of the practices assessed by the framework meet an item, and the likest of them. */
export type ItemExemplars = { item: string; met: number; assessed: number; exemplars: ItemExemplar[] };

/** How many of the practices assessed by the framework wrote an answer to a question, and the likest of them. */
export type AnswerExemplars = { answered: number; assessed: number; exemplars: Exemplar[] };

/** Among so many of the likest, those whose passage speaks of the item are looked for: their answers are read for it. */
export const LOOKED_THROUGH = 12;

/** Says whether a passage speaks of its item: whether it shares any significant word of the item's wording. */
export function speaksOfItem({ excerpt }: Pick<ItemExemplar, "excerpt">): boolean {
  return excerpt?.parts.some(({ hit }) => hit) ?? false;
}

/**
 * Orders those who meet an item: the likest first, by the rule of similar.ts; but among the first dozen, of those with as
 * many reasons, the ones whose passage speaks of the item come before those whose does not. The order given does not matter.
 */
export function byLikenessAndWords<T extends Compared & Pick<ItemExemplar, "excerpt">>(
  exemplars: readonly T[],
): T[] {
  const likest = [...exemplars].sort(byLikeness);
  // Stable: otherwise the order stays that of likeness.
  const first = likest
    .slice(0, LOOKED_THROUGH)
    .sort((a, b) => reasons(b) - reasons(a) || Number(speaksOfItem(b)) - Number(speaksOfItem(a)));
  return [...first, ...likest.slice(LOOKED_THROUGH)];
}

/** An excerpt grows by whole sentences up to here; a longer sentence is cut around its marks. */
const ROOM = 420;
const LONGEST_SENTENCE = 600;

/** Words that stand in any sentence, and those that open the items of a checklist: they say nothing of what it is about. */
const STOP_WORDS = new Set(
  `a about account action actions aim all also among an and any are as at be been being between both but by can could do does
  during each etc eg for from had has have how if in include includes including into is it its like made make makes making
  may more most much must necessary no not of on or order other others our out over particular particularly possible
  practice practices provide provided provides relevant same should so some such sure take takes taken taking than that the
  their them themselves then there these they this those through to under up upon use used using was way ways we well were
  what when where whether which while who whom will with within without would you your adopt consider determine devise
  ensure ensures ensured ensuring identify`.split(/\s+/),
);

const ENDINGS =
  /(?:ations?|ating|ated|ates|ate|ities|ity|ments?|ingly|ings?|ions?|ives?|ively|ably|able|edly|ers?|ors?|ies|ed|es|e|s|y|al|ally)$/;
/** What is left of a word without its ending must still be one. */
const SHORTEST_STEM = 4;

/** A word without its endings, so that "evaluate" finds "evaluation" and "needs" finds "need". Takes a folded word. */
export function stemOf(word: string): string {
  const stem = word.replace(ENDINGS, "");
  if (stem === word) return word;
  // "monitor" has an ending too, so that of "monitoring" both go.
  return stem.length >= SHORTEST_STEM ? stemOf(stem) : word.replace(/s$/, "");
}

type Word = { start: number; end: number; stem: string };

/** Gives the words of a text that say what it is about, without stop words, numbers and single letters, where they stand. */
export function significantWords(text: string): Word[] {
  const folded = fold(text);
  return [...folded.text.matchAll(/[\p{L}\p{N}\p{Co}]+/gu)]
    .filter(([word]) => word.length > 2 && !STOP_WORDS.has(word) && !/^\d+$/.test(word))
    .map(({ 0: word, index }) => ({
      start: folded.original(index, "start"),
      end: folded.original(index + word.length, "end"),
      stem: stemOf(word),
    }));
}

type Sentence = { paragraph: number; start: number; end: number; shared: number };

const sentenceBreaks = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * Gives the part of an answer that speaks of an item: the sentence that shares the most of the significant words of the item's
 * wording (the first of such), with the sentences beside it that share one too, as far as there is room. The shared words
 * are its hits. Where no sentence shares any, the beginning of the answer without hits; null where there is no text at all.
 */
export function excerptFor(wording: string, paragraphs: readonly { text: string }[]): Excerpt | null {
  const stems = new Set(significantWords(wording).map(({ stem }) => stem));
  const hits = paragraphs.map(({ text }) => significantWords(text).filter(({ stem }) => stems.has(stem)));
  const sentences = paragraphs.flatMap(({ text }, paragraph) =>
    sentencesOf(text).map((sentence) => ({
      ...sentence,
      paragraph,
      shared: new Set(wordsIn(hits[paragraph] ?? [], sentence).map(({ stem }) => stem)).size,
    })),
  );
  const best = sentences.reduce<Sentence | null>(
    (most, one) => (most === null || one.shared > most.shared ? one : most),
    null,
  );
  const text = best && paragraphs[best.paragraph]?.text;
  if (!best || !text) return null;
  const range = grown(
    best,
    sentences.filter(({ paragraph }) => paragraph === best.paragraph),
  );
  const marked = wordsIn(hits[best.paragraph] ?? [], range).map(toHit);
  const excerpt = cutOut(text, range, marked);
  const last = paragraphs.length - 1;
  return {
    ...excerpt,
    cutBefore: excerpt.cutBefore || best.paragraph > 0,
    cutAfter: excerpt.cutAfter || best.paragraph < last,
  };
}

/** The sentences of a paragraph, without the spaces around them. */
function sentencesOf(text: string): { start: number; end: number }[] {
  return [...sentenceBreaks.segment(text)]
    .map(({ segment, index }) => ({
      start: index + segment.length - segment.trimStart().length,
      end: index + segment.trimEnd().length,
    }))
    .filter(({ start, end }) => end > start);
}

type Range = { start: number; end: number };

function wordsIn(words: readonly Word[], { start, end }: Range): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}

/** Takes in the sentences beside the best one: those after it first; when nothing is shared at all, whatever follows. */
function grown(best: Sentence, all: readonly Sentence[]): Range {
  const at = all.indexOf(best);
  let range: Range = { start: best.start, end: best.end };
  const takes = (other: Sentence | undefined): other is Sentence =>
    other !== undefined &&
    (other.shared > 0 || best.shared === 0) &&
    Math.max(range.end, other.end) - Math.min(range.start, other.start) <= ROOM;
  for (let next = at + 1, other = all[next]; takes(other); other = all[++next]) {
    range = { start: range.start, end: other.end };
  }
  for (let before = at - 1, other = all[before]; takes(other); other = all[--before]) {
    range = { start: other.start, end: range.end };
  }
  return range;
}

function cutOut(text: string, { start, end }: Range, hits: readonly Hit[]): Excerpt {
  const own = text.slice(start, end);
  const moved = hits.map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }));
  const outside = { cutBefore: start > 0, cutAfter: end < text.trimEnd().length };
  if (own.length <= LONGEST_SENTENCE) return { parts: splitAtHits(own, moved), ...outside };
  // Without a hit an excerpt has no place to stand: then it is the beginning.
  const opening: Hit = { start: 0, end: 0, term: 0 };
  const inner = excerptOf(own, moved.length > 0 ? moved : [opening]);
  return {
    parts: inner.parts,
    cutBefore: inner.cutBefore || outside.cutBefore,
    cutAfter: inner.cutAfter || outside.cutAfter,
  };
}

function toHit({ start, end }: Word, term: number): Hit {
  return { start, end, term };
}

/** Gives the beginning of an answer: whole paragraphs as far as there is room, of the first at least as many words as fit. */
export function openingOf(
  paragraphs: readonly Paragraph[],
  room: number,
): { paragraphs: Paragraph[]; cut: boolean } {
  const shown: Paragraph[] = [];
  let used = 0;
  for (const paragraph of paragraphs) {
    used += paragraph.text.length;
    if (used > room && shown.length > 0) return { paragraphs: shown, cut: true };
    if (used > room) return { paragraphs: [cutAtWord(paragraph, room)], cut: true };
    shown.push(paragraph);
  }
  return { paragraphs: shown, cut: false };
}

function cutAtWord({ text, ranges, footnotes }: Paragraph, room: number): Paragraph {
  const space = text.lastIndexOf(" ", room);
  // Between the two halves of a character nothing is cut.
  const end = space > 0 ? space : text.charCodeAt(room) >>> 10 === 0x37 ? room - 1 : room;
  return {
    text: `${text.slice(0, end)} …`,
    ranges,
    footnotes: footnotes.filter(({ offset }) => offset <= end),
  };
}

/** Says whether there is anything to find a like practice by. */
export function hasLikeness({ terms, marks }: Likeness): boolean {
  return Object.keys(marks).length > 0 || sharedTermKeys.some((key) => terms[key].length > 0);
}
