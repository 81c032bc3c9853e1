/** Reads an uploaded form again whenever it is looked at: what is kept is the file, not what somebody once made of it. */
import { type Db, getDb } from "../db/client";
import { readDocumentBytes } from "../documents/read-file";
import { findFrameworks, getFramework } from "../frameworks/queries";
import { readDocument } from "../writeup/read";
import type { Diagnostic, LineAccount, WriteUp } from "../writeup/tree";
import { getUpload } from "./queries";

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
  if (!file.ok) {
    return { id, name, uploadedAt, lines: [], account: null, diagnostics: [file.diagnostic], writeUps: [] };
  }
  const summaries = await findFrameworks(db);
  const frameworks = await Promise.all(summaries.map(({ slug }) => getFramework(slug, undefined, db)));
  const known = frameworks.filter((framework) => framework !== null);
  const { writeUps, diagnostics, lines } = readDocument(file.lines, known, file.diagnostics);
  return { id, name, uploadedAt, lines: file.lines, account: lines, diagnostics, writeUps };
}
