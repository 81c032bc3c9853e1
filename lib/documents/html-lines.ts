/**
 * The lines of a web page: each block is a line, spaces in it count once, a tick or box alone in its cell stands before
 * what the next cell says. Nothing is fetched, run or drawn; what no reader of the page sees is left out and counted. What
 * belongs to the site stands at the end (./page-parts.ts).
 *
 * The page is read as a stream of tags, not as a tree: time and memory grow with its length, however its tags are nested.
 */
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { hides, runs } from "./html-attributes";
import { furnitureKind, isSection } from "./html-furniture";
import { TableRows } from "./html-rows";
import { BLOCKS, ENDED_BY, RAW, UNSEEN, VOID } from "./html-tags";
import { TextLines } from "./html-text";
import type { LineLimits } from "./line-limits";
import { PageParts } from "./page-parts";

export type LeftOut = {
  /** How many elements were left out because nothing of them is ever seen: scripts, styles, pictures, choices not made. */
  unseen: number;
  /** The beginning of each text that the page hides. */
  hidden: string[];
  /** Scripts, and attributes that would run one. */
  scripts: number;
};
/** `furniture`: how many of the lines, its last, belong to the site and not to the text. */
export type HtmlLines = ({ ok: true; lines: string[]; furniture: number } & LeftOut) | { ok: false };

type Open = {
  tag: string;
  hidden: "unseen" | "byStyle" | null;
  /** Its line ends are line ends. */
  pre: boolean;
  isNew: boolean;
  href: string;
  /** How many pieces the line had where it began. */
  from: number;
  /** The part of the page that it belongs to, and whether it is in one with heads and feet of its own. */
  part: number;
  isInSection: boolean;
  isHeading: boolean;
};

/** Only such signs may be said by a picture: a word beside an item would be no mark. */
const SIGN_PICTURE = /^[✓✔☑✅☐✗✘☒–−]\ufe0f?$/u;

/** The tokenizer compares each attribute of a tag with all before it; real tags have some ten. */
const MOST_ATTRIBUTES = 2_000;

/**
 * Gives the lines of a page's text; `ok: false` when a tag has more attributes than can be read in reasonable time. Throws
 * PastLimits at the first line that is too much.
 */
export function htmlLines(html: string, limits: LineLimits): HtmlLines {
  const page = new Page(limits);
  const tokenizer = new WatchedTokenizer({ sourceCodeLocationInfo: false }, page);
  page.tokenizer = tokenizer;
  try {
    tokenizer.write(html, true);
  } catch (error) {
    if (error instanceof TooManyAttributes) return { ok: false };
    throw error;
  }
  return page.close();
}

class TooManyAttributes extends Error {}

class WatchedTokenizer extends Tokenizer {
  protected override _createAttr(firstLetter: string): void {
    const tag = this.currentToken;
    if (tag && "attrs" in tag && tag.attrs.length >= MOST_ATTRIBUTES) throw new TooManyAttributes();
    super._createAttr(firstLetter);
  }
}

const NOTHING_OPEN: Open = {
  tag: "",
  hidden: null,
  pre: false,
  isNew: false,
  href: "",
  from: 0,
  part: 0,
  isInSection: false,
  isHeading: false,
};

class Page {
  tokenizer: Tokenizer | null = null;
  private readonly parts = new PageParts();
  private readonly rows = new TableRows();
  private readonly text: TextLines;
  private readonly open: Open[] = [];
  /** How many of each tag are open: an end tag without its start must not cost a search. */
  private readonly counts = new Map<string, number>();
  private unseen = 0;
  private readonly hidden: string[] = [];
  private scripts = 0;

  constructor(limits: LineLimits) {
    this.text = new TextLines(this.parts, limits);
  }

  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
  onParseError: null = null;

