/**
 * Reads an uploaded form whenever it is looked at: what is kept is the file, not what somebody once made of it. Anyone may upload, and look
 * as often as they like, so one upload is read at a time, others wait or are told to come again, and what was read last stays in memory.
 */
import { type Db, getDb } from "../db/client";
import { KeptResults } from "../documents/kept-results";
import { LINE_LIMITS } from "../documents/line-limits";
import { readDocumentBytes } from "../documents/read-file";
import { Turns } from "../documents/turns";
import { findNewestFrameworks } from "../frameworks/queries";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import { diagnose } from "../writeup/codes";
import { readDocument } from "../writeup/read";
import type { Diagnostic, LineAccount, WriteUp } from "../writeup/tree";
import { getUpload, getUploadBytes, type UploadView } from "./queries";
import { MOST_UPLOAD_LINES } from "./schema";

type UploadReading = {
  /** Not read: so many others are being read that this one could not even wait. */
  isBusy: boolean;
  /** As the reader saw them; empty when the file could not be opened. */
  lines: string[];
  account: LineAccount | null;
  diagnostics: Diagnostic[];
  writeUps: WriteUp[];
};
export type ReadUpload = UploadView & UploadReading;

/** A form of 3 MB takes a second or two. */
const LIMITS = { lines: { ...LINE_LIMITS, most: MOST_UPLOAD_LINES }, longest: 20_000 };
/** Letters of a form, which a packed file may have many more of than bytes; a form with all answers at their limits has fewer. */
const MOST_LETTERS = 4_000_000;
/** Who waits longer than eight others take looks again in a minute. */
const WAITING = { atOnce: 1, mostWaiting: 8 };
/** In bytes, about: the largest forms take half of it, usual ones a thousandth. */
const MOST_KEPT = 48 * 1024 * 1024;

type Store = { turns: Turns; kept: WeakMap<Db, KeptResults<UploadReading>> };
// On globalThis, because pages and actions may load this module each for themselves: one queue in this process.
const global = globalThis as { exemplarUploads?: Store };

/** Gives an uploaded file with what it says; null when there is none with this number. Reading never throws. Nobody may change it. */
export async function readUpload(
  { draftId, uploadId }: { draftId: number; uploadId: number },
  db: Db = getDb(),
): Promise<ReadUpload | null> {
  const upload = await getUpload({ draftId, uploadId }, db);
  if (!upload) return null;
  const { id, uploadedAt } = upload;
  // A form of an older version is read by that version's wordings.
  const { frameworkId } = await db.selfAssessment.findUniqueOrThrow({
    where: { id: draftId },
    select: { frameworkId: true },
  });
  const own = await getFrameworkOf(frameworkId, { db });
  const others = (await findNewestFrameworks(db)).filter(({ slug }) => slug !== own.slug);
  const known = [own, ...others];
  const { turns, kept } = uploadsOf(db);
  // Neither a file nor a version of criteria is ever changed, and no number is given twice. Not by its bytes: loading them costs as much
  // as reading most.
  const key = JSON.stringify([id, uploadedAt, known.map(({ slug, version }) => [slug, version])]);
  const reading = await kept.get(key, async () => {
    const read = await turns.take(() => readKept(upload, known, db));
    return read.ok ? read.value : BUSY;
  });
  return { ...upload, ...reading };
}

const NOTHING: UploadReading = { isBusy: false, lines: [], account: null, diagnostics: [], writeUps: [] };
const BUSY: UploadReading = { ...NOTHING, isBusy: true };

async function readKept(
  { id, name }: UploadView,
  known: readonly Framework[],
  db: Db,
): Promise<UploadReading> {
  const bytes = await getUploadBytes(id, db);
  if (!bytes) return NOTHING; // deleted while it waited
  const file = await readDocumentBytes(bytes, name, LIMITS);
  if (!file.ok) return { ...NOTHING, diagnostics: [file.diagnostic] };
  if (lettersOf(file.lines) > MOST_LETTERS) {
    const words = `The file has more than ${MOST_LETTERS} characters; so many of a form are read at most`;
    return { ...NOTHING, diagnostics: [diagnose("document-too-large", { line: 1 }, words)] };
  }
  const { writeUps, diagnostics, lines } = readDocument(file.lines, known, file.diagnostics);
  return { isBusy: false, lines: file.lines, account: lines, diagnostics, writeUps };
}

function uploadsOf(db: Db) {
  global.exemplarUploads ??= { turns: new Turns(WAITING), kept: new WeakMap() };
  const { turns, kept: byDb } = global.exemplarUploads;
  const kept = byDb.get(db) ?? new KeptResults<UploadReading>({ most: MOST_KEPT, weigh });
  byDb.set(db, kept);
  return { turns, kept };
}

/** About how many bytes a reading takes; of a line and a finding more than of their letters. Null: there is none. */
function weigh({ isBusy, lines, diagnostics }: UploadReading): number | null {
  if (isBusy) return null;
  return 1_000 + 4 * lettersOf(lines) + 300 * (lines.length + diagnostics.length);
}

const lettersOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
