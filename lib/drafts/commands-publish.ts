/**
 * Puts a write-up of a draft into the catalogue, where an editor says: all of it in one transaction, or nothing. Of two editors who
 * publish at once, the second is told that it is done.
 */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import type { Framework } from "../frameworks/schema";
import { createAssessment, type FrameworkIds, findSharedAnswers } from "../imports/commands-assessment";
import { findOrCreatePractice } from "../imports/commands-practice";
import { replaceByLater } from "../review/commands-replaced";
import { rebuildPassages } from "../search/commands";
import type { Diagnostic } from "../writeup/tree";
import { closeWhenDone } from "./commands-close";
import { recordEdits } from "./commands-corrections";
import { mergeInto } from "./commands-merge";
import { addToReading, keepSource } from "./commands-source";
import { withListedEvidence } from "./edited";
import type { Current } from "./queries-compare";
import { findPlace, type Placed } from "./queries-place";
import { toPlace } from "./queries-summaries";
import { type DraftRow, identityOf, type LoadedWriteUp, loadWriteUp } from "./queries-write-up";
import type { PublishOutcome, PublishProblem } from "./schema";

export type Publishing = { id: number; ordinal: number; reason: string | null; actor: Actor };
/** `notes`: findings that only the catalogue can tell; they belong to the source's reading. */
type Done = PublishOutcome & { notes: Diagnostic[]; sha256: string | null };

/** Publishes one write-up of an open draft. Why it is not published is kept with it. */
export async function publishWriteUp(publishing: Publishing, db: Db = getDb()): Promise<PublishOutcome> {
  return inTransaction(db, async (tx): Promise<PublishOutcome> => {
    const { notes, sha256, ...outcome } = await publishIn(db, tx, publishing);
    if (sha256 !== null) await addToReading(tx, sha256, { taken: [], notes });
    return outcome;
  });
}

/** The same as a step of publishing a whole draft: `known` is its row, in a state in which nobody changes it. The notes are left to the caller. */
export async function publishIn(
  db: Db,
  tx: Tx,
  { known, ...publishing }: Publishing & { known?: DraftRow },
): Promise<Done> {
  const { id, ordinal } = publishing;
  const refused = async (problem: PublishProblem, isKept = true): Promise<Done> => {
    // Beside the write-up, so that a list shows it; not a change of anything.
    if (isKept)
      await tx.importDraftWriteUp.updateMany({ where: { draftId: id, ordinal }, data: { problem } });
    return { ok: false, problem, notes: [], sha256: null };
  };
  const row = await tx.importDraftWriteUp.findUnique({
    where: { draftId_ordinal: { draftId: id, ordinal } },
    select: { place: true, practice: true, publishedAt: true },
  });
  const loaded = row && (await loadWriteUp(db, { id, ordinal, known }, tx));
  if (!row || !loaded) return refused("notFound", false);
  if (row.publishedAt !== null) return refused("alreadyPublished", false);
  if (loaded.draft.state !== "open" && !known) return refused("closed", false);
  const asked = { loaded, decided: toPlace(row), isOneOfMany: known !== undefined };
  const place = await findPlace({ db, tx }, asked);
  if (!place.ok) return refused(place.problem);
  return { ...(await publish(tx, { ...publishing, loaded, place: place.place, current: place.current })) };
}

type Step = Publishing & { loaded: LoadedWriteUp } & Omit<Extract<Placed, { ok: true }>, "ok">;

