/**
 * Moving about in a grid by keyboard, as the ARIA grid pattern has it: arrows by one, Home and End in the row, both with
 * Ctrl in the whole grid, Page Up and Page Down by ten rows. Heads that span rows or columns are one cell. Pure.
 */

/** A cell with where it begins and how far it reaches. */
export type GridCell = { row: number; column: number; rows: number; columns: number };
export type GridPlace = { row: number; column: number };

const PAGE = 10;

/** Lays out the rows of a table: gives each cell its place, from its spans alone. */
export function layOutGrid(rows: readonly (readonly { rows: number; columns: number }[])[]): GridCell[][] {
  const taken = new Set<string>();
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ rows: height, columns: width }) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const cell = { row, column, rows: height, columns: width };
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) taken.add(`${row + down} ${column + right}`);
      }
      column += width;
      return cell;
    });
  });
}

/** Gives the cell at a place, or null where there is none. */
export function cellAt<Cell extends GridCell>(
  cells: readonly Cell[],
  { row, column }: GridPlace,
): Cell | null {
  return (
    cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rows &&
        column >= cell.column &&
        column < cell.column + cell.columns,
    ) ?? null
  );
}

/**
 * Gives the place that a key leads to from a place, or null for a key that is none of the grid's. At an edge it stays. The
 * place keeps its column while a wide head is passed, so that down and up again is where one was.
 */
export function moveInGrid(
  cells: readonly GridCell[],
  from: GridPlace,
  { key, whole = false }: { key: string; whole?: boolean },
): GridPlace | null {
  const lastRow = Math.max(0, ...cells.map(({ row, rows }) => row + rows - 1));
  const lastColumn = Math.max(0, ...cells.map(({ column, columns }) => column + columns - 1));
  const cell = cellAt(cells, from) ?? { ...from, rows: 1, columns: 1 };
  const inside = ({ row, column }: GridPlace) => ({
    row: Math.min(Math.max(row, 0), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (key) {
    case "ArrowRight":
      return inside({ row: from.row, column: cell.column + cell.columns });
    case "ArrowLeft":
      return inside({ row: from.row, column: cell.column - 1 });
    case "ArrowDown":
      return inside({ row: cell.row + cell.rows, column: from.column });
    case "ArrowUp":
      return inside({ row: cell.row - 1, column: from.column });
    case "Home":
      return { row: whole ? 0 : from.row, column: 0 };
    case "End":
      return { row: whole ? lastRow : from.row, column: lastColumn };
    case "PageDown":
      return inside({ row: from.row + PAGE, column: from.column });
    case "PageUp":
      return inside({ row: from.row - PAGE, column: from.column });
    default:
      return null;
  }
}
