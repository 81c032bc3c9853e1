/**
 * The order of a matrix that puts like practices beside each other. Pure.
 *
 * Two assessments differ by the share of items that have another state in one than in the other, among the items that
 * both list; without any such item there is nothing to compare, and they count as wholly different. The two groups that
 * differ least on average are joined, again and again (agglomerative clustering, average linkage); they are laid end to
 * end the way round in which the practices that meet differ least. Whatever is equal goes by title. No item weighs more
 * than another, and "met" no more than "not met": the order is no ranking.
 */
import type { ItemState } from "./schema";

/** What the order needs of a row; `sortKey`, `slug` and `id` together are unique. */
export type Likened = { id: number; sortKey: string; slug: string; states: readonly ItemState[] };

/** Shares are sums of fractions: smaller differences than this are none. */
const EQUAL = 1e-9;

/** Gives the share of differing states among the items that both list: 0 for the same, 1 for nothing in common. */
export function difference(a: readonly ItemState[], b: readonly ItemState[]): number {
  let both = 0;
  let differing = 0;
  for (const [item, state] of a.entries()) {
    const other = b[item];
    if (state === "notListed" || other === undefined || other === "notListed") continue;
    both += 1;
    if (state !== other) differing += 1;
  }
  return both === 0 ? 1 : differing / both;
}

/** Gives the rows so that like ones stand together. The order of the input does not matter; the number of steps grows with its cube. */
export function orderByLikeness<Row extends Likened>(rows: readonly Row[]): Row[] {
  const byTitle = [...rows].sort(compareTitles);
  const leaves = byTitle.map((a) => byTitle.map((b) => difference(a.states, b.states)));
  const order = cluster(leaves);
  // Read from the end whose practice comes first by title, so that there is only one way to write the same tree.
  if ((order.at(-1) ?? 0) < (order[0] ?? 0)) order.reverse();
  return order.flatMap((leaf) => byTitle[leaf] ?? []);
}

/** Compares as the lists by title do: by sort key, then slug, then the assessment's number. */
function compareTitles(a: Likened, b: Likened): number {
  return compareText(a.sortKey, b.sortKey) || compareText(a.slug, b.slug) || a.id - b.id;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

type Table = readonly (readonly number[])[];

/** Joins all leaves into one line. A group is known by its first leaf by title; that of a joined one is the smaller. */
function cluster(leaves: Table): number[] {
  const apart = leaves.map((row) => [...row]);
  const groups = new Map<number, number[]>(leaves.map((_, leaf) => [leaf, [leaf]]));
  while (groups.size > 1) {
    const [first, second] = closest([...groups.keys()], apart);
    const [a, b] = [groups.get(first) ?? [], groups.get(second) ?? []];
    for (const other of groups.keys()) {
      const mean =
        (a.length * at(apart, first, other) + b.length * at(apart, second, other)) / (a.length + b.length);
      set(apart, [first, other], mean);
    }
    groups.set(first, layEndToEnd(a, b, leaves));
    groups.delete(second);
  }
  return groups.get(0) ?? [];
}

/** Gives the two groups that differ least; of equal pairs the first by title. */
function closest(keys: readonly number[], apart: Table): [number, number] {
  let best: [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  for (const [place, first] of keys.entries()) {
    for (const second of keys.slice(place + 1)) {
      const value = at(apart, first, second);
      if (value < least - EQUAL) {
        least = value;
        best = [first, second];
      }
    }
  }
  return best;
}

/** Puts two lines of leaves into one, each the way round that leaves the smallest step between them. */
function layEndToEnd(a: readonly number[], b: readonly number[], leaves: Table): number[] {
  const ways = [
    [a, b],
    [a, b.toReversed()],
    [a.toReversed(), b],
    [a.toReversed(), b.toReversed()],
  ] as const;
  let [best]: readonly (readonly [readonly number[], readonly number[]])[] = ways;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const step = at(leaves, way[0].at(-1) ?? 0, way[1][0] ?? 0);
    if (step < least - EQUAL) {
      least = step;
      best = way;
    }
  }
  return best ? [...best[0], ...best[1]] : [];
}

function at(table: Table, row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

function set(table: number[][], [a, b]: readonly [number, number], value: number): void {
  for (const [row, column] of [
    [a, b],
    [b, a],
  ] as const) {
    const cells = table[row];
    if (cells) cells[column] = value;
  }
}
