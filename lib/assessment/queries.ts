/** Reads self-assessments. Every way in is the private link: there is no list of them here. */
import { type Db, getDb } from "../db/client";
import type { Framework } from "../frameworks/schema";
import { frameworkSelect, toFramework } from "../frameworks/structure";
import { linkHash } from "./private-link";
import { type DraftState, draftStateSchema, type Fields, MOST_UPLOADS } from "./schema";

/** A self-assessment as its author has it before them. */
export type Draft = {
  id: number;
  /** Names it in the browser's own store; opens nothing. */
  publicId: string;
  state: DraftState;
  createdAt: Date;
  /** When a field was written last; null before the first. */
  changedAt: Date | null;
  framework: Framework;
  fields: Fields;
  /** The last thing handed in, withdrawn or not. */
  submission: SubmissionView | null;
};

export type SubmissionView = {
  reference: string;
  submittedAt: Date;
  withdrawnAt: Date | null;
  note: string | null;
  /** Whether what it became in the catalogue was replaced by a later version. */
  isReplaced: boolean;
};

export type UploadView = { id: number; name: string; uploadedAt: Date };

/** Says whether this private link leads anywhere. Takes any text; the right and the wrong ones take the same way. */
export async function hasDraft(secret: string, db: Db = getDb()): Promise<boolean> {
  const found = await db.selfAssessment.findUnique({
    where: { linkHash: linkHash(secret) },
    select: { id: true },
  });
  return found !== null;
}

/** Gives the self-assessment behind a private link with all its fields (a few hundred at most); null when there is none. */
export async function getDraft(secret: string, db: Db = getDb()): Promise<Draft | null> {
  const row = await db.selfAssessment.findUnique({
    where: { linkHash: linkHash(secret) },
    select: {
      id: true,
      publicId: true,
      state: true,
      createdAt: true,
      framework: { select: frameworkSelect },
      fields: { select: { key: true, value: true, version: true, updatedAt: true } },
      submissions: {
        orderBy: { id: "desc" },
        take: 1,
        select: {
          reference: true,
          submittedAt: true,
          withdrawnAt: true,
          note: true,
          assessment: { select: { replacedById: true } },
        },
      },
    },
  });
  if (!row) return null;
  const [last] = row.submissions;
  const changes = row.fields.map(({ updatedAt }) => updatedAt.getTime());
  return {
    id: row.id,
    publicId: row.publicId,
    state: draftStateSchema.parse(row.state),
    createdAt: row.createdAt,
    changedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
    framework: toFramework(row.framework),
    fields: Object.fromEntries(row.fields.map(({ key, value, version }) => [key, { value, version }])),
    submission: last ? await toSubmission(last, row.id, db) : null,
  };
}

type SubmissionRow = Omit<SubmissionView, "isReplaced"> & {
  assessment: { replacedById: number | null } | null;
};

async function toSubmission(
  { assessment, ...last }: SubmissionRow,
  draftId: number,
  db: Db,
): Promise<SubmissionView> {
  const isReplaced = assessment !== null && assessment.replacedById !== null;
  if (last.note !== null || last.withdrawnAt === null) return { ...last, isReplaced };
  // After something was taken back, what the editors wrote to the author last is still to be read.
  const noted = await db.submission.findFirst({
    where: { selfAssessmentId: draftId, note: { not: null } },
    orderBy: { id: "desc" },
    select: { note: true },
  });
  return { ...last, note: noted?.note ?? null, isReplaced };
}

/** Gives the files that were uploaded to a self-assessment, the newest first; there are never more than a few. */
export async function findUploads(draftId: number, db: Db = getDb()): Promise<UploadView[]> {
  return db.selfAssessmentUpload.findMany({
    where: { selfAssessmentId: draftId },
    orderBy: { id: "desc" },
    take: MOST_UPLOADS,
    select: { id: true, name: true, uploadedAt: true },
  });
}

/** Gives a file that was uploaded to this self-assessment; null when there is none with this number. */
export async function getUpload(
  { draftId, uploadId }: { draftId: number; uploadId: number },
  db: Db = getDb(),
): Promise<UploadView | null> {
  return db.selfAssessmentUpload.findFirst({
    where: { id: uploadId, selfAssessmentId: draftId },
    select: { id: true, name: true, uploadedAt: true },
  });
}

/** Gives the bytes of an uploaded file, which take a while to load; null when there is none with this number any more. */
export async function getUploadBytes(uploadId: number, db: Db = getDb()): Promise<Uint8Array | null> {
  const row = await db.selfAssessmentUpload.findUnique({ where: { id: uploadId }, select: { bytes: true } });
  return row?.bytes ?? null;
}

/** Gives what was handed to the editors, as it was printed then; null when nothing was, or this reference is another's. */
export async function getSubmittedText(
  { draftId, reference }: { draftId: number; reference: string },
  db: Db = getDb(),
): Promise<string | null> {
  const row = await db.submission.findFirst({
    where: { selfAssessmentId: draftId, reference },
    select: { text: true },
  });
  return row?.text ?? null;
}
