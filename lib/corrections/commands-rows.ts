/** Writes the rows of a practice's field under the ids they have. A step of a correction: the commands record it. */

import { paragraphsSchema, type SectionKey } from "../catalogue/schema";
import type { Tx } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { findShownRows } from "../search/queries-withdrawn";
import { inOrder, type KeptRows, keptRows, wantedIds, withFreeIds } from "./kept-rows";
import type { Stored } from "./stored-field";
import { practiceRowsSelect } from "./stored-rows";

type Entry = Extract<Stored, { kind: "profile" }>["entries"][number];
type SectionRow = Extract<Stored, { kind: "section" }>["rows"][number];
type OriginRow = Pick<Entry, "sourceId" | "firstLine" | "lastLine">;
type Field = Prisma.ProfileEntryCreateManyInput["field"];

const originName = ({ sourceId, firstLine, lastLine }: OriginRow) => [sourceId, firstLine, lastLine];
const entryName = ({ value, label, asSourced, evidence, confidence, ...row }: Entry) =>
  JSON.stringify([value, label, asSourced, evidence, confidence, originName(row)]);
const sectionName = ({ heading, paragraphs, ...row }: SectionRow) =>
  JSON.stringify([heading, paragraphsSchema.parse(paragraphs), originName(row)]);

const idName = ({ id }: { id?: number }) => (id === undefined ? null : String(id));
/** First what is that very row, then what is the same, then what is at the same place, then what was read from the same lines. */
const ENTRY_NAMES = [
  idName,
  (row: Entry) => `${row.ordinal} ${entryName(row)}`,
  entryName,
  (row: Entry) => JSON.stringify([row.ordinal, row.label, originName(row)]),
  (row: Entry) => (row.sourceId === null ? null : JSON.stringify([row.label, originName(row)])),
];
const SECTION_NAMES = [
  idName,
  (row: SectionRow) => `${row.ordinal} ${sectionName(row)}`,
  sectionName,
  (row: SectionRow) => JSON.stringify([row.ordinal, row.heading, originName(row)]),
  (row: SectionRow) => (row.sourceId === null ? null : JSON.stringify([row.heading, originName(row)])),
];

const { orderBy } = practiceRowsSelect.profile;
const { field: _field, ...entryColumns } = practiceRowsSelect.profile.select;
const { key: _key, ...sectionColumns } = practiceRowsSelect.sections.select;

/** Makes these the entries of the practice's profile in this field, in their order. */
export async function writeEntries(
  tx: Tx,
  { practiceId, field, entries }: { practiceId: number; field: Field; entries: readonly Entry[] },
): Promise<void> {
  const stored = await tx.profileEntry.findMany({
    where: { practiceId, field },
    orderBy,
    select: entryColumns,
  });
  // What is not shown is no part of the field as anybody saw it: it stays where it is.
  const there = (await findShownRows([practiceId], tx))(practiceId, stored);
  await storeRows(
    { there, wanted: entries, names: ENTRY_NAMES, name: entryName },
    {
      find: (ids) => tx.profileEntry.findMany({ where: { id: { in: ids } }, select: { id: true } }),
      remove: (ids) => tx.profileEntry.deleteMany({ where: { id: { in: ids } } }),
      change: (id, data) => tx.profileEntry.update({ where: { id }, data, select: { id: true } }),
      move: (ids, ordinal) => tx.profileEntry.updateMany({ where: { id: { in: ids } }, data: { ordinal } }),
      add: (rows) => tx.profileEntry.createMany({ data: rows.map((row) => ({ ...row, practiceId, field })) }),
    },
  );
}

/** Makes these the practice's sections of this kind, in their order. */
export async function writeSections(
  tx: Tx,
  { practiceId, key, sections }: { practiceId: number; key: SectionKey; sections: readonly SectionRow[] },
): Promise<void> {
  const stored = await tx.section.findMany({
    where: { practiceId, key },
    orderBy,
    select: sectionColumns,
  });
  const shown = await findShownRows([practiceId], tx);
  const there = shown(practiceId, stored).map((row) => ({
    ...row,
    paragraphs: paragraphsSchema.parse(row.paragraphs),
  }));
  await storeRows(
    { there, wanted: sections, names: SECTION_NAMES, name: sectionName },
    {
      find: (ids) => tx.section.findMany({ where: { id: { in: ids } }, select: { id: true } }),
      remove: (ids) => tx.section.deleteMany({ where: { id: { in: ids } } }),
      change: (id, data) => tx.section.update({ where: { id }, data, select: { id: true } }),
      move: (ids, ordinal) => tx.section.updateMany({ where: { id: { in: ids } }, data: { ordinal } }),
      add: (rows) => tx.section.createMany({ data: rows.map((row) => ({ ...row, practiceId, key })) }),
    },
  );
}

type Ordered = { id?: number; ordinal: number };
type Placed<Row extends Ordered> = KeptRows<Row & { id: number }, Row>["rows"];
type Rows<Row extends Ordered> = {
  there: readonly (Row & { id: number })[];
  wanted: readonly Row[];
  names: readonly ((row: Row) => string | null)[];
  name: (row: Row) => string;
};
type Table<Row extends Ordered> = {
  find(ids: number[]): Promise<{ id: number }[]>;
  remove(ids: number[]): Promise<unknown>;
  change(id: number, data: Row & { id: number }): Promise<unknown>;
  move(ids: number[], ordinal: number): Promise<unknown>;
  add(rows: Row[]): Promise<unknown>;
};

/** What is gone first: its ids and places are free for those that come. */
async function storeRows<Row extends Ordered>(
  { there, wanted, names, name }: Rows<Row>,
  table: Table<Row>,
): Promise<void> {
  const { rows, gone } = keptRows(there, wanted, names);
  const taken = await table.find(wantedIds(rows));
  const placed = inOrder(withFreeIds(rows, new Set(taken.map(({ id }) => id))));
  await table.remove(gone.map(({ id }) => id));
  for (const { id, data } of changedRows(placed, name)) await table.change(id, data);
  for (const [ordinal, ids] of movedRows(placed, name)) await table.move(ids, ordinal);
  for (const added of newRows(placed)) await table.add(added);
}

function changedRows<Row extends Ordered>(rows: Placed<Row>, name: (row: Row) => string) {
  return rows.flatMap(({ there, wanted }) =>
    there && name(there) !== name(wanted) ? [{ id: there.id, data: { ...wanted, id: there.id } }] : [],
  );
}

/** By the ordinal they get: as many statements as there are places, not rows. */
function movedRows<Row extends Ordered>(
  rows: Placed<Row>,
  name: (row: Row) => string,
): Map<number, number[]> {
  const byOrdinal = new Map<number, number[]>();
  for (const { there, wanted } of rows) {
    if (!there || there.ordinal === wanted.ordinal || name(there) !== name(wanted)) continue;
    const ids = byOrdinal.get(wanted.ordinal) ?? [];
    byOrdinal.set(wanted.ordinal, ids);
    ids.push(there.id);
  }
  return byOrdinal;
}

/** Those that are put back under their number, and those that get one. */
function newRows<Row extends Ordered>(rows: Placed<Row>): Row[][] {
  const made = rows.flatMap(({ there, wanted }) => (there ? [] : [wanted]));
  return [made.filter(({ id }) => id !== undefined), made.filter(({ id }) => id === undefined)];
}