  onCharacter({ chars }: Token.CharacterToken): void {
    this.addText(chars);
  }
  onNullCharacter(): void {}
  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    this.addText(chars);
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName: tag } = token;
    const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
    if (tag === "script" || token.attrs.some(({ name, value }) => runs(name, value))) this.scripts++;
    this.endImplied(tag);
    if (BLOCKS.has(tag)) this.endLine(tag);
    const isUnseen = UNSEEN.has(tag) || (tag === "option" && !attributes.has("selected"));
    const isHidden = hides(attributes);
    if (this.top.hidden === null) {
      if (isUnseen) this.unseen++;
      else if (!isHidden) this.addVoid(tag, attributes);
    }
    if (VOID.has(tag) || (token.selfClosing && (tag === "svg" || tag === "math" || this.isIn("svg")))) return;
    const { top } = this;
    const kind = furnitureKind(tag, attributes, top.isInSection);
    const hidden = top.hidden ?? (isUnseen ? "unseen" : isHidden ? "byStyle" : null);
    this.rows.open({ tag, isShown: hidden === null, attributes }, this.text.lines.length);
    this.push({
      tag,
      hidden,
      isNew: true,
      pre: top.pre || tag === "pre" || tag === "textarea",
      href: tag === "a" ? (attributes.get("href") ?? "") : "",
      from: this.text.count,
      part: kind === null ? top.part : this.parts.add(kind, top.part),
      isInSection: top.isInSection || isSection(tag, attributes),
      isHeading: (top.isHeading || tag === "h1") && tag !== "a" && !this.isIn("a"),
    });
    const raw = RAW[tag];
    const { tokenizer } = this;
    if (!raw || !tokenizer || this.isIn("svg") || this.isIn("math")) return;
    const mode = {
      script: TokenizerMode.SCRIPT_DATA,
      raw: TokenizerMode.RAWTEXT,
      text: TokenizerMode.RCDATA,
      plain: TokenizerMode.PLAINTEXT,
    };
    tokenizer.state = mode[raw];
  }

  onEndTag({ tagName: tag }: Token.TagToken): void {
    if (tag === "br" || tag === "p") this.endLine(tag);
    if (!this.isIn(tag)) return;
    while (this.isIn(tag)) {
      const closed = this.pop();
      if (BLOCKS.has(closed.tag)) this.endLine(closed.tag);
      if (closed.tag === tag) break;
    }
  }

  /** Gives all there is, once the page has ended. */
  close(): HtmlLines {
    while (this.open.length > 0) {
      const { tag } = this.pop();
      if (tag === "td" || tag === "th") this.endLine(tag);
    }
    this.endLine("body");
    const { text, furniture } = this.parts.divide(this.text.lines);
    const { unseen, hidden, scripts } = this;
    return { ok: true, lines: [...text, ...furniture], furniture: furniture.length, unseen, hidden, scripts };
  }

  private get top(): Open {
    return this.open.at(-1) ?? NOTHING_OPEN;
  }

  private isIn(tag: string): boolean {
    return (this.counts.get(tag) ?? 0) > 0;
  }

  private push(open: Open): void {
    this.open.push(open);
    this.counts.set(open.tag, (this.counts.get(open.tag) ?? 0) + 1);
  }

  private pop(): Open {
    const closed = this.open.pop() ?? this.top;
    this.counts.set(closed.tag, (this.counts.get(closed.tag) ?? 1) - 1);
    if (closed.hidden === null) {
      if (closed.tag === "a" && !LEADING_ABOUT.some((tag) => this.isIn(tag)))
        this.text.addAddress(closed.href, closed.from);
      if (closed.tag === "sup") this.text.raise(closed.from);
    }
    if (closed.tag === "tr") this.rows.end(this.text.lines);
    if (closed.tag === "table") this.rows.endTable();
    return closed;
  }

  /** Ends what the next tag ends without saying so: an item where the next one begins, a paragraph at a block. */
  private endImplied(tag: string): void {
    if (BLOCKS.has(tag) && this.isIn("p"))
      this.endUpTo(
        (other) => other === "p",
        (other) => BLOCKS.has(other),
      );
    const rule = ENDED_BY[tag];
    if (!rule) return;
    this.endUpTo(
      (other) => rule.ends.has(other),
      (other) => rule.within.has(other),
    );
    // A row ends its cells first, then the row before it.
    if (tag === "tr")
      this.endUpTo(
        (other) => other === "tr",
        (other) => other === "table",
      );
  }

  /** Ends everything up to the nearest tag that is asked for, unless one that holds it stands between. */
  private endUpTo(isSought: (tag: string) => boolean, isBetween: (tag: string) => boolean): void {
    const deepest = Math.max(0, this.open.length - DEEPEST_IMPLIED);
    for (let i = this.open.length - 1; i >= deepest; i--) {
      const { tag } = this.open[i] ?? NOTHING_OPEN;
      if (isSought(tag)) {
        while (this.open.length > i) this.endLine(this.pop().tag);
        return;
      }
      if (isBetween(tag)) return;
    }
  }

  private addVoid(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === "br") this.endLine(tag);
    if (tag === "wbr") return;
    if (tag === "img") {
      const alt = (attributes.get("alt") ?? "").trim();
      if (SIGN_PICTURE.test(alt)) this.addText(` ${alt === "✅" ? "✓" : alt} `);
      else this.unseen++;
    }
    if (tag === "input") {
      const kind = (attributes.get("type") ?? "text").toLowerCase();
      if (kind === "checkbox") this.addText(attributes.has("checked") ? "☑ " : "☐ ");
      else if (/^(?:text|url|email|tel|number|date|month|search)$/.test(kind))
        this.addText(` ${attributes.get("value") ?? ""} `);
    }
  }

  private addText(text: string): void {
    const { top } = this;
    if (top.hidden !== null) {
      const words = text.trim();
      if (top.hidden === "byStyle" && words !== "" && this.hidden.length < MOST_HIDDEN)
        this.hidden.push(words);
      return;
    }
    if (!top.pre) {
      this.text.add(text, top);
      return;
    }
    // The line end right behind such a tag is not shown.
    this.text.addAsSet(top.isNew ? text.replace(/^\n/, "") : text, top);
    top.isNew = false;
  }

  private endLine(tag: string): void {
    const isCell = (tag === "td" || tag === "th" || tag === "p") && this.isIn("tr");
    this.text.end(isCell && !this.rows.holdsMarks(this.text.lines.length));
  }
}

/** How far up an open item is looked for: no page nests inline tags deeper. */
const DEEPEST_IMPLIED = 100;
const MOST_HIDDEN = 1_000;
/** Links in these lead about the site. */
const LEADING_ABOUT = ["nav", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "button"];
