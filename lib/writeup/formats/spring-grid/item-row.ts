/**
 * The row of a checklist table, its cells parted by tabs:
 *
 *     Criterion⇥Yes⇥No
 *     Ensure …⇥⇥x             not met
 */
import type { MarkedText } from "../../mark";
import { type Column, cellStatus, tickedIn } from "../../said-mark";
import { trim } from "../../text";
import type { Found } from "./item-line";

/** Longer rows are no rows of a checklist. */
const LONGEST = 6_000;

/**
 * The wording that one of the cells holds, with what the others say of it; null when there is none. `columns`: as the table's head has
 * them, for rows with as many cells.
 */
export function findInRow(
  line: string,
  columns: readonly Column[] | null,
  find: (cell: string) => Found | null,
): Found | null {
  const cells = line.split("\t");
  if (cells.length < 2 || cells.length > 12 || line.length > LONGEST) return null;
  const head = columns?.length === cells.length ? columns : null;
  for (const [at, cell] of cells.entries()) {
    if (head?.[at]?.isState || trim(cell) === "") continue;
    const found = find(cell);
    const row = found && inRow({ cells, at, found, head });
    if (row) return row;
  }
  return null;
}

type Row = { cells: readonly string[]; at: number; found: Found; head: readonly Column[] | null };

/** An item with the cells beside it. Headings and questions have none, but for their numbers, where no columns are known. */
function inRow({ cells, at, found, head }: Row): Found | null {
  const starts = cells.map((_, i) => cells.slice(0, i).join("\t").length + (i > 0 ? 1 : 0));
  const others = cells.flatMap((cell, i) => (i === at || trim(cell) === "" ? [] : [{ cell: trim(cell), i }]));
  if (others.length === 0) return found;
  const { code } = found.match.key;
  const isNumber = ({ cell }: { cell: string }) => fits(cell.replace(/[.:)]$/, ""), code);
  if (found.match.key.kind !== "item") {
    if (others.every(isNumber)) return found;
    return head ? { ...found, match: { ...found.match, how: "near" } } : null;
  }
  const ticked = head ? tickedIn(cells, head) : null;
  const signs = others.filter(({ cell, i }) =>
    head?.some(({ isState }) => isState)
      ? head[i]?.isState
      : cellStatus(cell) !== null || (cell.length <= 3 && !isNumber({ cell })),
  );
  const left = others.filter((other) => !signs.includes(other) && !isNumber(other));
  const statuses = [
    ...(ticked === null ? signs.map(({ cell }) => cellStatus(cell)) : [ticked === "unknown" ? null : ticked]),
    ...(found.mark ? [found.mark.status] : []),
  ];
  const [first] = statuses;
  const isClear = statuses.length > 0 && statuses.every((status) => status !== null && status === first);
  const [shown] = signs.length > 0 ? signs : left;
  if (!shown) return found;
  const said = found.mark && signs.length === 0 ? null : shown;
  if (said === null) return { ...found, beside: rangeOf(left, starts) };
  const mark: MarkedText = {
    status: isClear ? (first ?? null) : null,
    sign: signs.length > 1 && !isClear ? signs.map(({ cell }) => cell).join(" ") : shown.cell,
    boxed: false,
    text: found.match.text,
    column: (starts[shown.i] ?? 0) + 1,
    textColumn: (starts[at] ?? 0) + 1,
    glued: false,
    doubled: false,
  };
  const rest = left.filter((other) => other !== shown);
  return { ...found, mark, ...(rest.length > 0 ? { beside: rangeOf(rest, starts) } : {}) };
}

function rangeOf(others: readonly { cell: string; i: number }[], starts: readonly number[]) {
  const [first, last] = [others[0], others.at(-1)];
  const startOf = (other: typeof first) => (other ? (starts[other.i] ?? 0) : 0);
  return { column: startOf(first) + 1, endColumn: startOf(last) + (last?.cell.length ?? 0) + 1 };
}

/** What a row without a known wording was ticked as, under columns that say which; null when nobody can tell. */
export function markOfRow(line: string, columns: readonly Column[]): MarkedText | null {
  const cells = line.split("\t");
  const status = cells.length === columns.length ? tickedIn(cells, columns) : null;
  if (status !== "met" && status !== "notMet") return null;
  const texts = cells.filter((cell, i) => !columns[i]?.isState && trim(cell) !== "").map(trim);
  if (texts.length === 0) return null;
  const sign = status === "met" ? "✓" : "–";
  const place = { column: 1, textColumn: 1, glued: false, doubled: false };
  return { status, sign, boxed: false, text: texts.join(" "), ...place };
}

/** True for the number of a criterion, or its last part. */
export function fits(number: string, code: string): boolean {
  return number === code || code.endsWith(`.${number}`);
}
