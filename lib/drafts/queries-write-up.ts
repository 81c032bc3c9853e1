/** Reads one write-up of a draft: as it was read, as it is with the edits, and what in the catalogue is like it. */
import { type Db, getDb, type Tx } from "../db/client";
import type { Framework } from "../frameworks/schema";
import { contentHash } from "../imports/draft";
import type { SourceView } from "../imports/schema";
import { cutLine, maskDiagnostic } from "../imports/source-lines";
import { fieldsByLine } from "../records/places";
import { type Suggestion, suggestionsFor } from "../records/suggestions";
import { findAlike } from "../review/queries-alike";
import type { LineRange, Reading, WriteUp } from "../writeup/tree";
import { contentOf } from "./content";
import { withEdits, withKnownFields } from "./edited";
import { pageLines } from "./page-lines";
import { getReading } from "./queries-reading";
import {
  countWriteUps,
  decisionSelect,
  findPlaceTitles,
  summarySelect,
  toDecision,
  toSummary,
} from "./queries-summaries";
import type { DraftEdit, DraftWriteUpView, ImportState } from "./schema";
import { chosenOf, editsOf } from "./stored-fields";

/** A page shows at most so many lines of a write-up; those of the sources have some 400. */
export const MOST_LINES = 2_000;

/** A draft's own row, as far as its write-ups need it. */
export type DraftRow = {
  id: number;
  state: ImportState;
  sha256: string;
  name: string;
  frameworkId: number | null;
};

/** What commands and pages need of a write-up. */
export type LoadedWriteUp = {
  draft: DraftRow;
  framework: Framework;
  lines: string[];
  reading: Reading;
  /** As the reader gave it: what its identity is made of. */
  asRead: WriteUp;
  read: WriteUp;
  writeUp: WriteUp;
  edits: Record<string, DraftEdit>;
  /** In a merge, the fields in which ours replaces theirs. */
  chosen: string[];
};

/**
 * Gives a draft's own row; null when there is none. The document stands before some of it in the row, so this takes the longer the
 * larger that is: who works through a draft asks once.
 */
export function getDraftRow(tx: Db | Tx, id: number): Promise<DraftRow | null> {
  return tx.importDraft.findUnique({
    where: { id },
    select: { id: true, state: true, sha256: true, name: true, frameworkId: true },
  });
}

/** Gives a write-up with its edits; null when there is none. Through `tx` inside a transaction. */
export async function loadWriteUp(
  db: Db,
  { id, ordinal, known }: { id: number; ordinal: number; known?: DraftRow },
  tx: Db | Tx = db,
): Promise<LoadedWriteUp | null> {
  const draft = known ?? (await getDraftRow(tx, id));
  if (!draft || draft.state === "waiting") return null;
  const found = await getReading(db, draft, tx);
  const asRead = found?.reading.writeUps[ordinal - 1];
  const framework = asRead && found.frameworks.get(asRead.framework);
  if (!found || !asRead || !framework) return null;
  const rows = await tx.importDraftField.findMany({
    where: { draftId: id, ordinal },
    select: { key: true, value: true, version: true },
    orderBy: { key: "asc" },
  });
  const { lines, reading } = found;
  const read = withKnownFields(asRead);
  const edits = editsOf(rows);
  const writeUp = withEdits(read, edits, { framework, lines });
  return { draft, framework, lines, reading, asRead, read, writeUp, edits, chosen: chosenOf(rows) };
}

/** What tells a write-up's content from all others: as it was read, where the reader read something. */
function hashAsRead({ asRead, writeUp }: Pick<LoadedWriteUp, "asRead" | "writeUp">): string {
  const says = asRead.answers.length + asRead.marks.length + asRead.sections.length > 0;
  return contentHash(says ? asRead : writeUp);
}

/** Gives the content hash that a write-up is published under: the one as it was read, unless something in the catalogue has it. */
export async function identityOf(
  tx: Db | Tx,
  loaded: Pick<LoadedWriteUp, "asRead" | "writeUp">,
): Promise<string> {
  const hash = hashAsRead(loaded);
  const there = await tx.assessment.findUnique({ where: { contentHash: hash }, select: { id: true } });
  return there ? contentHash(loaded.writeUp) : hash;
}

/**
 * Gives the practice that has the very same content: by its content, or as this very place in this very document; what an editor
 * changed is as it is now, whatever it was read from. `isShown`: it stands in the catalogue; otherwise it was taken out, or a later
 * version replaced it, and can be put back.
 */
