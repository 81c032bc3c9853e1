/**
 * The parts of a web page that may be furniture of its site (./html-furniture.ts). Some pages have their whole text in such
 * an element, so it is furniture only where that is safe:
 * - no line in it, however deep, has a mark or is a heading of an assessment;
 * - what is no menu and no foot holds less text than stands outside all such elements, and no two fields of a profile;
 * - a banner's main heading is the page's, where the page has no other and it is no link, as the names of sites are;
 * - if no text would be left, all of it stays as it is.
 */
import { readLabel } from "../writeup/formats/spring-grid/labels";
import { splitMark } from "../writeup/mark";
import { isBlank } from "../writeup/text";
import type { FurnitureKind } from "./html-furniture";

/** A line of a page, and the part that holds it; 0 is the page itself. `isHeading`: of the first rank, and no link. */
export type PageLine = { text: string; part: number; isHeading: boolean };

type Part = {
  kind: FurnitureKind | "page";
  parent: number;
  /** The outermost part that holds it. */
  root: number;
  length: number;
  fields: number;
  isAssessed: boolean;
};

/** The parts of a page that may be furniture, each in the one that holds it. */
export class PageParts {
  private readonly parts: Part[] = [
    { kind: "page", parent: 0, root: 0, length: 0, fields: 0, isAssessed: false },
  ];

  /** Begins a part within another; gives its number. */
  add(kind: FurnitureKind, parent: number): number {
    const number = this.parts.length;
    const root = parent === 0 ? number : this.of(parent).root;
    this.parts.push({ kind, parent, root, length: 0, fields: 0, isAssessed: false });
    return number;
  }

  /** The part of a line that has text of both. */
  common(one: number, other: number): number {
    if (one === other) return one;
    return this.of(one).root === this.of(other).root ? this.of(one).root : 0;
  }

  /** Parts the page's lines: its text, and its furniture; each in order, none left out. */
  divide(lines: readonly PageLine[]): { text: string[]; furniture: string[] } {
    const isApart = this.apart(lines);
    const hasHeading = lines.some(({ part, isHeading }) => isHeading && !isApart[part]);
    const isFurniture = ({ part, isHeading }: PageLine) =>
      isApart[part] === true && (hasHeading || !isHeading || this.of(part).kind !== "banner");
    const text = lines.filter((line) => !isFurniture(line));
    if (text.every((line) => isBlank(line.text))) return { text: textsOf(lines), furniture: [] };
    return { text: textsOf(text), furniture: textsOf(lines.filter(isFurniture)) };
  }

  /** Which parts are furniture, by their numbers. What holds a part has a smaller number than it. */
  private apart(lines: readonly PageLine[]): boolean[] {
    for (const { text, part } of lines) {
      const own = this.of(part);
      own.length += text.length;
      if (part === 0) continue;
      own.isAssessed ||= isOfAssessment(text);
      if (readLabel(text) !== null) own.fields++;
    }
    const outside = this.of(0).length;
    for (let number = this.parts.length - 1; number > 0; number--) {
      const { kind, parent, length, fields, isAssessed } = this.of(number);
      const holder = this.of(parent);
      holder.isAssessed ||= isAssessed;
      if (kind === "site") continue; // a menu makes no banner long
      holder.length += length;
      holder.fields += fields;
    }
    const isApart = [false];
    for (let number = 1; number < this.parts.length; number++) {
      const { kind, parent, length, fields, isAssessed } = this.of(number);
      const isShort = kind === "site" || (length < outside && fields < 2);
      isApart.push(isApart[parent] === true || (!isAssessed && isShort));
    }
    return isApart;
  }

  private of(number: number): Part {
    const part = this.parts[number];
    if (!part) throw new Error(`No part ${number} of the page`);
    return part;
  }
}

const textsOf = (lines: readonly PageLine[]) => lines.map(({ text }) => text);

const OF_ASSESSMENT =
  /^\s*(?:\[[xX✓–−-]\]|(?:good practice check-?\s?list|inspiring tools?|promising practices? criteria met)\s*(?::|$))/iu;

/** True for a line that only somebody who assesses writes. A drawn box is none: cookie notices have them. */
function isOfAssessment(line: string): boolean {
  const text = line.slice(0, 400);
  const status = splitMark(text)?.status ?? null;
  return status !== null || OF_ASSESSMENT.test(text);
}
