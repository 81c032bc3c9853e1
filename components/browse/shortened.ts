/** Long wordings and passages cut at a word, where the whole stands a link away. Pure. */
import { type Excerpt, splitAtHits } from "../../lib/search/highlight";

/** Gives the text itself, or as many of its words as fit into `length` characters; `cut` says which. */
export function shortened(text: string, length: number): { text: string; cut: boolean } {
  if (text.length <= length) return { text, cut: false };
  const space = text.lastIndexOf(" ", length);
  return { text: text.slice(0, space > 0 ? space : length).replace(/[\s,;:.–-]+$/, ""), cut: true };
}

/** Gives the `length` characters or so around the first hit of an excerpt, cut at words; a hit is never cut. */
export function aroundFirstHit({ parts, cutBefore, cutAfter }: Excerpt, length: number): Excerpt {
  const text = parts.map((part) => part.text).join("");
  if (text.length <= length) return { parts, cutBefore, cutAfter };
  let at = 0;
  const hits = parts.flatMap((part) => {
    const start = at;
    at += part.text.length;
    return part.hit ? [{ start, end: at, term: 0 }] : [];
  });
  const [first = { start: 0, end: 0, term: 0 }] = hits;
  const earliest = Math.max(0, Math.min(first.start - Math.round(length / 3), text.length - length));
  const space = earliest === 0 ? -1 : text.indexOf(" ", earliest - 1);
  const start = earliest === 0 ? 0 : space >= 0 && space < first.start ? space + 1 : first.start;
  const latest = Math.max(first.end, start + length);
  const before = latest >= text.length ? text.length : text.lastIndexOf(" ", latest);
  const end = before < first.end ? first.end : before;
  return {
    parts: splitAtHits(
      text.slice(start, end),
      hits
        .filter((hit) => hit.start >= start && hit.end <= end)
        .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start })),
    ),
    cutBefore: cutBefore || start > 0,
    cutAfter: cutAfter || end < text.length,
  };
}
