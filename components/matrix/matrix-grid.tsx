"use client";

/**
 * Makes the table of the matrix a grid for the keyboard, and reads the cell under the pointer or the focus. Nothing of the
 * table comes from here: without JavaScript it is the same table, its cells links one after the other.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { cellAt, type GridCell, type GridPlace, layOutGrid, moveInGrid } from "./grid-moves";
import { keepClear } from "./keep-clear";

type Placed = GridCell & { element: HTMLTableCellElement };
type Grid = { cells: Placed[]; heads: number };
type Reading = { state: string; row: string; column: string };

type Props = {
  label: string;
  statusLabel: string;
  /** How to use it with a mouse or keys, and with a finger. */
  hint: string;
  touchHint: string;
  children: ReactNode;
};

export function MatrixGrid({ label, statusLabel, hint, touchHint, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const grid = useRef<Grid>({ cells: [], heads: 0 });
  const here = useRef<GridPlace | null>(null);
  const touch = useRef<{ pressed: boolean; read: HTMLElement | null }>({ pressed: false, read: null });
  const [reading, setReading] = useState<Reading | null>(null);
  const [ready, setReady] = useState(false);

  // Again whenever the table is another one: after a fold, a filter, another order.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is in the children
  useEffect(() => {
    const table = frame.current?.querySelector("table");
    if (!frame.current || !table) return;
    grid.current = readGrid(table);
    const focused = placeOf(grid.current, document.activeElement);
    const cell = focused && cellAt(grid.current.cells, focused);
    if (cell) setReading(read(grid.current, cell));
    here.current = focused ?? { row: grid.current.heads + 1, column: 1 };
    table.setAttribute("role", "grid");
    for (const { element } of grid.current.cells) target(element).tabIndex = -1;
    makeStop(grid.current, here.current);
    keepHeadsClear(frame.current, table);
    setReady(true);
  }, [children]);

  function enter(event: SyntheticEvent): Placed | null {
    const place = placeOf(grid.current, event.target);
    const cell = place && cellAt(grid.current.cells, place);
    if (!cell) return null;
    setReading(read(grid.current, cell));
    return cell;
  }

  function onFocus(event: SyntheticEvent) {
    const cell = enter(event);
    if (!cell) return;
    // A wide head keeps the column one came along.
    const from = here.current;
    const kept = from && cellAt([cell], { row: cell.row, column: from.column }) ? from.column : cell.column;
    const row = from && cellAt([cell], { row: from.row, column: cell.column }) ? from.row : cell.row;
    here.current = { row, column: kept };
    makeStop(grid.current, here.current);
    if (!frame.current || !line.current || !(event.target instanceof HTMLElement)) return;
    keepClear({ frame: frame.current, line: line.current, cell: cell.element, element: event.target });
  }

  /** A finger cannot point without pressing: its first tap reads the cell, the second opens the passage. */
  function onClick(event: MouseEvent) {
    const cell = touch.current.pressed ? enter(event) : null;
    touch.current.pressed = false;
    if (!cell?.element.matches("tbody td")) return;
    if (touch.current.read !== cell.element) event.preventDefault();
    touch.current.read = cell.element;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.shiftKey || !here.current) return;
    const next = moveInGrid(grid.current.cells, here.current, { key: event.key, whole: event.ctrlKey });
    const cell = next && cellAt(grid.current.cells, next);
    if (!next || !cell) return;
    event.preventDefault();
    here.current = next;
    target(cell.element).focus();
  }

  return (
    <div className="matrix-view">
      <p ref={line} className="matrix-status" role="status" aria-label={statusLabel}>
        {reading ? (
          <>
            <span className="matrix-status-practice">
              {reading.state && <b>{reading.state}</b>} {reading.row}
            </span>
            <span className="matrix-status-item">{reading.column}</span>
          </>
        ) : (
          <>
            <span className="matrix-hint">{ready ? hint : ""}</span>
            <span className="matrix-hint-touch">{ready ? touchHint : ""}</span>
          </>
        )}
      </p>
      {/* Scrolls on its own: without JavaScript it must take the focus to be scrolled by keyboard. */}
      <section
        ref={frame}
        className="matrix-frame"
        aria-label={label}
        tabIndex={ready ? undefined : 0}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onPointerOver={enter}
        onPointerDown={({ pointerType }) => {
          touch.current.pressed = pointerType === "touch";
        }}
        onClickCapture={onClick}
      >
        {children}
      </section>
    </div>
  );
}

/** Reads where each cell of the table stands, and how many rows are heads. */
function readGrid(table: HTMLTableElement): Grid {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const places = layOutGrid(
    rows.map((row) => row.map((cell) => ({ rows: cell.rowSpan, columns: cell.colSpan }))),
  );
  const cells = rows.flatMap((row, r) =>
    row.flatMap((element, c) => {
      const place = places[r]?.[c];
      return place ? [{ ...place, element }] : [];
    }),
  );
  return { cells, heads: table.tHead?.rows.length ?? 0 };
}

function placeOf({ cells }: Grid, node: EventTarget | null): GridPlace | null {
  const element = node instanceof Element ? node.closest("td, th") : null;
  const cell = element && cells.find((one) => one.element === element);
  return cell ? { row: cell.row, column: cell.column } : null;
}

/** What takes the focus of a cell: its link, or the cell itself where it has none. */
function target(cell: HTMLTableCellElement): HTMLElement {
  return cell.querySelector("a") ?? cell;
}

/** Makes one cell the grid's only tab stop. */
function makeStop({ cells }: Grid, place: GridPlace): void {
  const table = cells[0]?.element.closest("table");
  for (const stop of table?.querySelectorAll<HTMLElement>("[tabindex='0']") ?? []) stop.tabIndex = -1;
  const cell = cellAt(cells, place) ?? cells[0];
  if (cell) target(cell.element).tabIndex = 0;
}

/** The heads stay in sight when the table scrolls: what the browser itself scrolls to must not hide under them. */
function keepHeadsClear(frame: HTMLElement, table: HTMLTableElement): void {
  const corner = table.querySelector<HTMLElement>(".matrix-corner");
  frame.style.scrollPaddingBlockStart = `${table.tHead?.offsetHeight ?? 0}px`;
  frame.style.scrollPaddingInlineStart = `${corner?.offsetWidth ?? 0}px`;
}

/** What a cell says: its state, whose it is, and the item's wording; of a head, its own words. Marks both heads as those of the cell. */
function read({ cells, heads }: Grid, cell: Placed): Reading {
  const rowHead = cell.column > 0 ? cellAt(cells, { row: cell.row, column: 0 }) : null;
  const columnHead = cell.row >= heads ? cellAt(cells, { row: heads - 1, column: cell.column }) : null;
  for (const { element } of cells) {
    const lit = element === rowHead?.element || (cell.column > 0 && element === columnHead?.element);
    if (lit) element.dataset.here = "";
    else if (element.dataset.here !== undefined) delete element.dataset.here;
  }
  if (cell.row < heads) return { state: "", row: "", column: words(cell.element) };
  if (cell.column === 0) return { state: "", row: words(cell.element), column: "" };
  return {
    state: words(cell.element),
    row: rowHead ? words(rowHead.element) : "",
    column: columnHead ? words(columnHead.element) : "",
  };
}

/** The words of a cell as they are read out: without what only stands there to be seen. */
function words(cell: HTMLElement): string {
  const named = cell.querySelector("[aria-label]")?.getAttribute("aria-label");
  if (named) return named;
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const seen of copy.querySelectorAll("[aria-hidden=true]")) seen.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").replace(/ ,/g, ",").trim();
}
