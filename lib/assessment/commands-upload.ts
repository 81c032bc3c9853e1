/** A filled form that comes back as a file: kept first, byte for byte; what it says is then proposed, field by field. */
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { getWritable, unlessFull } from "./commands";
import { LARGEST_UPLOAD, LARGEST_UPLOADS, MOST_UPLOADS } from "./schema";

const LONGEST_NAME = 200;

export type Uploaded =
  | { ok: true; id: number }
  | {
      ok: false;
      reason: "notFound" | "locked" | "empty" | "tooLarge" | "tooMany" | "tooMuch" | "storageFull";
    };

/** Keeps an uploaded file with a self-assessment. Only its last name is kept, never a path. */
export async function keepUpload(
  { secret, name, bytes }: { secret: string; name: string; bytes: Uint8Array<ArrayBuffer> },
  db: Db = getDb(),
): Promise<Uploaded> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > LARGEST_UPLOAD) return { ok: false, reason: "tooLarge" };
  const done = await unlessFull(() =>
    inTransaction(db, async (tx): Promise<Uploaded> => {
      const draft = await getWritable(tx, secret);
      if (!draft.ok) return draft;
      const count = await tx.selfAssessmentUpload.count({ where: { selfAssessmentId: draft.id } });
      if (count >= MOST_UPLOADS) return { ok: false, reason: "tooMany" };
      if ((await bytesKept(tx, draft.id)) + bytes.length > LARGEST_UPLOADS)
        return { ok: false, reason: "tooMuch" };
      const row = await tx.selfAssessmentUpload.create({
        data: { selfAssessmentId: draft.id, name: lastName(name), bytes },
        select: { id: true },
      });
      return { ok: true, id: row.id };
    }),
  );
  return done ?? { ok: false, reason: "storageFull" };
}

/** Counted in the database, so that no file is loaded. */
async function bytesKept(tx: Tx, draftId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ bytes: number | bigint }[]>`
    SELECT coalesce(sum(length("bytes")), 0) AS "bytes" FROM "SelfAssessmentUpload" WHERE "selfAssessmentId" = ${draftId}`;
  return Number(row?.bytes ?? 0);
}

function lastName(name: string): string {
  const bare =
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replaceAll(/\p{Cc}/gu, "")
      .trim() ?? "";
  return bare.slice(-LONGEST_NAME) || "upload";
}

/** Deletes an uploaded file; true when there was one. */
export async function deleteUpload(
  { draftId, uploadId }: { draftId: number; uploadId: number },
  db: Db = getDb(),
): Promise<boolean> {
  const deleted = await unlessFull(() =>
    db.selfAssessmentUpload.deleteMany({ where: { id: uploadId, selfAssessmentId: draftId } }),
  );
  return deleted !== null && deleted.count > 0;
}
