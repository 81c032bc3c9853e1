/** Reads the sources that everyone may see: the list of them, and the lines of one with what each was read as. */
import { findPublicSource, publicSources } from "../catalogue/queries-sources";
import { type Db, getDb } from "../db/client";
import { sql } from "../db/sql";
import { readDocumentBytes } from "../documents/read-file";
import { sourceId } from "../shared/source-link";
import { readingSchema, type SourceView, type StoredDiagnostic, type StoredReading } from "./schema";
import { cutLine, maskDiagnostic } from "./source-lines";

const MAX_LINES = 2_000;
/** More documents than the list could be read with. */
const MAX_SOURCES = 5_000;

export type SourceSummary = {
  id: string;
  name: string;
  byteCount: number;
  lineCount: number;
  importedAt: Date;
  /** Write-ups of it that are published. */
  writeUps: number;
};

/** Gives every public source without its text, by name. */
export async function findSources(db: Db = getDb()): Promise<SourceSummary[]> {
  const shown = await db.$queryRaw<{ sourceId: string }[]>(sql`${publicSources()} LIMIT ${MAX_SOURCES}`);
  const rows = await db.source.findMany({
    where: { sha256: { in: shown.map(({ sourceId }) => sourceId) } },
    orderBy: [{ name: "asc" }, { sha256: "asc" }],
    select: {
      sha256: true,
      name: true,
      byteCount: true,
      lineCount: true,
      importedAt: true,
      _count: { select: { assessments: { where: { assessment: { state: "published" } } } } },
    },
  });
  return rows.map(({ sha256, _count, ...row }) => ({
    id: sourceId(sha256),
    ...row,
    writeUps: _count.assessments,
  }));
}

/**
 * Gives lines of a source, from `fromLine` on, at most `limit` of them (2,000 at most); e-mail addresses are masked, and
 * of a very long line only the beginning is given. `id` is the SHA-256 or its first 16 digits. A line outside the
 * document counts as its nearest one. Null when there is no such source, or nothing shown came from it.
 */
export async function getSource(
  id: string,
  { fromLine = 1, limit = MAX_LINES }: { fromLine?: number; limit?: number } = {},
  db: Db = getDb(),
): Promise<SourceView | null> {
  const found = await findPublicSource(id, db);
  if (found === null) return null;
  const row = await db.source.findUnique({
    where: { sha256: found },
    select: {
      sha256: true,
      name: true,
      mediaType: true,
      byteCount: true,
      lineCount: true,
      text: true,
      reading: true,
      assessments: {
        where: { assessment: { state: "published" } },
        orderBy: { ordinal: "asc" },
        select: {
          ordinal: true,
          firstLine: true,
          lastLine: true,
          assessment: { select: { practice: { select: { slug: true, title: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const reading = readingSchema.parse(row.reading);
  const lines = await textLines(db, row);
  const firstLine = clamp(fromLine, 1, Math.max(1, lines.length));
  const count = clamp(limit, 1, MAX_LINES);
  const { sha256, name, mediaType, byteCount, lineCount, assessments } = row;
  return {
    sha256,
    id: sourceId(sha256),
    name,
    mediaType,
    byteCount,
    lineCount,
    lines: reading.lines,
    firstLine,
    text: annotate(lines.slice(firstLine - 1, firstLine - 1 + count), { firstLine, reading }),
    writeUps: assessments.map(({ assessment, ...writeUp }) => ({
      ...writeUp,
      practice: assessment.practice,
    })),
  };
}

/** Only documents that could be read are stored, so one that cannot is a bug. */
async function textLines(
  db: Db,
  { sha256, name, text }: { sha256: string; name: string; text: string | null },
): Promise<string[]> {
  if (text !== null) return text.split("\n");
  const { bytes } = await db.source.findUniqueOrThrow({ where: { sha256 }, select: { bytes: true } });
  const document = await readDocumentBytes(bytes, name);
  if (!document.ok) throw new Error("A stored source cannot be read");
  return document.lines;
}

function annotate(
  lines: readonly string[],
  { firstLine, reading }: { firstLine: number; reading: StoredReading },
): SourceView["text"] {
  const lastLine = firstLine + lines.length - 1;
  const runs = reading.runs.filter((run) => run.lastLine >= firstLine && run.firstLine <= lastLine);
  const byLine = new Map<number, StoredDiagnostic[]>();
  for (const diagnostic of reading.diagnostics) {
    const { line } = diagnostic;
    if (line >= firstLine && line <= lastLine) byLine.set(line, [...(byLine.get(line) ?? []), diagnostic]);
  }
  let current = 0;
  return lines.map((text, index) => {
    const line = firstLine + index;
    while ((runs[current]?.lastLine ?? Number.POSITIVE_INFINITY) < line) current++;
    const run = runs[current];
    if (!run || run.firstLine > line) throw new Error(`The line account of a source leaves out line ${line}`);
    const diagnostics = (byLine.get(line) ?? []).map(maskDiagnostic);
    return { line, ...cutLine(text), as: run.as, by: run.by, diagnostics };
  });
}

function clamp(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.trunc(value))) : min;
}
