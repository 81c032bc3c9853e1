/**
 * The rows of a page's tables that say something about the practice (./profile-row.ts) or tick an item (./checklist-row.ts), as the page's
 * tags come by.
 */
import { ChecklistTable } from "./checklist-row";
import type { PageLine } from "./page-parts";
import { profileRow } from "./profile-row";

/** `start`: how many lines the page had where the cell began. */
type RowCell = { start: number; columns: number; rows: number };
type Row = { cells: RowCell[]; holdsRow: boolean };
type Tag = { tag: string; isShown: boolean; attributes: ReadonlyMap<string, string> };

export class TableRows {
  private readonly rows: Row[] = [];
  private readonly tables: ChecklistTable[] = [];

  /** A tag opened: what it means for the row that it stands in. */
  open({ tag, isShown, attributes }: Tag, lineCount: number): void {
    const row = this.rows.at(-1);
    if (tag === "table") this.tables.push(new ChecklistTable());
    else if (tag === "tr") {
      if (row) row.holdsRow = true;
      this.rows.push({ cells: [], holdsRow: false });
    } else if ((tag === "td" || tag === "th") && isShown) {
      const span = (name: string) => Math.max(1, Number.parseInt(attributes.get(name) ?? "1", 10) || 1);
      row?.cells.push({ start: lineCount, columns: span("colspan"), rows: span("rowspan") });
    }
  }

  /** True where a mark in a cell is one of its own: behind other words of its row, or under a head that says what the columns mean. */
  holdsMarks(lineCount: number): boolean {
    const start = this.rows.at(-1)?.cells[0]?.start;
    return this.tables.at(-1)?.hasHead === true || (start !== undefined && lineCount > start);
  }

  endTable(): void {
    this.tables.pop();
  }

  /** A row ended, and with it the last of `lines`, which become one where they are a field or an item with its mark. */
  end(lines: PageLine[]): void {
    const { cells, holdsRow } = this.rows.pop() ?? { cells: [], holdsRow: true };
    const first = cells[0]?.start;
    if (holdsRow || cells.length < 2 || first === undefined) return;
    const own = lines.slice(first);
    const read = cells.map((cell, i) => ({
      ...cell,
      lines: lines.slice(cell.start, cells[i + 1]?.start).map(({ text }) => text),
    }));
    const ticked = (this.tables.at(-1) ?? new ChecklistTable()).row(read);
    const [label, value] = read;
    const field = label && value && read.length === 2 ? profileRow(label.lines, value.lines) : null;
    const row = field === null ? ticked : [field];
    if (row === null) return;
    const part = own[0]?.part ?? 0;
    const isOfOne = own.every((line) => line.part === part);
    const joined = row.map((text) => ({ text, part: isOfOne ? part : 0, isHeading: false }));
    lines.splice(first, own.length, ...joined);
  }
}
