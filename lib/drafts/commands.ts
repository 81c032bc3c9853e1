/**
 * Takes documents in and reads them. What is uploaded is kept byte for byte before anything is read of it, so that nothing is lost when
 * the server ends meanwhile; a document is known by its bytes, never by its name.
 */
import { createHash } from "node:crypto";
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { LARGEST_DOCUMENT, readDocumentBytes } from "../documents/read-file";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import { diagnose } from "../writeup/codes";
import type { Diagnostic, Reading } from "../writeup/tree";
import { collectAfter } from "./lean-memory";
import { forgetReading, getNewestFrameworks, keepReading, toFindings } from "./queries-reading";
import { linesOfText, readLines, textOfLines } from "./read-lines";
import type { ImportState, Uploaded } from "./schema";

/** Somebody who is signed in: a draft says who brought it. */
export type Person = Extract<Actor, { kind: "person" }>;

const LONGEST_NAME = 200;
const NOT_READ = { mediaType: "application/octet-stream", encoding: "", findings: [] };

type Uploading = { name: string; bytes: Uint8Array };

/** Keeps documents as drafts that wait to be read, each in a transaction of its own; says of each what became of it. */
export async function uploadDrafts(
  { files, actor }: { files: readonly Uploading[]; actor: Person },
  db: Db = getDb(),
): Promise<Uploaded[]> {
  const outcomes: Uploaded[] = [];
  for (const file of files) {
    outcomes.push(await uploadDraft(db, file, actor));
    collectAfter(file.bytes.length);
  }
  return outcomes;
}

