/**
 * Corrects a field of what is published, and puts back what stood there before: each with a reason, in one transaction, and with
 * the version before kept as it stood. An address never changes by a correction, nor does what was read from the source.
 */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { problemWithField, recordFieldOf } from "../records/fields";
import { rebuildPassages } from "../search/commands";
import { reasonSchema } from "../shared/reason";
import { writeStored } from "./commands-stored";
import { storedAgain, storedText } from "./field-text";
import { type CorrectableField, findPlace, isOfPractice, type Place, readStored } from "./queries-stored";
import type { Corrected, CorrectionTarget } from "./schema";
import { editStored, isSameStored, type Stored, storedSchema, textOfStored } from "./stored-field";
import { versionOf } from "./version";

type Correction = {
  target: CorrectionTarget;
  /** The field (lib/records/fields.ts). */
  key: string;
  value: string;
  /** Of the text that was seen when this one was written (version.ts). */
  version: string;
  reason: string;
  actor: Actor;
};

/** Writes another text into a field. A text that somebody has changed meanwhile is not written over: it is given back. */
export async function correctField(correction: Correction, db: Db = getDb()): Promise<Corrected> {
  const { target, key, value, version, actor } = correction;
  return inTransaction(db, async (tx): Promise<Corrected> => {
    const found = await findPlace(target, { db, tx });
    if (!found.ok) return found;
    const { place } = found;
    const field = fieldOf(key, place);
    if (!field) return { ok: false, reason: "noField" };
    const said = storedText(field, value);
    if (!said.ok) return said;
    const wrong = problemWithField(field, said.text, place.framework);
    if (wrong) {
      const { problem, ...rest } = wrong;
      return { ok: false, reason: problem, ...rest };
    }
    const reason = reasonSchema.safeParse(correction.reason);
    if (!reason.success) return { ok: false, reason: "noReason" };
    const before = await readStored(tx, { place, field });
    const now = textOfStored(before);
    if (version !== versionOf(now)) return { ok: false, reason: "conflict", now, version: versionOf(now) };
    const after = editStored(before, said.text);
    return save(tx, { place, field, key, before, after, reason: reason.data, actor });
  });
}

/**
 * Puts back what stood in a field before a correction, with its lines; itself a correction. `version` is that of the text that was seen
 * in the field: another one is not put away. Without it, whatever stands there is.
 */
export async function restoreVersion(
  {
    correctionId,
    version,
    reason,
    actor,
  }: { correctionId: number; version?: string; reason: string; actor: Actor },
  db: Db = getDb(),
): Promise<Corrected> {
  return inTransaction(db, async (tx): Promise<Corrected> => {
    const row = await tx.correction.findUnique({
      where: { id: correctionId },
      select: { key: true, before: true, stored: true, practiceId: true, assessmentId: true },
    });
    if (!row) return { ok: false, reason: "notFound" };
    const { key, practiceId, assessmentId } = row;
    const found = await findPlace(assessmentId === null ? { practiceId } : { assessmentId }, { db, tx });
    if (!found.ok) return found;
    const { place } = found;
    const field = fieldOf(key, place);
    if (!field) return { ok: false, reason: "noField" };
    const because = reasonSchema.safeParse(reason);
    if (!because.success) return { ok: false, reason: "noReason" };
    const before = await readStored(tx, { place, field });
    const isOther = version !== undefined && version !== versionOf(textOfStored(before));
    if (isOther) return { ok: false, reason: "changedMeanwhile" };
    const kept = storedSchema.safeParse(row.stored);
    if (kept.success) {
      const after = storedAgain(kept.data);
      return save(tx, { place, field, key, before, after, reason: because.data, actor });
    }
    // What was changed at an import never stood in the catalogue: there is its text only.
    const said = storedText(field, row.before);
    if (!said.ok) return said;
    const wrong = problemWithField(field, said.text, place.framework);
    if (wrong) return { ok: false, reason: wrong.problem };
    const after = editStored(before, said.text);
    return save(tx, { place, field, key, before, after, reason: because.data, actor });
  });
}

/** Gives the field that a key names in this record; none for an assessment's field where there is only a practice. */
function fieldOf(key: string, { framework, assessmentId }: Place): CorrectableField | null {
  const field = recordFieldOf(key, framework);
  if (!field || field.kind === "line") return null;
  return isOfPractice(field) || assessmentId !== null ? field : null;
}

type Saved = {
  place: Place;
  field: CorrectableField;
  key: string;
  before: Stored;
  after: Stored;
  reason: string;
  actor: Actor;
};

async function save(tx: Tx, saved: Saved): Promise<Corrected> {
  const { place, field, key, before, after, reason, actor } = saved;
  if (isSameStored(before, after)) return { ok: false, reason: "nothing" };
  if (after.kind === "evidence" && (await hasNoMark(tx, saved))) return { ok: false, reason: "notListed" };
  // A mark takes its evidence with it, and brings it back: that is a change of a field of its own.
  const beside = field.kind === "mark" ? ({ kind: "evidence", item: field.item } as const) : null;
  const besideBefore = beside && (await readStored(tx, { place, field: beside }));
  await writeStored(tx, { place, field, stored: after });
  const correctionId = await addRow(tx, saved);
  if (beside && besideBefore) {
    const besideAfter = await readStored(tx, { place, field: beside });
    if (textOfStored(besideBefore) !== textOfStored(besideAfter)) {
      const change = { field: beside, key: `evidence:${beside.item}`, before: besideBefore };
      await addRow(tx, { ...saved, ...change, after: besideAfter });
    }
  }
  await rebuildPassages(tx, place.practiceId);
  await recordChange(tx, {
    actor,
    action: "practice.correct",
    subject: "practice",
    subjectId: place.slug,
    before: { [key]: textOfStored(before) },
    after: { [key]: textOfStored(after) },
    reason,
  });
  return { ok: true, correctionId, practice: place.slug };
}

async function hasNoMark(tx: Tx, { place, field }: Saved): Promise<boolean> {
  if (field.kind !== "evidence") return false;
  const mark = await readStored(tx, { place, field: { kind: "mark", item: field.item } });
  return mark.kind === "mark" && mark.row === null;
}

async function addRow(tx: Tx, { place, field, key, before, after, reason, actor }: Saved): Promise<number> {
  const { id } = await tx.correction.create({
    data: {
      practiceId: place.practiceId,
      assessmentId: isOfPractice(field) ? null : place.assessmentId,
      key,
      before: textOfStored(before),
      after: textOfStored(after),
      stored: before,
      reason,
      atImport: false,
      personId: actor.kind === "person" ? actor.id : null,
    },
    select: { id: true },
  });
  return id;
}
