/** The lines of a page as they come about: pieces of text between tags, each line with the part of the page that holds it. */
import { bare } from "./html-attributes";
import { checkLineCount, checkLineLength, type LineLimits } from "./line-limits";
import type { PageLine, PageParts } from "./page-parts";
import { plainSigns, raised } from "./pdf-signs";

/** Where a piece of text stands. */
export type Place = { part: number; isHeading: boolean };

/** A link or a raised number has few pieces; what has more is left as it is. */
const MOST_PIECES = 50;
/** A mark or box of an item, alone in its cell; numbers and bullets are not. */
const MARK = /^\s*(?:[✓☑☐✗☒–−-]|\[[^\]]{0,2}\])\s*$/u;

export class TextLines {
  readonly lines: PageLine[] = [];
  /** The pieces of the line that is being read, and where they stand. */
  private pieces: string[] = [];
  /** How many characters they have. */
  private length = 0;
  private part: number | null = null;
  private isHeading = false;
  private space = false;

  constructor(
    private readonly parts: PageParts,
    private readonly limits: LineLimits,
  ) {}

  /** How many pieces the line has so far. */
  get count(): number {
    return this.pieces.length;
  }

  /** Adds text. All spaces but no-break ones count once, and none at either end of a line. */
  add(text: string, place: Place): void {
    const clean = text.replace(/[ \t\n\f\r]+/g, " ");
    if (clean === "") return;
    const starts = clean.startsWith(" ");
    const ends = clean.endsWith(" ");
    const words = clean.slice(starts ? 1 : 0, ends && clean.length > 1 ? -1 : undefined);
    if (words === "") {
      this.space = true;
      return;
    }
    this.addPiece((this.pieces.length > 0 && (this.space || starts) ? " " : "") + words, place);
    this.space = ends;
  }

  /** Adds text whose spaces and line ends are its own. */
  addAsSet(text: string, place: Place): void {
    const [first = "", ...others] = text.split("\n");
    if (first !== "") this.addPiece(first, place);
    for (const line of others) {
      if (this.pieces.length === 0) this.addLine({ text: "", part: place.part, isHeading: false });
      this.end();
      if (line !== "") this.addPiece(line, place);
    }
  }

  private addPiece(text: string, { part, isHeading }: Place): void {
    this.part = this.part === null ? part : this.parts.common(this.part, part);
    this.isHeading ||= isHeading;
    this.pieces.push(text);
    this.length += text.length;
    checkLineLength(this.length, this.lines.length + 1, this.limits);
  }

  private addLine(line: PageLine): void {
    this.lines.push(line);
    checkLineCount(this.lines.length, this.limits);
  }

  /** Ends the line. At the end of a cell (`isCell`) a mark waits for its item: "✓" in one cell and the item in the next are one line. */
  end(isCell = false): void {
    this.space = false;
    if (this.pieces.length === 0) return;
    const text = plainSigns(this.pieces.join(""));
    if (isCell && MARK.test(text)) {
      this.pieces = [text];
      this.length = text.length;
      this.space = true;
      return;
    }
    const { part, isHeading } = this;
    this.pieces = [];
    this.length = 0;
    this.part = null;
    this.isHeading = false;
    if (text !== "") this.addLine({ text, part: part ?? 0, isHeading });
  }

  /** The address behind a link that does not show it, as in Word documents: a tool may be nothing but its link. */
  addAddress(href: string, from: number): void {
    if (!this.isShort(from) || !/^https?:\/\/[^#]+$/i.test(href)) return;
    const shown = this.pieces.slice(from).join("");
    if (shown.trim() === "" || bare(shown) === bare(href)) return;
    this.pieces.push(` <${href.replace(/[\s<>]/g, encodeURIComponent)}>`);
  }

  /** Raises the pieces from `from` on, where they are a number: a footnote's. */
  raise(from: number): void {
    if (!this.isShort(from)) return;
    const number = this.pieces.slice(from).join("");
    if (/^\s*\d{1,3}\s*$/.test(number)) this.pieces.splice(from, MOST_PIECES, raised(number.trim()));
  }

  private isShort(from: number): boolean {
    return this.pieces.length - from <= MOST_PIECES;
  }
}
