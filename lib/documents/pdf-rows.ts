/**
 * The pieces of text of a page as its printed lines, in the order in which they are read. Pieces on one baseline are a
 * row; a wide gap parts it. Where two columns of prose stand beside each other, the left one is read first; the cells of
 * a table are lines of their own, row by row.
 */
import { LONE_SIGN, plainSigns, raised, type SignFont } from "./pdf-signs";

/** A piece of text; y grows downwards and is its baseline, `angle` is how far it is turned. */
export type Piece = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  angle: number;
  font: string;
  /** The font of signs that it is set in. */
  symbols: SignFont;
};
export type Page = { number: number; width: number; height: number; items: Piece[]; damaged: boolean };

export type PrintedLine = {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** The font of most of it, of its first and of its last letter. */
  font: string;
  firstFont: string;
  lastFont: string;
  /** Lines of one block stand below each other: the page's own, a column, or a row's cells. */
  block: string;
};

/** Puts values together by what `keyOf` says of them, in the order in which each key comes first. */
export function grouped<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

type Row = { y: number; size: number; pieces: Piece[] };
type Part = { left: number; right: number; y: number; size: number; pieces: Piece[]; text: string };

/** Above how much of a letter's size a gap may be a gutter, and above how much it is one by itself. */
const MAY_PART = 1.2;
const PARTS = 3;
/** Two columns have so many lines each, one under the other. */
const FEWEST_LINES = 2;
/** With fewer lines than this, rows that are further apart are columns of their own: cards, the rows of a table. */
const MANY_LINES = 5;
const APART = 2.5;

/** Gives the printed lines of a page. Text that is turned comes last. */
export function printedLines(page: Page): PrintedLine[] {
  const turned = grouped(page.items, ({ angle }) => (Math.round(angle / (Math.PI / 2)) + 4) % 4);
  return [...turned]
    .sort(([a], [b]) => a - b)
    .flatMap(([quarter, pieces]) => {
      const rows = rowsOf(quarter === 0 ? pieces : pieces.map((piece) => upright(piece, quarter)));
      const lines = inOrder(rows.map(partsOf), 0, "page");
      return lines.map(({ part, block }) =>
        lineOf(part, page.number, quarter === 0 ? block : `${block} turned`),
      );
    });
}

/** The piece in a page that is turned as it is. */
function upright(piece: Piece, quarter: number): Piece {
  const { x, y } = piece;
  if (quarter === 1) return { ...piece, x: y, y: -x };
  return quarter === 2 ? { ...piece, x: -x, y: -y } : { ...piece, x: -y, y: x };
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const isSameRow = row && piece.y - row.y <= 0.3 * Math.min(row.size, piece.size);
    if (isSameRow) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return joinRaised(rows);
}

/** Small numbers above a line are the marks of its footnotes: they go into the row below them. */
function joinRaised(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  rows.forEach((row, i) => {
    const below = rows[i + 1];
    const isRaised =
      below !== undefined &&
      row.size <= 0.8 * below.size &&
      below.y - row.y <= 0.6 * below.size &&
      row.pieces.every(
        ({ text, x }) =>
          /^\s*\d{1,3}\s*$/.test(text) &&
          below.pieces.some((near) => Math.abs(near.x + near.width - x) < below.size),
      );
    if (isRaised)
      below.pieces.push(...row.pieces.map((piece) => ({ ...piece, text: raised(piece.text.trim()) })));
    else joined.push(row);
  });
  return joined;
}

/** A row, cut at every gap that may be more than one between words. */
function partsOf(row: Row): Part[] {
  const parts: Part[] = [];
  const isRightToLeft = row.pieces.filter(({ text }) => /^[\p{P}\s\d]*[\u0590-\u08ff]/u.test(text)).length;
  const pieces = [...row.pieces].sort((a, b) => a.x - b.x);
  for (const piece of pieces) {
    const part = parts.at(-1);
    const text = plainSigns(piece.text, piece.symbols);
    const gap = part ? piece.x - part.right : 0;
    const opens = part && LONE_SIGN.test(part.text.trim()) && gap < 8 * row.size;
    const last = part?.pieces.at(-1);
    // Bold letters may be the same letters printed twice.
    const isTwice =
      last?.text === piece.text && Math.abs(last.x - piece.x) < 0.15 * piece.size && piece.text.length > 1;
    if (isTwice) continue;
    if (part && (opens || gap <= MAY_PART * row.size)) addPiece(part, piece, text);
    else {
      const { x: left, width, y, size } = piece;
      parts.push({ left, right: left + width, y, size, pieces: [piece], text });
    }
  }
  if (isRightToLeft > row.pieces.length / 2)
    for (const part of parts)
      part.text = [...part.pieces]
        .reverse()
        .map(({ text }) => text)
        .join(" ");
  return parts;
}

function addPiece(part: Part, piece: Piece, text: string): void {
  const isApart = piece.x - part.right > 0.15 * piece.size || LONE_SIGN.test(part.text.trim());
  const hasSpace = /\s$/.test(part.text) || /^\s/.test(text);
  part.text += isApart && !hasSpace ? ` ${text}` : text;
  part.right = Math.max(part.right, piece.x + piece.width);
  part.size = Math.max(part.size, piece.size);
  part.pieces.push(piece);
}

/** Columns in columns are no more; above and below each other there may be many. */
const DEEPEST = 3;
const BESIDE = 1 / 16;

