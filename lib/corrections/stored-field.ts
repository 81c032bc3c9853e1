/**
 * One field of a published record as it is stored: as text, and edited. What a correction does not change keeps its lines, its
 * footnotes and its place; what stood there before is kept as it stood (Correction.stored), so that it can be put back. Pure.
 */
import { z } from "zod";
import {
  markStatusSchema,
  type Origin,
  type Paragraph,
  paragraphsSchema,
  type SectionKey,
  sectionKeySchema,
  titleKindSchema,
  toolsSchema,
} from "../catalogue/schema";
import { SECTION_HEADINGS } from "../records/edit-write-up";
import { editEntries, editParagraphs } from "../records/paragraphs";
import { storableLines } from "../writeup/storable";

const origin = {
  sourceId: z.string().nullable(),
  firstLine: z.int().nullable(),
  lastLine: z.int().nullable(),
};
const at = z.object(origin);
/** A row's own number, by which others know it: a row that is put back gets it back. What was kept earlier has none. */
const id = z.int().optional();
const entrySchema = z.object({
  id,
  ordinal: z.int(),
  value: z.string(),
  label: z.string().nullable(),
  asSourced: z.string().nullable(),
  evidence: z.string().nullable(),
  confidence: z.string().nullable(),
  ...origin,
});
const sectionSchema = z.object({
  id,
  ordinal: z.int(),
  heading: z.string(),
  paragraphs: paragraphsSchema,
  ...origin,
});
/**
 * `evidence` is written with a mark that is there again; where there is one, it is a field of its own. It has no source but its mark's,
 * as tools have none but their answer's: where that changes, they get the lines back that they had beside it.
 */
const markSchema = z.object({ status: markStatusSchema, evidence: toolsSchema.optional(), ...origin });

export const storedSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("title"), title: z.string(), entries: z.array(entrySchema) }),
  z.object({ kind: z.literal("titleKind"), titleKind: titleKindSchema }),
  z.object({ kind: z.literal("profile"), entries: z.array(entrySchema) }),
  z.object({ kind: z.literal("section"), section: sectionKeySchema, rows: z.array(sectionSchema) }),
  z.object({ kind: z.literal("answer"), paragraphs: paragraphsSchema, tools: toolsSchema.optional(), at }),
  z.object({ kind: z.literal("tools"), tools: toolsSchema, at }),
  z.object({ kind: z.literal("mark"), row: markSchema.nullable() }),
  z.object({ kind: z.literal("evidence"), evidence: toolsSchema, at }),
]);
export type Stored = z.infer<typeof storedSchema>;
type Entry = z.infer<typeof entrySchema>;
type SectionRow = z.infer<typeof sectionSchema>;
type OriginRow = z.infer<typeof at>;

export const NO_LINES = { sourceId: null, firstLine: null, lastLine: null } as const;

/** Gives what a field says, one value, paragraph or tool a line; a value that two sources state stands once. */
export function textOfStored(stored: Stored): string {
  switch (stored.kind) {
    case "title":
      return stored.title;
    case "titleKind":
      return stored.titleKind;
    case "profile":
      return [...new Set(stored.entries.map(({ value }) => value))].join("\n");
    case "section":
      return textOf(stored.rows.flatMap(({ paragraphs }) => paragraphs));
    case "answer":
      return textOf(stored.paragraphs);
    case "tools":
      return textOf(stored.tools);
    case "mark":
      return stored.row?.status ?? "notListed";
    case "evidence":
      return textOf(stored.evidence);
  }
}

/** Gives the field with another text; a text that says the same gives the same rows. Values are taken as they are checked. */
export function editStored(stored: Stored, text: string): Stored {
  if (storableLines(text).join("\n") === textOfStored(stored)) return stored;
  switch (stored.kind) {
    case "title": {
      const title = storableLines(text).join(" ");
      const entries = stored.entries.map((entry) =>
        entry.value === stored.title ? changed(entry, title) : entry,
      );
      return { ...stored, title, entries };
    }
    case "titleKind":
      return { ...stored, titleKind: titleKindSchema.parse(text) };
    case "profile":
      return { ...stored, entries: editProfile(stored.entries, text) };
    case "section":
      return { ...stored, rows: editSection(stored.section, stored.rows, text) };
    case "answer":
      return { ...stored, paragraphs: editParagraphs(stored.paragraphs, text) };
    case "tools":
      return { ...stored, tools: editTools(stored.tools, text) };
    case "evidence":
      return { ...stored, evidence: editTools(stored.evidence, text) };
    case "mark":
      if (text === "notListed") return { ...stored, row: null };
      return { ...stored, row: { ...(stored.row ?? NO_LINES), status: markStatusSchema.parse(text) } };
  }
}

/** Says whether two are the same, row by row, whatever the rows' numbers and what stands beside them as a field of its own. */
export function isSameStored(one: Stored, other: Stored): boolean {
  const bare = (stored: Stored) =>
    JSON.stringify(storedSchema.parse(withoutBeside(stored)), (name, value: unknown) =>
      name === "id" ? undefined : value,
    );
  return bare(one) === bare(other);
}

