/**
 * Matching a line to a canonical wording: exact, then normalised, then near (write-up format, rule 3).
 * Never by position and never by first words: many items share them.
 */
import { distance } from "fastest-levenshtein";
import { normalise } from "./text";

export type Wording<Key> = { key: Key; text: string };
export type Match<Key> = { key: Key; text: string; how: "exact" | "normalised" | "near" };

export type WordingIndex<Key> = {
  /** `near: false` leaves out the search for near wordings. Null when nothing, or more than one thing, is near. */
  find(text: string, options?: { near?: boolean }): Match<Key> | null;
  /** The wordings that `text` ends (or starts), for messages about fragments. At least 12 characters long. */
  fragmentOf(text: string): Match<Key> | null;
};

/** How many letters may differ: one in ten of a sentence, one in eight of a heading. */
function tolerance(length: number): number {
  return length < 40 ? Math.floor(length / 8) : Math.floor(length / 10);
}

const LETTERS = 32;

/** How often each letter (folded to 32 bins) stands in the text: half the difference bounds the edit distance from below. */
function histogram(text: string): Int16Array {
  const bins = new Int16Array(LETTERS);
  for (let i = 0; i < text.length; i++) {
    const bin = text.charCodeAt(i) % LETTERS;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

function bagDistance(a: Int16Array, b: Int16Array): number {
  let more = 0;
  let less = 0;
  for (let i = 0; i < LETTERS; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

/**
 * Indexes canonical wordings for lookup. Lookup takes time bounded by the longest wording, whatever the line's length,
 * so that reading stays linear.
 */
export function indexWordings<Key>(wordings: Wording<Key>[]): WordingIndex<Key> {
  const exact = new Map<string, Wording<Key>>();
  const normal = new Map<string, Wording<Key>>();
  const entries = wordings.map((wording) => {
    const form = normalise(wording.text);
    if (!exact.has(wording.text)) exact.set(wording.text, wording);
    if (!normal.has(form)) normal.set(form, wording);
    return { wording, form, bins: histogram(form) };
  });
  const longest = Math.max(0, ...entries.map(({ form }) => form.length));
  // Room for the final stop, doubled spaces and the like; a longer line can be no wording.
  const limit = Math.ceil(longest * 1.2) + 16;

  function findNear(form: string): Match<Key> | null {
    const bins = histogram(form);
    let best: Wording<Key> | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    let tie = false;
    for (const entry of entries) {
      const allowed = tolerance(entry.form.length);
      if (Math.abs(entry.form.length - form.length) > allowed || bagDistance(entry.bins, bins) > allowed)
        continue;
      const d = distance(entry.form, form);
      if (d > allowed || d > bestDistance) continue;
      tie = d === bestDistance;
      bestDistance = d;
      best = entry.wording;
    }
    return best === null || tie ? null : { ...best, how: "near" };
  }

  return {
    find(text, { near = true } = {}) {
      if (text.length === 0 || text.length > limit) return null;
      const same = exact.get(text);
      if (same) return { ...same, how: "exact" };
      const form = normalise(text);
      const like = normal.get(form);
      if (like) return { ...like, how: "normalised" };
      return near && form.length >= 8 ? findNear(form) : null;
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