type Placed = { part: Part; block: string };

/** Puts the parts in the order of reading: bands of columns one column after the other, all else row by row. */
function inOrder(rows: readonly Part[][], depth: number, block: string): Placed[] {
  const band = depth < DEEPEST ? widestBand(rows) : null;
  if (band === null) return rows.flatMap((row) => cells(row, block));
  const { first, last, gutter } = band;
  const inside = rows.slice(first, last + 1);
  const side = (isRight: boolean) =>
    inside.map((row) => row.filter(({ left }) => left >= gutter === isRight)).filter((row) => row.length > 0);
  const name = `${block}/${first}`;
  return [
    ...inOrder(rows.slice(0, first), depth + BESIDE, block),
    ...inOrder(side(false), depth + 1, `${name} left`),
    ...inOrder(side(true), depth + 1, `${name} right`),
    ...inOrder(rows.slice(last + 1), depth + BESIDE, block),
  ];
}

/** The longest run of rows that one white strip parts into two columns of prose; null where there is none. */
function widestBand(rows: readonly Part[][]): { first: number; last: number; gutter: number } | null {
  const edge = rows.flat().reduce((most, { right }) => Math.max(most, right), 0);
  const all = gutters(rows);
  for (const fewest of [MANY_LINES, FEWEST_LINES]) {
    let best: { first: number; last: number; gutter: number } | null = null;
    for (const gutter of all) {
      for (const { first, last } of runsBeside(rows, gutter, fewest === MANY_LINES)) {
        const isLonger = last - first > (best ? best.last - best.first : 0);
        const run = rows.slice(first, last + 1);
        if (isLonger && isProse(run, { gutter, edge, fewest })) best = { first, last, gutter };
      }
    }
    if (best) return best;
  }
  return null;
}

/** The runs of rows that nothing crosses at this place, however far apart or only close to each other. */
function runsBeside(
  rows: readonly Part[][],
  gutter: number,
  however: boolean,
): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | null = null;
  rows.forEach((row, i) => {
    const crosses = row.some(({ left, right }) => left < gutter && right > gutter);
    const [above, own] = [rows[i - 1]?.[0], row[0]];
    const isApart =
      !however && above !== undefined && own !== undefined && own.y - above.y > APART * own.size;
    if (crosses) open = null;
    else if (open === null || isApart) {
      open = { first: i, last: i };
      runs.push(open);
    } else open.last = i;
  });
  return runs;
}

/** Where several parts begin below each other, just before them. */
function gutters(rows: readonly Part[][]): number[] {
  const parts = rows.flat();
  const starts = grouped(parts, ({ left }) => Math.round(left / 3));
  const leftmost = parts.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  return [...starts.values()]
    .filter((some) => some.length >= FEWEST_LINES && (some[0]?.left ?? 0) > leftmost + 40)
    .sort((a, b) => b.length - a.length)
    .slice(0, 6)
    .map((some) => some.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY) - 1);
}

/** Prose fills its column; the labels and values of a table do not. */
function isProse(
  rows: readonly Part[][],
  { gutter, edge, fewest }: { gutter: number; edge: number; fewest: number },
): boolean {
  const parts = rows.flat();
  const left = parts.filter((part) => part.left < gutter);
  const right = parts.filter((part) => part.left >= gutter);
  return [left, right].every((side, i) => {
    if (side.length < fewest) return false;
    const from = side.reduce((least, part) => Math.min(least, part.left), Number.POSITIVE_INFINITY);
    const column = (i === 0 ? gutter : edge) - from;
    const widths = side.map((part) => part.right - part.left).sort((a, b) => b - a);
    const usual = widths[Math.floor(widths.length / 2)] ?? 0;
    const widest = widths[0] ?? 0;
    if (fewest === MANY_LINES) return column > 60 && usual >= 0.5 * column;
    return column > 80 && widest >= 0.75 * column;
  });
}

/** A row outside columns: cells where the gap is wide, otherwise one line. */
function cells(row: readonly Part[], block: string): Placed[] {
  const joined: Part[] = [];
  for (const part of row) {
    const last = joined.at(-1);
    const isNear = last && part.left - last.right <= PARTS * part.size;
    // "Introduction      3" of a table of contents: as in text, the number stands behind a tab.
    const isNumber = part === row.at(-1) && row.length === 2 && /^\d{1,4}$/.test(part.text);
    if (last && (isNear || isNumber)) {
      last.text += (isNear ? " " : "\t") + part.text;
      last.right = part.right;
      last.pieces.push(...part.pieces);
    } else joined.push({ ...part, pieces: [...part.pieces] });
  }
  return joined.map((part) => ({ part, block: joined.length > 1 ? `${block} cell` : block }));
}

function lineOf({ left, right, y, pieces, text }: Part, page: number, block: string): PrintedLine {
  const weights = new Map<string, number>();
  for (const { font, text: own } of pieces) weights.set(font, (weights.get(font) ?? 0) + own.length);
  const font = [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
  const size = pieces.find((piece) => piece.font === font)?.size ?? 0;
  const [firstFont = font, lastFont = font] = [pieces[0]?.font, pieces.at(-1)?.font];
  return {
    page,
    text: text.replace(/ {2,}/g, " ").trim(),
    left,
    right,
    y,
    size,
    font,
    firstFont,
    lastFont,
    block,
  };
}