function withoutBeside(stored: Stored): Stored {
  if (stored.kind === "answer") return { ...stored, tools: undefined };
  if (stored.kind === "mark" && stored.row) return { ...stored, row: { ...stored.row, evidence: undefined } };
  return stored;
}

type Entries = z.infer<typeof toolsSchema>;

/**
 * Gives tools or evidence as they stand in a row of another source than theirs: without lines, but those that are known to have stood
 * there, which get their lines back.
 */
export function underSource(
  entries: Entries,
  { from, to, known = [] }: { from: string | null; to: string | null; known?: Entries },
): Entries {
  if (from === to) return entries;
  return entries.map(({ text }) => ({ text, line: known.find((one) => one.text === text)?.line ?? null }));
}

/** Gives where a field stands in the sources, each place once. */
export function originsOf(stored: Stored): Origin[] {
  const rows = originRows(stored).flatMap(({ sourceId, firstLine, lastLine }) =>
    sourceId === null || firstLine === null || lastLine === null ? [] : [{ sourceId, firstLine, lastLine }],
  );
  return [...new Map(rows.map((row) => [`${row.sourceId} ${row.firstLine} ${row.lastLine}`, row])).values()];
}

function originRows(stored: Stored): OriginRow[] {
  switch (stored.kind) {
    case "title":
    case "profile":
      return stored.entries;
    case "section":
      return stored.rows;
    case "mark":
      return stored.row ? [stored.row] : [];
    case "titleKind":
      return [];
    default:
      return [stored.at];
  }
}

/** A changed value keeps the lines it was read from, with their wording beside it; what proved the old one does not prove the new. */
function changed(entry: Entry, value: string): Entry {
  const sourced = entry.asSourced ?? (entry.sourceId === null ? null : entry.value);
  const asSourced = sourced === value ? null : sourced;
  return { ...entry, value, asSourced, evidence: null, confidence: null };
}

/** What two sources state alike is one value here, and changes in both. */
function editProfile(entries: readonly Entry[], text: string): Entry[] {
  const values = [...new Set(entries.map(({ value }) => value))];
  const groups = values.map((value) => ({ value, entries: entries.filter((one) => one.value === value) }));
  const edited = editEntries(groups, text, {
    textOf: ({ value }) => value,
    made: (value, replaced) => ({
      value,
      entries: replaced?.entries.map((entry) => changed(entry, value)) ?? [],
    }),
  });
  const once = edited.filter((group, index) => {
    const same = edited.filter(({ value }) => value === group.value);
    return edited.indexOf(same.find(({ entries: rows }) => rows.length > 0) ?? same[0] ?? group) === index;
  });
  let ordinal = once.find((group) => group.entries.length > 0)?.entries[0]?.ordinal ?? 1;
  return once
    .flatMap((group) => {
      ordinal = group.entries[0]?.ordinal ?? ordinal;
      return group.entries.length > 0 ? group.entries : [{ ...NEW_ENTRY, ordinal, value: group.value }];
    })
    .sort((a, b) => a.ordinal - b.ordinal);
}

const NEW_ENTRY = { label: null, asSourced: null, evidence: null, confidence: null, ...NO_LINES } as const;

/** Sections that an editor adds come after those of the documents. */
const ADDED_SECTIONS = 1_000;

/** Two documents may each have such a section: a paragraph stays with the document it was read from. */
function editSection(key: SectionKey, rows: readonly SectionRow[], text: string): SectionRow[] {
  const rowOf = new Map<unknown, number>();
  rows.forEach(({ paragraphs }, index) => {
    for (const paragraph of paragraphs) {
      for (const known of [paragraph, ...paragraph.ranges]) rowOf.set(known, index);
    }
  });
  let row = 0;
  const edited = editParagraphs(
    rows.flatMap(({ paragraphs }) => paragraphs),
    text,
  ).map((paragraph) => {
    row = rowOf.get(paragraph) ?? rowOf.get(paragraph.ranges[0]) ?? row;
    const own = row;
    return { row, ...paragraph, ranges: paragraph.ranges.filter((range) => rowOf.get(range) === own) };
  });
  const paragraphsOf = (index: number): Paragraph[] =>
    edited.filter((one) => one.row === index).map(({ row: _, ...paragraph }) => paragraph);
  if (rows.length === 0) {
    const ordinal = ADDED_SECTIONS + sectionKeySchema.options.indexOf(key);
    const added = { ordinal, heading: SECTION_HEADINGS[key], paragraphs: paragraphsOf(0), ...NO_LINES };
    return added.paragraphs.length > 0 ? [added] : [];
  }
  return rows
    .map((one, index) => ({ ...one, paragraphs: paragraphsOf(index) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function editTools(before: z.infer<typeof toolsSchema>, text: string): z.infer<typeof toolsSchema> {
  return editEntries(before, text, {
    textOf: (entry) => entry.text,
    made: (made, replaced) => ({ text: made, line: replaced?.line ?? null }),
  });
}

function textOf(entries: readonly { text: string }[]): string {
  return entries.map(({ text }) => text).join("\n");
}
