/**
 * The shapes that reading a document gives: a tree of write-ups, diagnostics, and the line account.
 * Pure types: this file imports nothing. Lines are 1-based; ranges are inclusive.
 */

export type MarkStatus = "met" | "notMet" | "blank";
export type SectionKey = "context" | "objectives" | "activities" | "challenges";
export type TitleKind = "given" | "descriptive";

/** An inclusive range of 1-based lines. */
export type LineRange = { firstLine: number; lastLine: number };

/** A footnote lifted out of a paragraph: it stood before the character at `offset` (UTF-16 units) of the paragraph's text. */
export type Footnote = { mark: string; offset: number; text: string | null } & {
  firstLine: number | null;
  lastLine: number | null;
};

/** One paragraph. `ranges` has more than one entry where a page break cut it in two. */
export type Paragraph = { text: string; ranges: LineRange[]; footnotes: Footnote[] };

export type Tool = { text: string; line: number };

/** The answer to one question, by the question's code in its framework ("3.2"). */
export type Answer = LineRange & {
  question: string;
  heading: string | null;
  paragraphs: Paragraph[];
  tools: Tool[];
};

/** The mark of one item, by the item's code ("3.2.1"). */
export type Mark = { item: string; status: MarkStatus; line: number };

/** A note or a link that a person gives as evidence for an item, by the item's code. */
export type Evidence = { item: string; text: string; line: number };

/** A marked line that is no known item; `mark` is the character as printed. */
export type Unrecognised = { text: string; line: number; mark: string; question: string | null };

export type Section = LineRange & { key: SectionKey; heading: string; paragraphs: Paragraph[] };

/**
 * One value of the profile, as printed under (or beside) a label. `field` is a ProfileField of lib/catalogue/schema.ts.
 * `asPrinted` is the whole line where the value is only a part of it (an address in a sentence).
 */
export type ProfileValue = LineRange & {
  field: string;
  label: string;
  value: string;
  asPrinted: string | null;
};

export type WriteUp = LineRange & {
  ordinal: number;
  framework: string;
  title: string | null;
  titleKind: TitleKind | null;
  titleLines: LineRange | null;
  profile: ProfileValue[];
  sections: Section[];
  answers: Answer[];
  marks: Mark[];
  evidence: Evidence[];
  unrecognised: Unrecognised[];
};

export type Severity = "error" | "warning" | "note";

/** A finding about the text. Columns are 1-based UTF-16 units; `endColumn` is exclusive. */
export type Diagnostic<Code extends string = string> = {
  code: Code;
  severity: Severity;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
  expected?: string;
  suggestion?: string;
};

/** What one line was read as. `by` says the field ("write-up 2, 3.1 answer") or the diagnostic code. */
export type LineUse = { as: "used" | "blank" | "boilerplate" | "reported"; by: string | null };

/** The four counts add up to `total`: that is how nothing is lost. */
export type LineAccount = {
  total: number;
  used: number;
  blank: number;
  boilerplate: number;
  reported: number;
};

export type Reading = {
  writeUps: WriteUp[];
  diagnostics: Diagnostic[];
  /** One entry a line, index 0 = line 1. */
  lineUses: LineUse[];
  lines: LineAccount;
};
