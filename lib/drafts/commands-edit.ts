/** Writes over what was read of a write-up, field by field. Nobody writes over a version they have not seen. */
import { recordChange } from "../audit/commands";
import type { Actor, AuditValue } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { problemWithField, type RecordField, recordFieldOf } from "../records/fields";
import { textAt } from "../records/write-up-fields";
import { storableLines } from "../writeup/storable";
import { withEdits } from "./edited";
import { pageLines } from "./page-lines";
import { type LoadedWriteUp, loadWriteUp } from "./queries-write-up";
import type { DraftEdit, FieldToSave, SaveOutcome, SaveProblem } from "./schema";
import { WRITES_KEY } from "./stored-fields";

type Where = { id: number; ordinal: number };

/**
 * Writes fields, all of them or none. What is the same as the reader read is no edit: the original is back. A field that somebody wrote
 * since is a conflict, unless it says the same.
 */
export async function saveDraftFields(
  { id, ordinal, fields, actor }: Where & { fields: readonly FieldToSave[]; actor: Actor },
  db: Db = getDb(),
): Promise<SaveOutcome> {
  return inTransaction(db, async (tx): Promise<SaveOutcome> => {
    const open = await loadOpen(db, tx, { id, ordinal });
    return open.ok ? writeFields(tx, { loaded: open.loaded, ordinal, fields, actor }) : open;
  });
}

/**
 * Follows a suggestion: takes a line as what `value` names, or writes `value` into the field `key`. Where an editor wrote over the field
 * that the line goes into, the line is added to that; a title or a mark that was written over gives way. `version` is the one of `key`
 * that was seen, `seen` the last write of all: a title or a mark that was written later is a conflict. Without them the suggestion is
 * followed whatever stands there.
 */
export async function takeSuggestion(
  {
    id,
    ordinal,
    key,
    value,
    version,
    seen,
    actor,
  }: Where & { key: string; value: string; version?: number; seen?: number; actor: Actor },
  db: Db = getDb(),
): Promise<SaveOutcome> {
  return inTransaction(db, async (tx): Promise<SaveOutcome> => {
    const open = await loadOpen(db, tx, { id, ordinal });
    if (!open.ok) return open;
    const { loaded } = open;
    const own = { key, value, version: version ?? loaded.edits[key]?.version ?? 0 };
    const fields = [own, ...takenInto(loaded, own, seen)];
    return writeFields(tx, { loaded, ordinal, fields, actor });
  });
}

/** What taking a line does to the field that it goes into, where an editor wrote over that already. */
function takenInto(
  loaded: LoadedWriteUp,
  { key, value }: FieldToSave,
  seen = Number.POSITIVE_INFINITY,
): FieldToSave[] {
  const line = recordFieldOf(key, loaded.framework);
  const target = recordFieldOf(value, loaded.framework);
  const edit = loaded.edits[value];
  if (line?.kind !== "line" || !target || !edit || loaded.edits[key]?.value === value) return [];
  const { version } = edit;
  if (target.kind === "title" || target.kind === "mark") {
    const original = textAt(loaded.read, value, loaded.framework);
    return [{ key: value, value: original, version: Math.min(version, seen) }];
  }
  const [said] = storableLines(loaded.lines[line.line - 1] ?? "");
  const lines = [edit.value, said ?? ""].filter((text) => text !== "");
  return [{ key: value, value: lines.join("\n"), version }];
}

/** Gives a write-up that may be changed: its draft is open, and it is not published. For commands, inside their transaction. */
export async function loadOpen(
  db: Db,
  tx: Tx,
  where: Where,
): Promise<{ ok: true; loaded: LoadedWriteUp } | { ok: false; reason: "notFound" | "closed" }> {
  const loaded = await loadWriteUp(db, where, tx);
  const row = await tx.importDraftWriteUp.findUnique({
    where: { draftId_ordinal: { draftId: where.id, ordinal: where.ordinal } },
    select: { publishedAt: true },
  });
  if (!loaded || !row) return { ok: false, reason: "notFound" };
  const isOpen = loaded.draft.state === "open" && row.publishedAt === null;
  return isOpen ? { ok: true, loaded } : { ok: false, reason: "closed" };
}

