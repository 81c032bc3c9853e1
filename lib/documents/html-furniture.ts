/**
 * What stands on a web page and belongs to the site, not to the text: menus, banners, side bars, cookie notices, feet.
 *
 *     <nav>Home · About</nav>  <main>Queer Base …</main>  <aside>News</aside>  <footer>© 2024</footer>
 *
 * Some pages have their whole text in such an element, so it is furniture only where that is safe:
 * - no line in it, however deep, has a mark or is a heading of an assessment;
 * - what is no menu and no foot holds less text than stands outside all such elements, and no two fields of a profile;
 * - a banner's main heading is the page's, where the page has no other and it is no link, as the names of sites are;
 * - if no text would be left, all of it stays as it is.
 */
import { readLabel } from "../writeup/formats/spring-grid/labels";
import { splitMark } from "../writeup/mark";
import { isBlank } from "../writeup/text";

/** "site": nobody writes a text into these. "side": some do. "banner": the same, and may hold the page's heading. */
type Kind = "site" | "side" | "banner";
/** A line of a page, and the part that holds it; 0 is the page itself. `isHeading`: of the first rank, and no link. */
export type PageLine = { text: string; part: number; isHeading: boolean };

const KIND_OF_ROLE = new Map<string, Kind>([
  ["navigation", "site"],
  ["contentinfo", "site"],
  ["search", "site"],
  ["banner", "banner"],
  ["complementary", "side"],
  ["dialog", "side"],
  ["alertdialog", "side"],
]);
const KIND_OF_TAG = new Map<string, Kind>([
  ["nav", "site"],
  ["search", "site"],
  ["dialog", "side"],
]);
/** These are the page's own only outside of what has its own heads, feet and notes (HTML standard, 4.3 Sections). */
const KIND_OF_PAGE_TAG = new Map<string, Kind>([
  ["header", "banner"],
  ["footer", "site"],
  ["aside", "side"],
]);
const SECTIONS = new Set(["main", "article", "section", "blockquote", "figure", "details"]);
const SECTION_ROLES = new Set(["main", "article", "region"]);
/** With these, an author says that an element is not what its name says. */
const PLAIN_ROLES = new Set([...SECTION_ROLES, "none", "presentation", "document", "group", "generic"]);

const NO_ROLES: readonly string[] = [];
function rolesOf(attributes: ReadonlyMap<string, string>): readonly string[] {
  const roles = attributes.get("role");
  return roles ? roles.slice(0, 200).toLowerCase().split(/\s+/) : NO_ROLES;
}

/** True for what has its own heads and feet: those in it are not the page's. */
export function isSection(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return SECTIONS.has(tag) || rolesOf(attributes).some((role) => SECTION_ROLES.has(role));
}

/** What furniture an element may be; null for none. */
export function furnitureKind(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  isInSection: boolean,
): Kind | null {
  const roles = rolesOf(attributes);
  for (const role of roles) {
    const kind = KIND_OF_ROLE.get(role);
    if (kind) return kind;
  }
  if (roles.some((one) => PLAIN_ROLES.has(one))) return null;
  if (tag === "a" && skips(attributes)) return "site";
  return KIND_OF_TAG.get(tag) ?? (isInSection ? null : (KIND_OF_PAGE_TAG.get(tag) ?? null));
}

/** True for "Skip to content", by the names that the makers of sites give it. */
function skips(attributes: ReadonlyMap<string, string>): boolean {
  if (!(attributes.get("href") ?? "").startsWith("#")) return false;
  return SKIP_LINK.test(`${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`.slice(0, 500));
}
const SKIP_LINK = /(?:^|[\s_-])skip[_-]?(?:to|nav|link|main|content)/i;

type Part = {
  kind: Kind | "page";
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
  add(kind: Kind, parent: number): number {
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
