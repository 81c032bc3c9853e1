/** An action plan as a Word document: a table to print, to hand round and to write in. */
import {
  Document,
  ExternalHyperlink,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { storableLines } from "../writeup/storable";
import { type PlanEntry, type ShownBy, storableEntry } from "./plan-entry";

export type DocxWords = {
  title: string;
  practice: string;
  /** The heads of the columns: item, what, who, by when, note, who shows how. */
  columns: readonly string[];
  day: (when: string) => string;
};

/** Shares of the table's width, in per cent. */
const WIDTHS = [23, 24, 11, 10, 14, 18] as const;

/** Gives the document: steps in the order given, the head repeated on every page, no step torn between two. */
export async function planDocx(
  entries: readonly PlanEntry[],
  words: DocxWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const practice = storableLines(words.practice).join(" ");
  const document = new Document({
    title: words.title,
    description: practice,
    creator: "Exemplar",
    styles: { default: { document: { run: { font: "Calibri", size: 20 } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ text: words.title, heading: "Heading1" }),
          new Paragraph({ text: practice, spacing: { after: 240 } }),
          table(entries.map(storableEntry), words),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function table(entries: readonly PlanEntry[], words: DocxWords): Table {
  const head = new TableRow({
    tableHeader: true,
    children: words.columns.map((text, column) =>
      cell([new Paragraph({ children: [new TextRun({ text, bold: true })] })], column),
    ),
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...entries.map((entry) => row(entry, words))],
  });
}

function row({ item, what, who, when, note, shownBy }: PlanEntry, words: DocxWords): TableRow {
  const cells = [
    paragraphs(`${item.code} ${item.text}`),
    paragraphs(what),
    paragraphs(who),
    paragraphs(when && words.day(when)),
    paragraphs(note),
    shownBy.length > 0 ? shownBy.map(link) : paragraphs(""),
  ];
  return new TableRow({ cantSplit: true, children: cells.map(cell) });
}

function cell(children: Paragraph[], column: number): TableCell {
  return new TableCell({
    children,
    width: { size: WIDTHS[column] ?? 0, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
  });
}

/** A cell needs a paragraph, even an empty one. */
function paragraphs(text: string): Paragraph[] {
  return text.split("\n").map((line) => new Paragraph({ text: line }));
}

function link({ title, address }: ShownBy): Paragraph {
  if (!address) return new Paragraph({ text: title });
  return new Paragraph({
    children: [
      new ExternalHyperlink({ link: address, children: [new TextRun({ text: title, style: "Hyperlink" })] }),
    ],
  });
}