export async function findIdentical(
  db: Db | Tx,
  loaded: Pick<LoadedWriteUp, "asRead" | "writeUp" | "edits" | "draft">,
): Promise<{ slug: string; title: string; assessmentId: number; isShown: boolean } | null> {
  const isEdited = Object.keys(loaded.edits).length > 0;
  const place = { sourceId: loaded.draft.sha256, ordinal: loaded.asRead.ordinal };
  const same = isEdited
    ? { contentHash: contentHash(loaded.writeUp) }
    : { OR: [{ contentHash: hashAsRead(loaded) }, { sources: { some: place } }] };
  const row = await db.assessment.findFirst({
    where: same,
    orderBy: { id: "asc" },
    select: { id: true, state: true, practice: { select: { slug: true, title: true } } },
  });
  return row && { ...row.practice, assessmentId: row.id, isShown: row.state === "published" };
}

/** Gives one write-up of a draft for its page; null when there is none, or the draft was not read yet. `fromLine` is where its lines begin. */
export async function getDraftWriteUp(
  id: number,
  ordinal: number,
  db: Db = getDb(),
  { fromLine = 1 }: { fromLine?: number } = {},
): Promise<DraftWriteUpView | null> {
  const loaded = await loadWriteUp(db, { id, ordinal });
  const row = await db.importDraftWriteUp.findUnique({
    where: { draftId_ordinal: { draftId: id, ordinal } },
    select: { ...decisionSelect, draft: { select: summarySelect } },
  });
  if (!loaded || !row) return null;
  const { framework, read, writeUp, edits } = loaded;
  const decision = toDecision(row);
  const identical = decision.published ? null : await findIdentical(db, loaded);
  const alike = row.publishedAt === null ? await findAlike(writeUp, db) : [];
  const shown = pageLines(loaded.reading, ordinal);
  const text = linesOf(loaded, { ...shown, fromLine });
  return {
    draft: toSummary(row.draft, (await countWriteUps(db, [id])).get(id)),
    ordinal,
    framework,
    read,
    writeUp,
    edits,
    shown,
    text,
    fieldOfLine: fieldsByLine(writeUp),
    suggestions: suggestionsOf(loaded, text),
    content: contentOf(writeUp, framework),
    ...decision,
    practiceTitle: (await findPlaceTitles(db, [row])).get(row.practice ?? "") ?? null,
    chosen: loaded.chosen.length,
    identical,
    alike,
  };
}

function linesOf(
  { lines, reading }: LoadedWriteUp,
  { firstLine, lastLine, fromLine }: LineRange & { fromLine: number },
): SourceView["text"] {
  const first = Math.min(Math.max(firstLine, fromLine), lastLine);
  const last = Math.min(lastLine, first + MOST_LINES - 1);
  const findings = new Map<number, Reading["diagnostics"]>();
  for (const found of reading.diagnostics) {
    if (found.line < first || found.line > last) continue;
    findings.set(found.line, [...(findings.get(found.line) ?? []), found]);
  }
  return lines.slice(first - 1, last).map((text, i) => {
    const line = first + i;
    const use = reading.lineUses[line - 1];
    return {
      line,
      ...cutLine(text),
      as: use?.as ?? "reported",
      by: use?.by ?? null,
      diagnostics: (findings.get(line) ?? []).map(maskDiagnostic),
    };
  });
}

/** Of the lines shown; none for one that an editor took already. */
function suggestionsOf(
  { lines, reading, writeUp, edits, framework }: LoadedWriteUp,
  text: SourceView["text"],
): Map<number, Suggestion[]> {
  const [first, last] = [text[0]?.line ?? 0, text.at(-1)?.line ?? 0];
  const suggestions = new Map<number, Suggestion[]>();
  for (const found of reading.diagnostics) {
    if (found.line < first || found.line > last || edits[`line:${found.line}`]) continue;
    const own = suggestionsFor(found, { text: lines[found.line - 1] ?? "", writeUp, framework });
    const there = suggestions.get(found.line) ?? [];
    const known = new Set(there.map(({ key, value }) => `${key} ${value}`));
    const all = [...there, ...own.filter(({ key, value }) => !known.has(`${key} ${value}`))];
    if (all.length > 0) suggestions.set(found.line, all);
  }
  return suggestions;
}
