/** Somebody's own words: each line a paragraph, in the direction they are written in; nothing in them is markup. */
export function AsWritten({ text, none }: { text: string; none: string }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return <p className="fine">{none}</p>;
  return lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and never move
    <p key={i} dir="auto">
      {line}
    </p>
  ));
}
