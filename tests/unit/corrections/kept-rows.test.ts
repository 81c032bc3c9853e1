/** Which rows keep their numbers when a field is written anew. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrder, keptRows, wantedIds, withFreeIds } from "@/lib/corrections/kept-rows";

type Row = { id?: number; ordinal: number; value: string };
const byId = ({ id }: Row) => (id === undefined ? null : String(id));
const byValue = ({ value }: Row) => value;
const names = [byId, ({ ordinal, value }: Row) => `${ordinal} ${value}`, byValue];

const some = fc.array(fc.record({ ordinal: fc.nat(4), value: fc.constantFrom("a", "b", "c") }), {
  maxLength: 8,
});
const sorted = <R extends { ordinal: number }>(rows: R[]) => [...rows].sort((a, b) => a.ordinal - b.ordinal);

it("each row that is there is kept once or gone, and as many as possible are kept", () => {
  fc.assert(
    fc.property(some, some, (old, wanted) => {
      const there = old.map((row, index) => ({ ...row, id: index + 1 }));
      const { rows, gone } = keptRows<Row, (typeof there)[number], Row>(there, wanted, names);
      expect(rows.map((row) => row.wanted)).toEqual(wanted);
      const kept = rows.flatMap((row) => (row.there ? [row.there.id] : []));
      expect([...kept, ...gone.map(({ id }) => id)].sort()).toEqual(there.map(({ id }) => id).sort());
      const left = rows.filter((row) => !row.there).map((row) => row.wanted.value);
      expect(gone.filter(({ value }) => left.includes(value))).toEqual([]);
    }),
  );
});

it("read by ordinal and number they stand in the order that was asked for", () => {
  fc.assert(
    fc.property(some, some, (old, asked) => {
      const there = old.map((row, index) => ({ ...row, id: index + 1 }));
      const { rows } = keptRows<Row, (typeof there)[number], Row>(there, sorted(asked), names);
      const written = inOrder(rows).map((row, index) => ({
        ...row.wanted,
        id: row.there?.id ?? 100 + index,
      }));
      const read = [...written].sort((a, b) => a.ordinal - b.ordinal || a.id - b.id);
      expect(read).toEqual(written);
    }),
  );
});

it("a row that is put back gets its number, unless another has it", () => {
  const wanted: Row[] = [
    { id: 1, ordinal: 1, value: "a" },
    { id: 2, ordinal: 2, value: "b" },
    { id: 3, ordinal: 3, value: "c" },
    { id: 3, ordinal: 4, value: "d" },
  ];
  const { rows } = keptRows<Row, Row & { id: number }, Row>(
    [{ id: 1, ordinal: 9, value: "z" }],
    wanted,
    names,
  );
  expect(wantedIds(rows)).toEqual([2, 3, 3]);
  expect(withFreeIds(rows, new Set([2])).map((row) => row.wanted.id)).toEqual([1, undefined, 3, undefined]);
});
