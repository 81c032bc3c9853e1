/**
 * The marks of a write-up. An item counts once, by its first mark; a line without a mark is blank, not "not met"; a
 * marked line that is no known item is kept and is no mark (write-up format, rules 4–8).
 */
import { questionOf } from "../../framework";
import type { Ledger } from "../../ledger";
import { excerpt } from "../../text";
import type { Evidence, Mark, Unrecognised } from "../../tree";
import type { WordingIndex } from "../../wording";
import type { GridLine, WordingKey } from "./line";
import { isBefore } from "./order";

/** The question a checklist belongs to: its code, and the items that stood under it so far. */
export type ListedUnder = { code: string; hasHeading: boolean; items: string[] };

export class Checklist {
  readonly marks = new Map<string, Mark>();
  readonly evidence: Evidence[] = [];
  readonly unrecognised: Unrecognised[] = [];
  /** Items whose sign is not understood: blank, and yet somebody said something. */
  private readonly unclear = new Set<string>();

  constructor(
    private readonly by: string,
    private readonly index: WordingIndex<WordingKey>,
    private readonly ledger: Ledger,
  ) {}

  /** Reads a line that is a known item, with or without a mark. */
  readItem(at: GridLine & { kind: "item" }, under: ListedUnder | null): void {
    const { ledger } = this;
    const { line, code, mark } = at;
    if (mark && mark.status === null) {
      this.unclear.add(code);
      // Neither a tick nor a "no" is guessed: the item is there, and a person says what was meant.
      const sign = { line, column: mark.column, endColumn: mark.column + mark.sign.length };
      ledger.note("mark-unknown", sign, `“${excerpt(mark.sign)}” is not understood; the item is left blank`, {
        expected: "✓ or –",
        suggestion: at.match.text,
      });
    }
    if (at.beside)
      ledger.note(
        "stray-line",
        { line, ...at.beside },
        "More words in the row of an item: part of no answer",
      );
    if (at.match.how === "near") {
      ledger.note("wording-near", { line }, "Read as the wording it comes nearest to", {
        expected: at.match.text,
      });
    }
    this.notePlace(line, code, under);
    if (mark?.doubled) {
      const both = { line, column: mark.column, endColumn: mark.textColumn };
      ledger.note("mark-doubled", both, "Two marks before this item; the first one counts");
    }
    if (mark?.glued)
      ledger.note("mark-glued", { line, column: mark.column }, "No space between the mark and the item");
    this.count({ item: code, status: mark?.status ?? "blank", line }, under, mark?.status === null);
    under?.items.push(code);
  }

  /** Whether any of these items has more than a blank: a mark, a sign, or evidence. */
  says(items: readonly string[]): boolean {
    return (
      items.some((item) => this.marks.get(item)?.status !== "blank" || this.unclear.has(item)) ||
      this.evidence.some(({ item }) => items.includes(item))
    );
  }

  /** Takes blank items out again, with what was noted about them. */
  forget(items: readonly string[]): void {
    const lines = new Set(items.map((item) => this.marks.get(item)?.line));
    for (const item of items) this.marks.delete(item);
    this.ledger.retract("item-unmarked", (line) => lines.has(line));
  }

  private notePlace(line: number, code: string, under: ListedUnder | null): void {
    if (!under) return;
    if (under.code !== questionOf(code)) {
      this.ledger.note("item-elsewhere", { line }, `Item ${code} stands under question ${under.code}`);
    }
    if (!under.hasHeading && under.items.length === 0) {
      this.ledger.note(
        "checklist-heading-missing",
        { line },
        `The checklist of ${under.code} has no heading`,
      );
    }
  }

  private count(mark: Mark, under: ListedUnder | null, isUnclear: boolean): void {
    const { ledger } = this;
    const { item, status, line } = mark;
    const first = this.marks.get(item);
    if (first) {
      const code = first.status === status ? "item-repeated" : "item-conflict";
      ledger.claim(line, "reported", code);
      const counts = `it counts once, at line ${first.line}`;
      const message =
        first.status === status
          ? `Item ${item} stands again; ${counts}`
          : `Item ${item} stands again with another mark; ${counts}`;
      return ledger.note(code, { line }, message);
    }
    ledger.claim(line, "used", `${this.by}, mark ${item}`);
    this.marks.set(item, mark);
    if (status === "blank" && !isUnclear)
      ledger.note("item-unmarked", { line }, `Item ${item} stands without a mark: blank, not “not met”`);
    const last = under?.items.at(-1);
    if (last !== undefined && isBefore(item, last))
      ledger.note("item-order", { line }, `Item ${item} stands after ${last}`);
  }

  /** Reads evidence for the item above it. An empty line of evidence says nothing, and is no finding. */
  readEvidence({ line, item, entry }: GridLine & { kind: "evidence" }): void {
    this.ledger.claim(line, "used", `${this.by}, evidence ${item}`);
    if (entry !== "") this.evidence.push({ item, text: entry, line });
  }

  /** Keeps a marked line that is no known item (often a copy of the answer). */
  keepUnrecognised(at: GridLine & { kind: "marked" }, under: ListedUnder | null): void {
    const { text, sign } = at.mark;
    this.unrecognised.push({ text, line: at.line, mark: sign, question: under?.code ?? null });
    this.ledger.claim(at.line, "reported", "item-unrecognised");
    const near = this.index.fragmentOf(text);
    const more = near ? { suggestion: near.text } : {};
    this.ledger.note(
      "item-unrecognised",
      { line: at.line },
      `A marked line that is no known item: “${excerpt(text)}”`,
      more,
    );
  }
}
