/**
 * The rows of a table in which somebody ticked a checklist, each as one line, so that a mark stays with its item:
 *
 *     | Criterion | Yes | No | Remarks |        Criterion⇥Yes⇥No⇥Remarks
 *     | Ensure …  |  x  |    | Since May |      Ensure …⇥x⇥⇥            Since May stands below it
 *     | Ensure …  | Yes |                       Ensure …⇥Yes            without a head, too
 *
 * What a tick means is for the reader to say. Rows without any stay a line for each paragraph, as in every other table.
 */
import { type Column, cellStatus, columnsOf, isStateHeading } from "../writeup/said-mark";
import { isBlank, trim } from "../writeup/text";

/** A cell: its lines, and how many columns and rows it takes up. */
export type Cell = { lines: readonly string[]; columns?: number; rows?: number };

const LONE_SIGN = /^(?:[xX×☒✗✘✕❌?–—−-]|\[[^[\]]{0,3}\])$/u;
/** "Funded | Yes" may be anything; no item is so short. */
const SHORTEST = 12;
const MOST_COLUMNS = 12;

/** One table, row by row: it remembers its head, and cells that reach into later rows. */
export class ChecklistTable {
  private head: readonly Column[] | null = null;
  private readonly reaching = new Map<number, number>();

  /** True below a head with columns for the answers: there every cell counts, a lone mark too. */
  get hasHead(): boolean {
    return this.head !== null;
  }

  /** Gives the lines that a row becomes; null when it stays as it is. No word is changed, and none is left out. */
  row(cells: readonly Cell[]): string[] | null {
    const placed = this.placed(cells);
    const texts = placed.map((lines) => lines.map(trim).join(" "));
    if (texts.length < 2 || texts.length > MOST_COLUMNS || texts.some((text) => text.includes("\t")))
      return null;
    const head = columnsOf(texts);
    if (head) {
      this.head = head.some(({ isState }) => isState) ? head : null;
      return [texts.join("\t")];
    }
    const isMark = this.head?.length === texts.length ? this.isOfHead : isMarkAlone;
    const last = texts.findLastIndex((text, i) => text !== "" && isMark(text, i));
    if (last < 0) return null;
    const words = texts.filter((text, i) => text !== "" && !isMark(text, i));
    const isRow = isMark === this.isOfHead ? words.length > 0 : isItem(words);
    if (!isRow) return null;
    // What stands behind the last column of answers is text of its own, in as many lines as it had.
    const lastInRow =
      isMark === this.isOfHead ? (this.head?.findLastIndex(({ isState }) => isState) ?? last) : last;
    const firstWords = texts.findIndex((text, i) => text !== "" && !isMark(text, i));
    const end = Math.max(lastInRow, firstWords);
    const row = texts.map((text, i) => (i <= end ? text : ""));
    const joined = isMark === this.isOfHead ? row : row.slice(0, end + 1);
    return [joined.join("\t"), ...placed.slice(end + 1).flat()];
  }

  private readonly isOfHead = (_text: string, i: number): boolean => this.head?.[i]?.isState ?? false;

  /** The lines of each column: a cell that takes up several stands in the first, one that reaches down in the first row. */
  private placed(cells: readonly Cell[]): string[][] {
    const placed: string[][] = [];
    const skip = () => {
      for (
        let left = this.reaching.get(placed.length) ?? 0;
        left > 0;
        left = this.reaching.get(placed.length) ?? 0
      ) {
        this.reaching.set(placed.length, left - 1);
        placed.push([]);
      }
    };
    for (const { lines, columns = 1, rows = 1 } of cells) {
      skip();
      if (placed.length > MOST_COLUMNS) return placed;
      for (let i = 0; i < Math.min(columns, MOST_COLUMNS); i++) {
        if (rows > 1) this.reaching.set(placed.length, rows - 1);
        placed.push(i === 0 ? lines.filter((line) => !isBlank(line)) : []);
      }
    }
    skip();
    return placed;
  }
}

function isMarkAlone(text: string): boolean {
  return cellStatus(text) !== null || LONE_SIGN.test(text) || isStateHeading(text);
}

/** A question beside a "Yes" is answered by it, and has no mark. */
function isItem(words: readonly string[]): boolean {
  return words.some((text) => text.length >= SHORTEST) && !words.some((text) => text.endsWith("?"));
}