async function publish(tx: Tx, step: Step): Promise<Done> {
  const { id, ordinal, reason, actor, loaded, place, current } = step;
  const sha256 = await keepSource(tx, loaded);
  const made =
    place.as === "merge" && current ? await merge(tx, step, current, sha256) : await add(tx, step, sha256);
  await rebuildPassages(tx, made.practiceId);
  const practice = await tx.practice.findUniqueOrThrow({
    where: { id: made.practiceId },
    select: { slug: true },
  });
  await tx.importDraftWriteUp.update({
    where: { draftId_ordinal: { draftId: id, ordinal } },
    data: { publishedAt: new Date(), assessmentId: made.assessmentId, problem: null },
    select: { ordinal: true },
  });
  await recordChange(tx, {
    actor,
    action: "import.publish",
    subject: "importDraft",
    subjectId: String(id),
    after: {
      writeUp: ordinal,
      as: place.as,
      practice: practice.slug,
      assessment: made.assessmentId,
      ...made.more,
    },
    ...(reason === null ? {} : { reason }),
  });
  await closeWhenDone(tx, id);
  return { ok: true, practice: practice.slug, assessmentId: made.assessmentId, notes: made.notes, sha256 };
}

type Made = {
  practiceId: number;
  assessmentId: number;
  notes: Diagnostic[];
  more?: Record<string, number | string[]>;
};

/** An assessment of its own: of a new practice or of one that is there, in the place of an earlier one or beside it. */
async function add(tx: Tx, { loaded, place, current, reason, actor }: Step, sourceId: string): Promise<Made> {
  const writeUp = withListedEvidence(loaded.writeUp);
  const framework = await idsOf(tx, loaded);
  const samePractice = new Map(current ? [[writeUp.ordinal, current.slug]] : []);
  const practice = await findOrCreatePractice(tx, {
    writeUp,
    sourceId,
    sourceName: loaded.draft.name,
    known: { facts: new Map(), samePractice },
  });
  const assessmentId = await createAssessment(tx, {
    writeUp,
    practiceId: practice.id,
    sourceId,
    framework,
    hash: await identityOf(tx, loaded),
  });
  const replaced = place.as === "newVersion" ? current?.assessments[0]?.id : undefined;
  if (current && replaced !== undefined) {
    const pair = { assessmentId: replaced, replacedById: assessmentId };
    await replaceByLater(tx, { ...pair, practice: current.slug, actor });
  }
  await recordEdits(tx, {
    loaded,
    practiceId: practice.id,
    assessmentId,
    reason,
    actor,
    isNew: practice.created,
  });
  const notes = [...practice.diagnostics, ...(await findSharedAnswers(tx, writeUp, practice.id))];
  return {
    practiceId: practice.id,
    assessmentId,
    notes,
    ...(replaced === undefined ? {} : { more: { replaces: replaced } }),
  };
}

async function merge(
  tx: Tx,
  { loaded, reason, actor }: Step,
  current: Current,
  sourceId: string,
): Promise<Made> {
  const framework = await idsOf(tx, loaded);
  const { assessmentId, filled, replaced } = await mergeInto(tx, {
    loaded,
    current,
    framework,
    sourceId,
    reason,
    actor,
  });
  return { practiceId: current.id, assessmentId, notes: [], more: { filled, replaced } };
}

/** A version of criteria never changes, and its object is the same for all write-ups of a draft. */
const idsKnown = new WeakMap<Framework, FrameworkIds>();

/** Gives the row ids of the very version that the write-up was read by. */
async function idsOf(tx: Tx, { framework }: LoadedWriteUp): Promise<FrameworkIds> {
  const there = idsKnown.get(framework);
  if (there) return there;
  const { slug, version } = framework;
  const { id, areas } = await tx.framework.findUniqueOrThrow({
    where: { slug_version: { slug, version } },
    select: {
      id: true,
      areas: {
        select: {
          questions: { select: { id: true, code: true, items: { select: { id: true, code: true } } } },
        },
      },
    },
  });
  const questions = areas.flatMap((area) => area.questions);
  const ids = {
    id,
    questions: new Map(questions.map((question) => [question.code, question.id])),
    items: new Map(questions.flatMap(({ items }) => items.map((item) => [item.code, item.id]))),
  };
  idsKnown.set(framework, ids);
  return ids;
}