type Writing = { loaded: LoadedWriteUp; ordinal: number; fields: readonly FieldToSave[]; actor: Actor };
type Change = { key: string; value: string; isOriginal: boolean; there: DraftEdit | undefined };

async function writeFields(tx: Tx, { loaded, ordinal, fields, actor }: Writing): Promise<SaveOutcome> {
  const { read, edits, framework, lines, draft } = loaded;
  // Another write-up's line is taken there: what it says stands in one practice.
  const { firstLine, lastLine } = pageLines(loaded.reading, ordinal);
  const problems: SaveProblem[] = [];
  const conflicts: FieldToSave[] = [];
  const changes: Change[] = [];
  for (const { key, value: typed, version } of fields) {
    const field = recordFieldOf(key, framework);
    if (!field || (field.kind === "line" && (field.line < firstLine || field.line > lastLine))) {
      problems.push({ key, problem: "unknownField" });
      continue;
    }
    const value = clean(field, typed);
    const there = Object.hasOwn(edits, key) ? edits[key] : undefined;
    const original = textAt(read, key, framework);
    const isOriginal = value === original;
    if (value === (there?.value ?? original)) continue;
    const problem = isOriginal ? null : problemWithField(field, value, framework);
    if (problem) problems.push({ key, ...problem });
    else if (version !== (there?.version ?? 0))
      conflicts.push({ key, value: there?.value ?? original, version: there?.version ?? 0 });
    else changes.push({ key, value, isOriginal, there });
  }
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  if (conflicts.length > 0) return { ok: false, reason: "conflict", conflicts };
  if (changes.length === 0) return { ok: true };
  const where = { draftId: draft.id, ordinal };
  const version = await nextVersion(tx, where);
  const now = { ...edits };
  for (const { key, value, isOriginal } of changes) {
    const at = { draftId_ordinal_key: { ...where, key } };
    if (isOriginal) {
      delete now[key];
      await tx.importDraftField.deleteMany({ where: { ...where, key } });
    } else {
      now[key] = { value, version };
      const data = { value, version };
      await tx.importDraftField.upsert({
        where: at,
        create: { ...where, key, ...data },
        update: data,
        select: { key: true },
      });
    }
  }
  const { title } = withEdits(read, now, { framework, lines });
  await tx.importDraftWriteUp.update({
    where: { draftId_ordinal: where },
    data: { title, problem: null },
    select: { ordinal: true },
  });
  const said = (of: (change: Change) => string): AuditValue =>
    Object.fromEntries(changes.map((change) => [change.key, of(change)]));
  await recordChange(tx, {
    actor,
    action: "import.edit",
    subject: "importDraft",
    subjectId: String(draft.id),
    before: {
      writeUp: ordinal,
      fields: said(({ key, there }) => there?.value ?? textAt(read, key, framework)),
    },
    after: { writeUp: ordinal, fields: said(({ value }) => value) },
  });
  return { ok: true };
}

/** Texts as they would be read: lines without blank ones. A title is one line. */
function clean({ kind }: RecordField, typed: string): string {
  return storableLines(typed).join(kind === "title" ? " " : "\n");
}

/** Counts one more write to this write-up. Versions never come back, not even those of fields that were put back meanwhile. */
async function nextVersion(tx: Tx, where: { draftId: number; ordinal: number }): Promise<number> {
  const { version } = await tx.importDraftField.upsert({
    where: { draftId_ordinal_key: { ...where, key: WRITES_KEY } },
    create: { ...where, key: WRITES_KEY, value: "", version: 1 },
    update: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}
