/** Text with what was searched for marked in it. */
import type { TextPart } from "@/lib/search/highlight";

export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
