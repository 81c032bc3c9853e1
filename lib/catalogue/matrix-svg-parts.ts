/** The pieces of the picture of a matrix, as SVG text: words, cells, bars. Everything that comes from outside is escaped. */
import { type Box, barParts, hatchPath, inset, middleLine } from "./matrix-bar";
import type { ItemState, StateCounts } from "./schema";

type Words = {
  x: number;
  y: number;
  text: string;
  size?: number;
  serif?: boolean;
  bold?: boolean;
  italic?: boolean;
  grey?: boolean;
  middle?: boolean;
  end?: boolean;
  /** Written upwards, turned about its beginning. */
  up?: boolean;
};

/** Gives a line of words; without any, nothing. */
export function textSvg({ x, y, text, size, serif, bold, italic, grey, middle, end, up }: Words): string {
  if (text === "") return "";
  const attributes = [
    up ? `transform="translate(${x} ${y}) rotate(-90)"` : `x="${x}" y="${y}"`,
    size && `font-size="${size}"`,
    serif && `font-family="Georgia, 'Times New Roman', serif"`,
    bold && `font-weight="600"`,
    italic && `font-style="italic"`,
    grey && `fill="#444"`,
    middle && `text-anchor="middle"`,
    end && `text-anchor="end"`,
  ];
  return `<text ${attributes.filter(Boolean).join(" ")}>${escapeXml(text)}</text>`;
}

/** Gives text that may stand in XML: what XML does not allow at all (control characters, half characters) is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Gives the mark of one item in a box. */
export function cellSvg(state: ItemState, box: Box): string {
  const { x, y, width, height } = box;
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (state === "met") return `<rect ${rectangle(box)}/>`;
  if (state === "notMet") return hatched(box, width / 3.4);
  if (state === "blank")
    return `<circle cx="${cx}" cy="${cy}" r="${width * 0.38}" fill="none" stroke="#000" stroke-width="1.3"/>`;
  return `<circle cx="${cx}" cy="${cy}" r="1.2" fill="#666"/>`;
}

/** Gives a stacked bar in a box. */
export function barSvg(counts: StateCounts, { box, stands }: { box: Box; stands: boolean }): string {
  return barParts(counts, { box, stands })
    .map(({ state, box: part }) => {
      if (state === "met") return `<rect ${rectangle(part)}/>`;
      if (state === "notMet") return hatched(part, 3.6);
      if (state === "blank")
        return `<rect ${rectangle(inset(part, 0.7))} rx="2.5" fill="none" stroke="#000" stroke-width=".9"/>`;
      return `<path d="${middleLine(part, stands)}" stroke="#666" stroke-width="1.2" stroke-dasharray="1.2 2.4"/>`;
    })
    .join("");
}

/** Breaks text into lines of at most so many letters; a longer word is cut. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((one) => cut(one, letters))) {
    if (line !== "" && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function cut(word: string, letters: number): string[] {
  const characters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += letters)
    pieces.push(characters.slice(at, at + letters).join(""));
  return pieces;
}

function hatched(box: Box, step: number): string {
  return `<rect ${rectangle(inset(box, 0.5))} fill="#fff" stroke="#000"/><path d="${hatchPath(inset(box, 0.8), step)}" stroke="#000" stroke-width=".8"/>`;
}

function rectangle({ x, y, width, height }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}
