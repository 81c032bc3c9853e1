/**
 * Which of a field's rows stay when the field is written anew. Others know a row by its id (what a merge moved goes back by it),
 * so a row that still says what it said keeps it, and so does one whose words were changed; one that is put back gets it back. Pure.
 */

/** What two rows have in common that are one: null where a row cannot be told so. */
type Name<Row> = (row: Row) => string | null;
type Numbered = { id: number; ordinal: number };

export type KeptRows<There, Wanted> = {
  /** In the order they are wanted; without `there` it is new. */
  rows: { there: There | null; wanted: Wanted }[];
  gone: There[];
};

/** Finds for each row that is wanted the one that is there, by the first name first; each is found once. Linear in the rows. */
export function keptRows<Row, There extends Row, Wanted extends Row>(
  there: readonly There[],
  wanted: readonly Wanted[],
  names: readonly Name<Row>[],
): KeptRows<There, Wanted> {
  const found = new Map<Wanted, There>();
  let left: readonly There[] = there;
  for (const name of names) {
    const byName = new Map<string, There[]>();
    for (const row of [...left].reverse()) {
      const key = name(row);
      if (key === null) continue;
      const same = byName.get(key) ?? [];
      byName.set(key, same);
      same.push(row);
    }
    const taken = new Set<There>();
    for (const row of wanted) {
      const key = found.has(row) ? null : name(row);
      const match = key === null ? undefined : byName.get(key)?.pop();
      if (!match) continue;
      found.set(row, match);
      taken.add(match);
    }
    left = left.filter((row) => !taken.has(row));
  }
  return { rows: wanted.map((row) => ({ there: found.get(row) ?? null, wanted: row })), gone: [...left] };
}

/**
 * Gives the rows with ordinals by which they are read in this order again. Rows are read by ordinal and id: a new one that stands
 * before an old one of the same ordinal moves that one, and those after it as far as they are in the way.
 */
export function inOrder<There extends Numbered, Wanted extends { id?: number; ordinal: number }>(
  rows: KeptRows<There, Wanted>["rows"],
): KeptRows<There, Wanted>["rows"] {
  let last = { ordinal: Number.NEGATIVE_INFINITY, id: 0 };
  return rows.map(({ there, wanted }) => {
    // What is new gets a higher id than any that is there, and what comes after it a higher one yet.
    const id = there?.id ?? wanted.id ?? Number.POSITIVE_INFINITY;
    const ordinal = Math.max(wanted.ordinal, last.ordinal + (id >= last.id ? 0 : 1));
    last = { ordinal, id };
    return { there, wanted: { ...wanted, ordinal } };
  });
}

/** Gives the rows with their own numbers only where those are free: `taken` are in use elsewhere. */
export function withFreeIds<There extends Numbered, Wanted extends { id?: number }>(
  rows: KeptRows<There, Wanted>["rows"],
  taken: ReadonlySet<number>,
): KeptRows<There, Wanted>["rows"] {
  const used = new Set(taken);
  for (const { there } of rows) if (there) used.add(there.id);
  return rows.map(({ there, wanted }) => {
    if (there || wanted.id === undefined) return { there, wanted };
    if (used.has(wanted.id)) return { there, wanted: { ...wanted, id: undefined } };
    used.add(wanted.id);
    return { there, wanted };
  });
}

/** Gives the numbers that rows would be put back under. */
export function wantedIds<There, Wanted extends { id?: number }>(
  rows: KeptRows<There, Wanted>["rows"],
): number[] {
  return rows.flatMap(({ there, wanted }) => (there || wanted.id === undefined ? [] : [wanted.id]));
}
