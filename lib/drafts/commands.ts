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
import { forgetReading, getNewestFrameworks, keepReading, toFindings } from "./queries-reading";
import { linesOfText, readLines, textOfLines } from "./read-lines";
import type { ImportState, Uploaded } from "./schema";

/** Somebody who is signed in: a draft says who brought it. */
export type Person = Extract<Actor, { kind: "person" }>;

const LONGEST_NAME = 200;
const NOT_READ = { mediaType: "application/octet-stream", encoding: "", findings: [] };

/** Keeps documents as drafts that wait to be read, each in a transaction of its own; says of each what became of it. */
export async function uploadDrafts(
  { files, actor }: { files: readonly { name: string; bytes: Uint8Array }[]; actor: Person },
  db: Db = getDb(),
): Promise<Uploaded[]> {
  const outcomes: Uploaded[] = [];
  for (const file of files) outcomes.push(await uploadDraft(db, file, actor));
  return outcomes;
}

async function uploadDraft(
  db: Db,
  file: { name: string; bytes: Uint8Array },
  actor: Person,
): Promise<Uploaded> {
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
    const bytes = new Uint8Array(file.bytes);
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
    select: { name: true, bytes: true, sha256: true, frameworkId: true },
  });
  if (!draft?.bytes) return null;
  const frameworks = await getNewestFrameworks(db);
  const chosen = draft.frameworkId === null ? null : await getFrameworkOf(draft.frameworkId, { db });
  const read = await readSafely({ bytes: draft.bytes, name: draft.name, frameworks, chosen });
  const state = await inTransaction(db, async (tx) => {
    const data = { ...read.data, findings: read.findings, readBy: frameworks.map((one) => one.id) };
    // Somebody may have thrown it away meanwhile, or another process read it.
    const { count } = await tx.importDraft.updateMany({ where: { id, state: "waiting" }, data });
    if (count === 0) return null;
    await writeWriteUps(tx, id, read.reading);
    return read.data.state;
  });
  if (state === "open" && read.reading) {
    const { sha256, frameworkId } = draft;
    const { reading, lines } = read;
    keepReading(db, { id, sha256, frameworkId }, { lines, reading, newest: frameworks, chosen });
  }
  return state;
}

type Asked = { bytes: Uint8Array; name: string; frameworks: readonly Framework[]; chosen: Framework | null };
type Read = {
  data: { state: "open" | "unreadable"; mediaType: string; encoding: string; text: string | null };
  findings: Diagnostic[];
  lines: string[];
  reading: Reading | null;
};

async function readSafely({ bytes, name, frameworks, chosen }: Asked): Promise<Read> {
  const unreadable = (finding: Diagnostic, mediaType = NOT_READ.mediaType): Read => ({
    data: { state: "unreadable", mediaType, encoding: "", text: null },
    findings: [finding],
    lines: [],
    reading: null,
  });
  try {
    const file = await readDocumentBytes(bytes, name);
    if (!file.ok) return unreadable(file.diagnostic, file.identity.mediaType);
    const { encoding, lines, identity, diagnostics } = file;
    const reading = readLines(lines, { frameworks, chosen, findings: diagnostics });
    const { mediaType } = identity;
    const blank = reading.lines.total === reading.lines.blank;
    if (blank) return unreadable(reading.diagnostics[0] ?? nothing(), mediaType);
    return {
      data: { state: "open", mediaType, encoding, text: textOfLines(lines) },
      findings: diagnostics,
      lines,
      reading,
    };
  } catch (error) {
    // The readers never throw; should one do, the document is set aside, and the others are read.
    console.error(`The document “${name}” could not be read`, error);
    return unreadable(diagnose("unreadable-file", { line: 1 }, "The document cannot be read"));
  }
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
