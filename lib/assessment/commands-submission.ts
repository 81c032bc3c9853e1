/** Handing a self-assessment to the editors, taking it back, and deleting it. */
import { recordChange } from "../audit/commands";
import type { AuditAction } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { getFrameworkOf } from "../frameworks/queries-known";
import { unlessFull } from "./commands";
import { isPlanKey, lineCount } from "./fields";
import { linkHash, newReference } from "./private-link";
import { figuresOf } from "./progress";
import { isWritable, MOST_SUBMITTED_LINES } from "./schema";
import { printWriteUp } from "./write-up";

export type Submitted =
  | { ok: true; reference: string }
  | { ok: false; reason: "notFound" | "nothingAnswered" | "tooManyLines" | "locked" | "storageFull" };

/**
 * Hands it in as it stands: the write-up is printed and kept, and nothing more can be written until it is taken back or returned.
 * Handing in what is with the editors already gives the same receipt again, and so does what was only taken back meanwhile.
 */
export async function submitDraft(secret: string, db: Db = getDb()): Promise<Submitted> {
  const done = await unlessFull(() =>
    inTransaction(db, async (tx): Promise<Submitted> => {
      const row = await tx.selfAssessment.findUnique({
        where: { linkHash: linkHash(secret) },
        select: {
          id: true,
          publicId: true,
          state: true,
          frameworkId: true,
          fields: { select: { key: true, value: true, version: true } },
          submissions: {
            orderBy: { id: "desc" },
            take: 1,
            select: { id: true, reference: true, withdrawnAt: true, text: true },
          },
        },
      });
      if (!row) return { ok: false, reason: "notFound" };
      const [last] = row.submissions;
      if (row.state === "submitted" && last) return { ok: true, reference: last.reference };
      if (!isWritable(row.state)) return { ok: false, reason: "locked" };
      const framework = await getFrameworkOf(row.frameworkId, { db, tx });
      const fields = Object.fromEntries(row.fields.map((field) => [field.key, field]));
      if (figuresOf(fields, framework).answered === 0) return { ok: false, reason: "nothingAnswered" };
      if (linesOf(row.fields) > MOST_SUBMITTED_LINES) return { ok: false, reason: "tooManyLines" };
      const text = printWriteUp(fields, framework);
      const reference = await keep(tx, { selfAssessmentId: row.id, text, last });
      await tx.selfAssessment.update({ where: { id: row.id }, data: { state: "submitted" } });
      await recordByAuthor(tx, "selfAssessment.submit", row.publicId, { reference });
      return { ok: true, reference };
    }),
  );
  return done ?? { ok: false, reason: "storageFull" };
}

/** Counted before it is printed: printing is what takes long. The plan is not handed in. */
function linesOf(fields: readonly { key: string; value: string }[]): number {
  return fields.reduce((sum, { key, value }) => (isPlanKey(key) ? sum : sum + lineCount(value)), 0);
}

type Last = { id: number; reference: string; withdrawnAt: Date | null; text: string };

/** Who takes back and hands in again the very same gets the same row: a program that goes on so fills nothing. */
async function keep(
  tx: Tx,
  { selfAssessmentId, text, last }: { selfAssessmentId: number; text: string; last: Last | undefined },
): Promise<string> {
  if (last?.withdrawnAt && last.text === text) {
    const data = { withdrawnAt: null, submittedAt: new Date() };
    await tx.submission.update({ where: { id: last.id }, data, select: { id: true } });
    return last.reference;
  }
  const reference = newReference();
  await tx.submission.create({ data: { selfAssessmentId, reference, text }, select: { id: true } });
  return reference;
}

/** Takes back what was handed in: it can be written to again. Gives what it found when there was nothing to take back. */
export async function withdrawSubmission(
  secret: string,
  db: Db = getDb(),
): Promise<{ ok: true } | { ok: false; reason: "notFound" | "notSubmitted" | "storageFull" }> {
  const done = await unlessFull(() => withdraw(secret, db));
  return done ?? { ok: false, reason: "storageFull" };
}

function withdraw(
  secret: string,
  db: Db,
): Promise<{ ok: true } | { ok: false; reason: "notFound" | "notSubmitted" }> {
  return inTransaction(db, async (tx) => {
    const row = await tx.selfAssessment.findUnique({
      where: { linkHash: linkHash(secret) },
      select: { id: true, publicId: true, state: true },
    });
    if (!row) return { ok: false, reason: "notFound" };
    if (row.state !== "submitted") return { ok: false, reason: "notSubmitted" };
    await tx.submission.updateMany({
      // What was decided stays as it was decided, its note too.
      where: { selfAssessmentId: row.id, withdrawnAt: null, decidedAt: null },
      data: { withdrawnAt: new Date() },
    });
    await tx.selfAssessment.update({ where: { id: row.id }, data: { state: "draft" } });
    await recordByAuthor(tx, "selfAssessment.withdraw", row.publicId);
    return { ok: true };
  });
}

/**
 * Deletes a self-assessment and everything kept with it: fields, files, what was handed in. The database overwrites what is freed (lib/db/client.ts), and the
 * write-ahead log is emptied, so that the words are gone from the files, not only from the tables. Backups made before are the
 * editors' to let go.
 */
export async function deleteDraft(
  secret: string,
  db: Db = getDb(),
): Promise<{ deleted: boolean; reason?: "storageFull" }> {
  const deleted = await unlessFull(() => deleteRows(secret, db));
  if (deleted === null) return { deleted: false, reason: "storageFull" };
  // The rows are gone by now; a log that cannot be emptied at once is at the next checkpoint.
  if (deleted) await unlessFull(() => db.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)"));
  return { deleted };
}

function deleteRows(secret: string, db: Db): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const where = { linkHash: linkHash(secret) };
    const row = await tx.selfAssessment.findUnique({ where, select: { publicId: true } });
    if (!row) return false;
    await tx.selfAssessment.delete({ where, select: { id: true } });
    await recordByAuthor(tx, "selfAssessment.delete", row.publicId);
    return true;
  });
}

/** That it happened is history; what was written is the author's. */
async function recordByAuthor(
  tx: Tx,
  action: AuditAction,
  publicId: string,
  after: { [key: string]: string } | null = null,
): Promise<void> {
  await recordChange(tx, {
    actor: { kind: "author" },
    action,
    subject: "selfAssessment",
    subjectId: publicId,
    after,
  });
}