async function uploadDraft(db: Db, file: Uploading, actor: Person): Promise<Uploaded> {
  const name = lastName(file.name);
  const byteCount = file.bytes.length;
  if (byteCount === 0) return { name, outcome: "empty" };
  if (byteCount > LARGEST_DOCUMENT) return { name, outcome: "tooLarge" };
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  return inTransaction(db, async (tx): Promise<Uploaded> => {
    const same = await tx.importDraft.findFirst({
      where: { sha256, state: { in: ["waiting", "unreadable", "open", "publishing"] } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    if (same) return { name, outcome: "sameDraft", id: same.id };
    // Nobody else holds what was uploaded, so Prisma need not be given a copy.
    const bytes = file.bytes as Uint8Array<ArrayBuffer>;
    const { id } = await tx.importDraft.create({
      data: { ...NOT_READ, sha256, name, byteCount, bytes, state: "waiting", uploadedById: actor.id },
      select: { id: true },
    });
    await recordChange(tx, {
      actor,
      action: "import.upload",
      subject: "importDraft",
      subjectId: String(id),
      after: { name, sha256, bytes: byteCount },
    });
    return { name, outcome: "stored", id };
  });
}

/** The last part of a path, whatever divides its parts, without characters that no name has. */
function lastName(name: string): string {
  const bare = name.split(/[/\\]/).at(-1) ?? "";
  return [...bare.replace(/[\p{Cc}\p{Cs}]/gu, "").trim()].slice(0, LONGEST_NAME).join("") || "document";
}

/**
 * Reads a draft that waits, and gives its state then; null when none waits under this id. A document that cannot be read says why in
 * its findings. Throws only when the database fails.
 */
export async function readDraft(id: number, db: Db = getDb()): Promise<ImportState | null> {
  const draft = await db.importDraft.findFirst({
    where: { id, state: "waiting" },
    select: { name: true, byteCount: true, sha256: true, frameworkId: true },
  });
  const file = draft && (await getLines(db, { id, name: draft.name }));
  if (!file) return null;
  collectAfter(draft.byteCount);
  const frameworks = await getNewestFrameworks(db);
  const chosen = draft.frameworkId === null ? null : await getFrameworkOf(draft.frameworkId, { db });
  const read = readSafely({ file, name: draft.name, frameworks, chosen });
  collectAfter(draft.byteCount);
  const state = await inTransaction(db, async (tx) => {
    const data = { ...toData(read), findings: read.findings, readBy: frameworks.map((one) => one.id) };
    // Somebody may have thrown it away meanwhile, or another process read it.
    const { count } = await tx.importDraft.updateMany({ where: { id, state: "waiting" }, data });
    if (count === 0) return null;
    await writeWriteUps(tx, id, read.reading);
    return data.state;
  });
  if (state === "open" && read.reading) {
    const { sha256, frameworkId } = draft;
    const { reading, lines } = read;
    keepReading(db, { id, sha256, frameworkId }, { lines, reading, frameworks, chosen });
  }
  collectAfter(draft.byteCount);
  return state;
}

type Lines =
  | { ok: true; mediaType: string; encoding: string; lines: string[]; findings: Diagnostic[] }
  | { ok: false; mediaType: string; finding: Diagnostic };

/** Gives the lines of a document, whose bytes are let go of then; null when they are not kept. */
async function getLines(db: Db, { id, name }: { id: number; name: string }): Promise<Lines | null> {
  const row = await db.importDraft.findUnique({ where: { id }, select: { bytes: true } });
  if (!row?.bytes) return null;
  try {
    const file = await readDocumentBytes(row.bytes, name);
    const { mediaType } = file.identity;
    if (!file.ok) return { ok: false, mediaType, finding: file.diagnostic };
    const { encoding, lines, diagnostics } = file;
    return { ok: true, mediaType, encoding, lines, findings: diagnostics };
  } catch (error) {
    return { ok: false, mediaType: NOT_READ.mediaType, finding: setAside(name, error) };
  }
}

/** The readers never throw; should one do, the document is set aside, and the others are read. */
function setAside(name: string, error: unknown): Diagnostic {
  console.error(`The document “${name}” could not be read`, error);
  return diagnose("unreadable-file", { line: 1 }, "The document cannot be read");
}

type Asked = { file: Lines; name: string; frameworks: readonly Framework[]; chosen: Framework | null };
type Read = {
  mediaType: string;
  encoding: string;
  findings: Diagnostic[];
  lines: string[];
  /** Null: it cannot be read. */
  reading: Reading | null;
};

function readSafely({ file, name, frameworks, chosen }: Asked): Read {
  const unreadable = (finding: Diagnostic): Read => ({
    mediaType: file.mediaType,
    encoding: "",
    findings: [finding],
    lines: [],
    reading: null,
  });
  if (!file.ok) return unreadable(file.finding);
  const { mediaType, encoding, lines, findings } = file;
  try {
    const reading = readLines(lines, { frameworks, chosen, findings });
    const blank = reading.lines.total === reading.lines.blank;
    if (blank) return unreadable(reading.diagnostics[0] ?? nothing());
    return { mediaType, encoding, findings, lines, reading };
  } catch (error) {
    return unreadable(setAside(name, error));
  }
}

/** The text is made when it is written, and not held as long as the lines. */
function toData({ mediaType, encoding, lines, reading }: Read) {
  return reading
    ? { state: "open" as const, mediaType, encoding, text: textOfLines(lines) }
    : { state: "unreadable" as const, mediaType, encoding, text: null };
}

const nothing = () => diagnose("no-write-up", { line: 1 }, "The document holds blank lines only");

async function writeWriteUps(tx: Tx, draftId: number, reading: Reading | null): Promise<void> {
  if (!reading) return;
  const rows = reading.writeUps.map(({ ordinal, title }) => ({ draftId, ordinal, title }));
  await tx.importDraftWriteUp.createMany({ data: rows });
}

export type FrameworkChosen =
  | { ok: true; writeUps: number }
  | { ok: false; reason: "notFound" | "closed" | "noSuchFramework" | "edited" };

/**
 * Reads a draft anew by the criteria that a person chose; null: by all, as the text shows. Refused ("edited") when something was edited
 * or decided in it, unless that may go.
 */
export async function chooseFramework(
  {
    id,
    framework,
    discardEdits = false,
    actor,
  }: { id: number; framework: string | null; discardEdits?: boolean; actor: Actor },
  db: Db = getDb(),
): Promise<FrameworkChosen> {
  const chosen = await inTransaction(db, async (tx): Promise<FrameworkChosen> => {
    const draft = await tx.importDraft.findUnique({
      where: { id },
      select: { state: true, text: true, findings: true, framework: { select: { slug: true } } },
    });
    if (!draft) return { ok: false, reason: "notFound" };
    const published = await tx.importDraftWriteUp.count({
      where: { draftId: id, publishedAt: { not: null } },
    });
    if (draft.state !== "open" || draft.text === null || published > 0)
      return { ok: false, reason: "closed" };
    const frameworks = await getNewestFrameworks(db, tx);
    const found = frameworks.find(({ slug }) => slug === framework) ?? null;
    if (framework !== null && !found) return { ok: false, reason: "noSuchFramework" };
    const touched = await tx.importDraftWriteUp.count({
      where: { draftId: id, OR: [{ place: { not: null } }, { fields: { some: {} } }] },
    });
    if (touched > 0 && !discardEdits) return { ok: false, reason: "edited" };
    const reading = readLines(linesOfText(draft.text), {
      frameworks,
      chosen: found,
      findings: toFindings(draft.findings),
    });
    await tx.importDraftWriteUp.deleteMany({ where: { draftId: id } });
    await tx.importDraft.update({
      where: { id },
      data: { frameworkId: found?.id ?? null, readBy: frameworks.map((one) => one.id) },
    });
    await writeWriteUps(tx, id, reading);
    await recordChange(tx, {
      actor,
      action: "import.read",
      subject: "importDraft",
      subjectId: String(id),
      before: { framework: draft.framework?.slug ?? null },
      after: { framework, writeUps: reading.writeUps.length },
    });
    return { ok: true, writeUps: reading.writeUps.length };
  });
  if (chosen.ok) forgetReading(db, id);
  return chosen;
}
