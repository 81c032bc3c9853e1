/**
 * The matrix as a picture for a paper: one self-contained SVG in black on white, readable in greyscale, with its title, its
 * legend, what it is counted of, and how to cite it. Pure: the words come from outside. Fonts are the reader's own.
 *
 *     title, what it shows
 *     legend
 *                 1          2           area
 *                 1.1.1 …    2.1.1 …     item
 *     sums        ▮ ▮        ▮           one bar for each column
 *     practice    ■ ▨        ○           one row for each assessment
 *     areas by name, citation
 */
import {
  countArea,
  countColumns,
  countPlaces,
  type MatrixArea,
  type MatrixView,
  matrixAreas,
} from "./matrix";
import { type Box, round } from "./matrix-bar";
import { barSvg, cellSvg, escapeXml, textSvg, wrap } from "./matrix-svg-parts";
import { type ItemState, itemStateSchema, type StateCounts } from "./schema";

export type MatrixPictureWords = {
  lang: string;
  title: string;
  /** What it shows, in sentences: which practices, in which order. */
  about: string;
  states: Record<ItemState, string>;
  /** Beside the bars: what they are counted of. */
  sums: string;
  /** The note below: areas by name, where it is from, how to cite it. */
  notes: string[];
  /** Where there is no row. */
  empty: string;
};

const EDGE = 24;
const TITLE_WIDTH = 300;
const TITLE_LETTERS = 42;
const LINE = 13;
const ROW = 18;
const BAR = 44;
const AREA_GAP = 8;
const FOLDED = 54;
/** Criteria with few items have room. */
const wideFrom = (items: number) => (items <= 14 ? 44 : ROW);

type Column =
  | { kind: "item"; x: number; width: number; code: string; place: number }
  | { kind: "area"; x: number; width: number; area: MatrixArea };
type Group = { area: MatrixArea; columns: Column[] };

