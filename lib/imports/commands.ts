/** Importing a document: read, then write all of it in one transaction, or nothing. Idempotent by content hash. */
import { type Db, inTransaction, type Tx } from "../db/client";
import { readDocumentBytes } from "../documents/read-file";
import type { Framework } from "../frameworks/schema";
import { rebuildPassages } from "../search/commands";
import { readDocument } from "../writeup/read";
import type { Reading } from "../writeup/tree";
import { createAssessment, findSharedAnswers, getFrameworkIds, linkSource } from "./commands-assessment";
import { findOrCreatePractice } from "./commands-practice";
import { contentHash } from "./draft";
import type { KnownWriteUps } from "./facts";
import { type Changes, type ImportReport, NO_CHANGES, type Outcome, refusal, reportOf } from "./report";
import { storedReading } from "./runs";
import { storedText } from "./source-lines";

export type DocumentToImport = {
  bytes: Uint8Array;
  name: string;
  frameworks: readonly Framework[];
  /** What people know of a document's write-ups, by its SHA-256. */
  known?: (sha256: string) => KnownWriteUps | null;
};

/**
 * Imports one document and gives its report. With any error among the findings nothing is written ("refused"); a
 * document whose very bytes are there already changes nothing ("unchanged"). Throws only when the database fails; then
 * nothing of the document is kept.
 */
export async function importDocument(db: Db, document: DocumentToImport): Promise<ImportReport> {
  const file = await readDocumentBytes(document.bytes, document.name);
  if (!file.ok) return refusal(file.identity, file.diagnostic);
  const reading = readDocument(file.lines, document.frameworks, file.diagnostics);
  if (reading.diagnostics.some(({ severity }) => severity === "error")) {
    return reportOf(file.identity, reading, "refused", NO_CHANGES);
  }
  const { sha256, name, mediaType, bytes } = file.identity;
  const text = storedText(mediaType, file.lines);
  const source = { sha256, name, mediaType, encoding: file.encoding, byteCount: bytes, text };
  const { outcome, changes } = await inTransaction(db, (tx) => writeDocument(tx, document, source, reading));
  return reportOf(file.identity, reading, outcome, changes);
}

type SourceRow = {
  sha256: string;
  name: string;
  mediaType: string;
  encoding: string;
  byteCount: number;
  text: string | null;
};

/** Adds to `reading` what only the catalogue can tell (the same words in another practice, a title that is taken). */
async function writeDocument(
  tx: Tx,
  document: DocumentToImport,
  source: SourceRow,
  reading: Reading,
): Promise<{ outcome: Outcome; changes: Changes }> {
  const there = await tx.source.findUnique({ where: { sha256: source.sha256 }, select: { sha256: true } });
  if (there) return { outcome: "unchanged", changes: NO_CHANGES };
  const bytes = new Uint8Array(document.bytes);
  await tx.source.create({ data: { ...source, bytes, lineCount: reading.lines.total, reading: {} } });
  const changes = { ...NO_CHANGES };
  const frameworks = await getFrameworkIds(tx);
  const versions = new Map(document.frameworks.map(({ slug, version }) => [slug, version]));
  const touched = new Set<number>();
  for (const writeUp of reading.writeUps) {
    const sourceId = source.sha256;
    const hash = contentHash(writeUp);
    const twin = await tx.assessment.findUnique({ where: { contentHash: hash }, select: { id: true } });
    if (twin) {
      await linkSource(tx, { assessmentId: twin.id, sourceId, writeUp });
      changes.repeats++;
      continue;
    }
    const framework = frameworks.get(`${writeUp.framework}@${versions.get(writeUp.framework)}`);
    if (!framework)
      throw new Error(`The framework ${writeUp.framework} was read but is not in the catalogue`);
    const practice = await findOrCreatePractice(tx, {
      writeUp,
      sourceId,
      sourceName: source.name,
      known: document.known?.(sourceId) ?? null,
    });
    await createAssessment(tx, { writeUp, practiceId: practice.id, sourceId, framework, hash });
    reading.diagnostics.push(...practice.diagnostics, ...(await findSharedAnswers(tx, writeUp, practice.id)));
    changes.assessments++;
    if (practice.created) changes.practices++;
    touched.add(practice.id);
  }
  for (const practiceId of touched) await rebuildPassages(tx, practiceId);
  reading.diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
  await tx.source.update({ where: { sha256: source.sha256 }, data: { reading: storedReading(reading) } });
  return { outcome: "imported", changes };
}
