/** The rows of a page's tables that say something about the practice (./profile-row.ts), as the page's tags come by. */
import type { PageLine } from "./html-furniture";
import { profileRow } from "./profile-row";

/** `cells`: how many lines the page had where each cell of the row began. */
type Row = { cells: number[]; holdsRow: boolean };

export class TableRows {
  private readonly rows: Row[] = [];

  /** A tag opened: what it means for the row that it stands in. */
  open(tag: string, isShown: boolean, lineCount: number): void {
    const row = this.rows.at(-1);
    if (tag === "tr") {
      if (row) row.holdsRow = true;
      this.rows.push({ cells: [], holdsRow: false });
    } else if ((tag === "td" || tag === "th") && isShown) row?.cells.push(lineCount);
  }

  /** A row ended, and with it the last of `lines`, which become one where they are a field. */
  end(lines: PageLine[]): void {
    const { cells, holdsRow } = this.rows.pop() ?? { cells: [], holdsRow: true };
    const [first, second] = cells;
    if (holdsRow || cells.length !== 2 || first === undefined || second === undefined) return;
    const own = lines.slice(first);
    const texts = own.map(({ text }) => text);
    const row = profileRow(texts.slice(0, second - first), texts.slice(second - first));
    if (row === null) return;
    const part = own[0]?.part ?? 0;
    const isOfOne = own.every((line) => line.part === part);
    lines.splice(first, own.length, { text: row, part: isOfOne ? part : 0, isHeading: false });
  }
}