/** Draws the rows of this page of the matrix. Gives a whole SVG document. */
export function matrixSvg(view: MatrixView, words: MatrixPictureWords): string {
  const areas = matrixAreas(view.areas, view.request.folded);
  const { groups, right } = layOut(areas);
  const width = Math.max(right + EDGE, 700);
  const letters = Math.floor((width - 2 * EDGE) / 5.6);
  const sums = countColumns(
    view.items,
    areas.reduce((count, { places }) => count + places.length, 0),
  );
  const head = heading(words, letters);
  const columns = columnHeads(groups, { y: head.bottom, sums, label: words.sums });
  const rows = bodyRows(view, { groups, y: columns.bottom, right, empty: words.empty });
  const foot = notes(words.notes, { y: rows.bottom + 22, letters });
  const height = Math.ceil(foot.bottom + EDGE);
  const [shown, described] = [escapeXml(words.title), escapeXml(words.about)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${words.lang}" role="img" aria-labelledby="title about" font-family="system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" font-size="11" fill="#000">
<title id="title">${shown}</title>
<desc id="about">${described}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...head.parts, ...columns.parts, ...rows.parts, ...foot.parts].join("\n")}
</svg>
`;
}

type Drawn = { parts: string[]; bottom: number };

function layOut(areas: readonly MatrixArea[]): { groups: Group[]; right: number } {
  const width = wideFrom(areas.reduce((count, { places }) => count + places.length, 0));
  let x = EDGE + TITLE_WIDTH;
  const groups = areas.map((area): Group => {
    const items = area.questions.flatMap((question) => question.items);
    const columns: Column[] = area.folded
      ? [{ kind: "area", x, width: FOLDED, area }]
      : items.map(({ code, place }, index) => ({ kind: "item", x: x + index * width, width, code, place }));
    x += (area.folded ? FOLDED : items.length * width) + AREA_GAP;
    return { area, columns };
  });
  return { groups, right: x - AREA_GAP };
}

/** Title, what it shows, and the legend. */
function heading({ title, about, states }: MatrixPictureWords, letters: number): Drawn {
  let y = EDGE;
  const parts: string[] = [];
  for (const line of wrap(title, Math.floor(letters * 0.62))) {
    y += 20;
    parts.push(textSvg({ x: EDGE, y, text: line, size: 17, serif: true }));
  }
  y += 4;
  for (const line of wrap(about, letters)) {
    y += LINE + 1;
    parts.push(textSvg({ x: EDGE, y, text: line }));
  }
  y += 14;
  let x = EDGE;
  for (const state of itemStateSchema.options) {
    parts.push(cellSvg(state, { x, y, width: 12, height: 12 }));
    parts.push(textSvg({ x: x + 17, y: y + 10, text: states[state] }));
    x += 17 + states[state].length * 6 + 22;
  }
  return { parts, bottom: y + 30 };
}

/** Areas, items and the bar of each column. */
function columnHeads(
  groups: readonly Group[],
  { y, sums, label }: { y: number; sums: readonly StateCounts[]; label: string },
): Drawn {
  const [codes, bars] = [y + 40, y + 48];
  const parts = [textSvg({ x: EDGE, y: bars + BAR, text: label, grey: true })];
  for (const { area, columns } of groups) {
    const [first, last] = [columns[0], columns.at(-1)];
    if (!first || !last) continue;
    parts.push(textSvg({ x: first.x + 1, y: y + 2, text: area.code, size: 12, bold: true }));
    parts.push(`<path d="M${first.x + 1} ${y + 6.5}H${last.x + last.width - 2}" stroke="#000"/>`);
    for (const column of columns) {
      const wide = column.width > 30;
      const box: Box = {
        x: column.x + (wide ? 4 : 2),
        y: bars,
        width: wide ? 20 : column.width - 5,
        height: BAR,
      };
      if (column.kind === "item") {
        const [x, text] = [column.x + 12, column.code];
        parts.push(
          textSvg(wide ? { x: column.x + 3, y: codes, text } : { x, y: codes, text, size: 9, up: true }),
        );
      }
      const counts = column.kind === "item" ? sums[column.place] : countArea(sums, column.area.places);
      if (!counts) continue;
      parts.push(barSvg(counts, { box, stands: true }));
      parts.push(
        textSvg({
          x: box.x + box.width / 2,
          y: bars + BAR + 11,
          text: column.kind === "item" ? `${counts.met}` : `${counts.met}/${counts.total}`,
          size: 8,
          middle: true,
        }),
      );
    }
  }
  return { parts, bottom: bars + BAR + 20 };
}

/** One row for each assessment, as high as its title needs. */
function bodyRows(
  { items }: MatrixView,
  { groups, y, right, empty }: { groups: readonly Group[]; y: number; right: number; empty: string },
): Drawn {
  if (items.length === 0) return { parts: [textSvg({ x: EDGE, y: y + 12, text: empty })], bottom: y + 20 };
  const parts: string[] = [];
  let top = y;
  for (const { title, titleKind, countries, states } of items) {
    const lines = wrap(title, TITLE_LETTERS);
    const height = Math.max(ROW, lines.length * LINE + 5);
    parts.push(`<path d="M${EDGE} ${top}H${right}" stroke="#ddd" stroke-width=".5"/>`);
    for (const [index, text] of lines.entries()) {
      parts.push(
        textSvg({ x: EDGE, y: top + LINE + index * LINE, text, italic: titleKind === "descriptive" }),
      );
    }
    const place = countries.length > 2 ? `${countries[0]} +${countries.length - 1}` : countries.join(" ");
    parts.push(
      textSvg({ x: EDGE + TITLE_WIDTH - 8, y: top + LINE, text: place, size: 8.5, end: true, grey: true }),
    );
    for (const column of groups.flatMap(({ columns }) => columns)) {
      const cell = { x: column.x + 2, y: top + 2.5, width: 13, height: 13 };
      parts.push(
        column.kind === "item"
          ? cellSvg(states[column.place] ?? "notListed", { ...cell, x: cell.x + (column.width > 30 ? 2 : 0) })
          : barSvg(countPlaces(states, column.area.places), {
              box: { ...cell, x: column.x + 2, y: top + 4, width: FOLDED - 4, height: 10 },
              stands: false,
            }),
      );
    }
    top = round(top + height);
  }
  parts.push(`<path d="M${EDGE} ${top}H${right}" stroke="#000" stroke-width=".5"/>`);
  return { parts, bottom: top };
}

function notes(texts: readonly string[], { y, letters }: { y: number; letters: number }): Drawn {
  const lines = texts.flatMap((text) => wrap(text, letters));
  const parts = lines.map((text, index) =>
    textSvg({ x: EDGE, y: y + index * LINE, text, size: 10, grey: true }),
  );
  return { parts, bottom: y + lines.length * LINE };
}
