/** Reads the drafts of imports: the list of them, one with its write-ups, and how far a draft is. */
import { type Db, getDb } from "../db/client";
import { maskDiagnostic } from "../imports/source-lines";
import { type Page, pageWindow } from "../shared/paging";
import { sourceId } from "../shared/source-link";
import type { Diagnostic } from "../writeup/tree";
import { contentOf } from "./content";
import { withEdits, withKnownFields } from "./edited";
import { type DraftReading, getReading, toFindings } from "./queries-reading";
import {
  countWriteUps,
  decisionSelect,
  findPlaceTitles,
  summarySelect,
  toDecision,
  toSummary,
} from "./queries-summaries";
import type { DraftSummary, DraftView, DraftWriteUpSummary, ImportState } from "./schema";
import { chosenOf, editsOf } from "./stored-fields";

const OPEN_STATES = ["waiting", "unreadable", "open", "publishing"] as const;
const CLOSED_STATES = ["published", "discarded"] as const;

/** Gives drafts that still want something, the oldest first; or those that are done with, the newest first. */
export async function findDrafts(
  { closed, page, pageSize }: { closed: boolean; page: number; pageSize: number },
  db: Db = getDb(),
): Promise<Page<DraftSummary>> {
  const where = { state: { in: closed ? [...CLOSED_STATES] : [...OPEN_STATES] } };
  const { limit, offset } = pageWindow({ page, pageSize });
  const total = await db.importDraft.count({ where });
  const rows = await db.importDraft.findMany({
    where,
    orderBy: closed ? [{ closedAt: "desc" }, { id: "desc" }] : { id: "asc" },
    skip: offset,
    take: limit,
    select: summarySelect,
  });
  const counts = await countWriteUps(
    db,
    rows.map(({ id }) => id),
  );
  return { items: rows.map((row) => toSummary(row, counts.get(row.id))), total, page, pageSize };
}

/** Gives a draft with one page of its write-ups; null when there is none with this id. */
export async function getDraft(
  id: number,
  { page, pageSize }: { page: number; pageSize: number },
  db: Db = getDb(),
): Promise<DraftView | null> {
  const row = await db.importDraft.findUnique({
    where: { id },
    select: { ...summarySelect, findings: true, framework: { select: { slug: true } } },
  });
  if (!row) return null;
  const summary = toSummary(row, (await countWriteUps(db, [id])).get(id));
  const source = await db.source.findUnique({ where: { sha256: row.sha256 }, select: { sha256: true } });
  const read = row.state === "waiting" ? null : await getReading(db, row);
  return {
    ...summary,
    sha256: row.sha256,
    findings: toFindings(row.findings).map(maskDiagnostic),
    chosenFramework: row.framework?.slug ?? null,
    sameSource: source && row.state !== "published" ? sourceId(source.sha256) : null,
    reading: read && {
      account: read.reading.lines,
      lineCount: read.lines.length,
      outside: outsideOf(read, toFindings(row.findings)).map(maskDiagnostic),
      writeUps: await findWriteUps(db, { id, page, pageSize, total: summary.writeUps.total, read }),
    },
  };
}

/** Counts the documents that wait to be read. */
export function countUnread(db: Db = getDb()): Promise<number> {
  return db.importDraft.count({ where: { state: "waiting" } });
}

/** How far a draft is, without reading any of it. `done` are the write-ups that are published or left out. Null when there is none. */
export async function getProgress(
  id: number,
  db: Db = getDb(),
): Promise<{ state: ImportState; total: number; done: number; left: number } | null> {
  const row = await db.importDraft.findUnique({ where: { id }, select: { state: true } });
  if (!row) return null;
  const counts = (await countWriteUps(db, [id])).get(id);
  const total = counts?.total ?? 0;
  const done = (counts?.published ?? 0) + (counts?.leftOut ?? 0);
  return { state: row.state, total, done, left: total - done };
}

/** Findings on lines of no write-up; those about the bytes stand elsewhere. More than anybody reads are cut off. */
function outsideOf({ reading }: DraftReading, findings: readonly Diagnostic[]): Diagnostic[] {
  const MOST = 500;
  const isOfBytes = (found: Diagnostic) =>
    findings.some(
      ({ code, line, column }) => found.code === code && found.line === line && found.column === column,
    );
  const outside: Diagnostic[] = [];
  let next = 0;
  for (const found of reading.diagnostics) {
    // Both are in the order of the lines.
    while ((reading.writeUps[next]?.lastLine ?? Number.POSITIVE_INFINITY) < found.line) next++;
    const writeUp = reading.writeUps[next];
    if (writeUp && found.line >= writeUp.firstLine) continue;
    if (!isOfBytes(found)) outside.push(found);
    if (outside.length === MOST) break;
  }
  return outside;
}

async function findWriteUps(
  db: Db,
  {
    id,
    page,
    pageSize,
    total,
    read,
  }: { id: number; page: number; pageSize: number; total: number; read: DraftReading },
): Promise<Page<DraftWriteUpSummary>> {
  const { limit, offset } = pageWindow({ page, pageSize });
  const rows = await db.importDraftWriteUp.findMany({
    where: { draftId: id },
    orderBy: { ordinal: "asc" },
    skip: offset,
    take: limit,
    select: { ...decisionSelect, fields: { select: { key: true, value: true, version: true } } },
  });
  const titles = await findPlaceTitles(db, rows);
  const items = rows.flatMap((row) => {
    // The reader may have learned since: what it no longer finds is not shown.
    const writeUp = read.reading.writeUps[row.ordinal - 1];
    const known = writeUp && read.frameworks.get(writeUp.framework);
    if (!writeUp || !known) return [];
    const edits = editsOf(row.fields);
    const { firstLine, lastLine, framework } = writeUp;
    const warnings = read.reading.diagnostics.filter(
      ({ severity, line }) => severity !== "note" && line >= firstLine && line <= lastLine,
    ).length;
    return [
      {
        ordinal: row.ordinal,
        title: row.title,
        framework,
        firstLine,
        lastLine,
        warnings,
        edits: Object.keys(edits).length,
        content: contentOf(
          withEdits(withKnownFields(writeUp), edits, { framework: known, lines: read.lines }),
          known,
        ),
        practiceTitle: titles.get(row.practice ?? "") ?? null,
        chosen: chosenOf(row.fields).length,
        ...toDecision(row),
      },
    ];
  });
  return { items, total, page, pageSize };
}
