/** Reads an uploaded form again whenever it is looked at: what is kept is the file, not what somebody once made of it. */
import { type Db, getDb } from "../db/client";
import { readDocumentBytes } from "../documents/read-file";
import { findNewestFrameworks } from "../frameworks/queries";
import { getFrameworkOf } from "../frameworks/queries-known";
import { diagnose } from "../writeup/codes";
import { readDocument } from "../writeup/read";
import type { Diagnostic, LineAccount, WriteUp } from "../writeup/tree";
import { getUpload } from "./queries";
import { MOST_UPLOAD_LINES } from "./schema";

export type ReadUpload = {
  id: number;
  name: string;
  uploadedAt: Date;
  /** As the reader saw them; empty when the file could not be opened. */
  lines: string[];
  account: LineAccount | null;
  diagnostics: Diagnostic[];
  writeUps: WriteUp[];
};

/** Gives an uploaded file with what it says; null when there is none with this number. Reading never throws. */
export async function readUpload(
  { draftId, uploadId }: { draftId: number; uploadId: number },
  db: Db = getDb(),
): Promise<ReadUpload | null> {
  const upload = await getUpload({ draftId, uploadId }, db);
  if (!upload) return null;
  const { id, name, uploadedAt } = upload;
  const file = await readDocumentBytes(upload.bytes, name);
  const refused = file.ok ? tooManyLines(file.lines.length) : file.diagnostic;
  if (!file.ok || refused) {
    const diagnostics = refused ? [refused] : [];
    return { id, name, uploadedAt, lines: [], account: null, diagnostics, writeUps: [] };
  }
  // A form of an older version is read by that version's wordings.
  const { frameworkId } = await db.selfAssessment.findUniqueOrThrow({
    where: { id: draftId },
    select: { frameworkId: true },
  });
  const own = await getFrameworkOf(frameworkId, { db });
  const others = (await findNewestFrameworks(db)).filter(({ slug }) => slug !== own.slug);
  const known = [own, ...others];
  const { writeUps, diagnostics, lines } = readDocument(file.lines, known, file.diagnostics);
  return { id, name, uploadedAt, lines: file.lines, account: lines, diagnostics, writeUps };
}

function tooManyLines(count: number): Diagnostic | null {
  if (count <= MOST_UPLOAD_LINES) return null;
  const words = `The file has ${count} lines; at most ${MOST_UPLOAD_LINES} of a form are read`;
  return diagnose("document-too-large", { line: 1 }, words);
}
