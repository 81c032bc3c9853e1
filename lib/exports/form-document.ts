/**
 * A form as a Word document: each printed line of it (lib/writeup, `gridLines`) is one paragraph, so that the document
 * reads back as the text does. Headings are real headings, and the same input always gives the same bytes.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { readZipDirectory, unpack } from "../documents/zip";
import { writeZip, type ZipPart } from "../documents/zip-write";
import type { PrintedLine } from "../writeup/formats/spring-grid/print";
import { COLOURS, STYLES } from "./form-styles";

/** What a paragraph of each kind looks like, by its style's name in ./form-styles.ts. */
const STYLE_OF: Record<Exclude<PrintedLine["kind"], "gap">, string> = {
  title: "Title",
  label: "FieldLabel",
  value: "FieldValue",
  pageHeading: "Heading1",
  area: "Heading2",
  question: "Heading3",
  aside: "Instruction",
  paragraph: "Answer",
  toolsHeading: "PartLabel",
  tool: "Answer",
  checklistHeading: "PartLabel",
  item: "ChecklistItem",
  evidence: "Evidence",
  kept: "ChecklistItem",
  space: "RoomToWrite",
};
const HEADINGS: Partial<Record<PrintedLine["kind"], (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  title: HeadingLevel.TITLE,
  pageHeading: HeadingLevel.HEADING_1,
  area: HeadingLevel.HEADING_2,
  question: HeadingLevel.HEADING_3,
};
/** How many empty lines there are to write an answer on; a tool needs one. */
const ROOM = 3;
const TEXT_WIDTH = 9_400; // twentieths of a point: A4 less its margins
const LABEL_WIDTH = 2_900;

/** Gives the paragraphs and the table of fields for printed lines; `opening` stands before them. */
export function formChildren(lines: readonly PrintedLine[]): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = [];
  let fields: { label: string; values: PrintedLine[] }[] = [];
  const endFields = () => {
    if (fields.length > 0) children.push(fieldTable(fields));
    fields = [];
  };
  lines.forEach((line, i) => {
    const field = fields.at(-1);
    if (line.kind === "gap") return;
    if (line.kind === "label") {
      // A field of several values is one row.
      if (field?.label !== line.text) fields.push({ label: line.text, values: [] });
    } else if (field && (line.kind === "value" || line.kind === "title")) field.values.push(line);
    else {
      endFields();
      const room = line.kind === "space" && lines[i - 1]?.kind !== "toolsHeading" ? ROOM : 1;
      for (let n = 0; n < room; n++) children.push(paragraphOf(line));
    }
  });
  endFields();
  return children;
}

/** One line as a paragraph; a sign stands before the text and its tab. */
export function paragraphOf({ kind, text, sign }: PrintedLine, style = STYLE_OF[kind as "item"]): Paragraph {
  const heading = HEADINGS[kind];
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  return new Paragraph({
    ...(heading ? { heading } : { style }),
    bidirectional: rightToLeft,
    children: sign
      ? [new TextRun({ text: sign, bold: true }), new TextRun({ text: `\t${holdable(text)}`, rightToLeft })]
      : [new TextRun({ text: holdable(text), rightToLeft })],
  });
}

/** The first letter is Hebrew, Arabic or another script of that direction. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** What XML cannot hold is left out: a text that came from elsewhere may have it. */
function holdable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/\s/.test(sign) ? " " : ""));
}

function fieldTable(fields: readonly { label: string; values: PrintedLine[] }[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: fields.map(({ label, values }) => {
      const shown = values.length > 0 ? values : [{ kind: "value" as const, text: "" }];
      return new TableRow({
        cantSplit: true,
        children: [
          cell([paragraphOf({ kind: "label", text: label })], LABEL_WIDTH),
          cell(
            shown.map(({ text }) => paragraphOf({ kind: "value", text })),
            TEXT_WIDTH - LABEL_WIDTH,
          ),
        ],
      });
    }),
  });
}

/** Packs paragraphs and tables into a document with a header, page numbers and the legend of the marks. */
export async function packForm(
  children: (Paragraph | Table)[],
  { title, header }: { title: string; header: string },
): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGINS } },
    headers: { default: new Header({ children: [small([new TextRun(holdable(header))])] }) },
    footers: { default: new Footer({ children: [legend()] }) },
    children,
  };
  const document = new Document({
    title: holdable(title),
    creator: "Exemplar",
    lastModifiedBy: "Exemplar",
    styles: STYLES,
    sections: [section],
  });
  return withoutTime(await Packer.toBuffer(document));
}

const MARGINS = { top: 1_300, bottom: 1_200, left: 1_253, right: 1_253, header: 600, footer: 600 };

function small(children: TextRun[]): Paragraph {
  return new Paragraph({ style: "Furniture", children });
}

function legend(): Paragraph {
  return new Paragraph({
    style: "Furniture",
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: "right", position: TEXT_WIDTH }],
    children: [
      new TextRun("[✓] met    [–] not met    [ ] no mark"),
      new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** The same document with nothing in it that says when it was made: the same input gives the same bytes. */
function withoutTime(bytes: Uint8Array): Uint8Array {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error("The document that was just packed cannot be unpacked");
  const parts = directory.entries.map((entry): ZipPart => {
    const part = unpack(bytes, entry, entry.unpacked);
    if (!part.ok) throw new Error(`${entry.name} of the document that was just packed is ${part.reason}`);
    if (entry.name !== "docProps/core.xml") return { name: entry.name, bytes: part.bytes };
    const core = new TextDecoder().decode(part.bytes);
    const timeless = core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
    return { name: entry.name, bytes: new TextEncoder().encode(timeless) };
  });
  return writeZip(parts);
}
