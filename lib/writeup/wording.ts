/**
 * Matching a line to a canonical wording: exact, then normalised, then near (write-up format, rule 3).
 * Never by position and never by first words: many items share them.
 */
import { distance } from "fastest-levenshtein";
import { normalise } from "./text";

export type Wording<Key> = { key: Key; text: string };
export type Match<Key> = { key: Key; text: string; how: "exact" | "normalised" | "near" };

export type WordingIndex<Key> = {
  /** The wording that the text is, or comes nearest to. Null when nothing, or more than one thing, is near. */
  find(text: string): Match<Key> | null;
  /** The wordings that `text` ends (or starts), for messages about fragments. At least 12 characters long. */
  fragmentOf(text: string): Match<Key> | null;
  /** No wording is found in a text that is longer. */
  longest: number;
};

/** How many letters may differ: one in ten of a sentence, one in eight of a heading. */
function tolerance(length: number): number {
  return length < 40 ? Math.floor(length / 8) : Math.floor(length / 10);
}

/** How often each of the letters a–z stands in a text, whatever its case; other characters do not count. */
type Letters = { counts: Int16Array; total: number };

function countLetters(text: string): Letters {
  const counts = new Int16Array(26);
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = (text.charCodeAt(i) | 32) - 97;
    if (letter < 0 || letter > 25) continue;
    counts[letter] = (counts[letter] ?? 0) + 1;
    total++;
  }
  return { counts, total };
}

/**
 * True when the texts may be within `allowed` edits: each edit changes the counts of letters by at most one up and one
 * down. Costs little, and spares nearly all prose the normal form and the search.
 */
function mayBeNear(a: Letters, b: Letters, allowed: number): boolean {
  if (Math.abs(a.total - b.total) > allowed) return false;
  let more = 0;
  let less = 0;
  for (let i = 0; i < 26; i++) {
    const difference = (a.counts[i] ?? 0) - (b.counts[i] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
    if (more > allowed || less > allowed) return false;
  }
  return true;
}

/** The normal form writes "&" as "and": three letters that the text itself does not have. */
const SPELT_OUT = 3;

/**
 * Indexes canonical wordings for lookup. Lookup takes time bounded by the longest wording, whatever the line's length,
 * so that reading stays linear.
 */
export function indexWordings<Key>(wordings: Wording<Key>[]): WordingIndex<Key> {
  const exact = new Map<string, Match<Key>>();
  const normal = new Map<string, Match<Key>>();
  const entries = wordings.map((wording) => {
    const form = normalise(wording.text);
    if (!exact.has(wording.text)) exact.set(wording.text, { ...wording, how: "exact" });
    if (!normal.has(form)) normal.set(form, { ...wording, how: "normalised" });
    return { wording, form, letters: countLetters(form), allowed: tolerance(form.length) };
  });
  const longest = Math.max(0, ...entries.map(({ form }) => form.length));
  // Room for the final stop, doubled spaces and the like; a longer line can be no wording.
  const limit = Math.ceil(longest * 1.2) + 16;

  function findNear(form: string, candidates: typeof entries): Match<Key> | null {
    let best: Wording<Key> | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    let tie = false;
    for (const { wording, form: whole, allowed } of candidates) {
      if (Math.abs(whole.length - form.length) > allowed) continue;
      const d = distance(whole, form);
      if (d > allowed || d > bestDistance) continue;
      tie = d === bestDistance;
      bestDistance = d;
      best = wording;
    }
    return best === null || tie ? null : { ...best, how: "near" };
  }

  return {
    longest: limit,
    find(text) {
      if (text.length === 0 || text.length > limit) return null;
      const same = exact.get(text);
      if (same) return same;
      const letters = countLetters(text);
      const candidates = entries.filter((entry) =>
        mayBeNear(entry.letters, letters, entry.allowed + SPELT_OUT),
      );
      if (candidates.length === 0) return null;
      const form = normalise(text);
      const like = normal.get(form);
      if (like) return like;
      return form.length >= 8 ? findNear(form, candidates) : null;
    },
    fragmentOf(text) {
      if (text.length < 12 || text.length > limit) return null;
      const form = normalise(text);
      const entry = entries.find(
        ({ form: whole }) => whole.length > form.length && (whole.endsWith(form) || whole.startsWith(form)),
      );
      return entry ? { ...entry.wording, how: "near" } : null;
    },
  };
}
