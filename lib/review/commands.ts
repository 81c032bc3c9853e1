/**
 * Decides about self-assessments that were handed in. Publishing takes what was printed that day through the same reader as every
 * other source, and keeps its bytes as a source of its own; all of it in one transaction, or nothing.
 */
import { createHash } from "node:crypto";
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { replaceAssessment } from "../catalogue/commands-versions";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { splitLines } from "../documents/lines";
import { getFrameworkOf } from "../frameworks/queries-known";
import { createAssessment, getFrameworkIds } from "../imports/commands-assessment";
import { findOrCreatePractice } from "../imports/commands-practice";
import { contentHash } from "../imports/draft";
import { storedReading } from "../imports/runs";
import { rebuildPassages } from "../search/commands";
import { readDocument } from "../writeup/read";
import type { WriteUp } from "../writeup/tree";
import type { Place } from "./schema";

export type Published =
  | { ok: true; practice: string }
  | { ok: false; reason: "notFound" | "notWaiting" | "unreadable" | "noSuchPractice" | "noVersionToReplace" }
  /** The very same content is in the catalogue: there is nothing to do. */
  | { ok: false; reason: "identical"; practice: string };

/** Publishes what was handed in, where the editor says. Of two editors who decide at once, the second is told that it is decided. */
export async function publishSubmission(
  { reference, place, actor }: { reference: string; place: Place; actor: Actor },
  db: Db = getDb(),
): Promise<Published> {
  return inTransaction(db, async (tx): Promise<Published> => {
    const waiting = await getWaiting(tx, reference);
    if (!waiting.ok) return waiting;
    const { submission } = waiting;
    const framework = await getFrameworkOf(submission.selfAssessment.frameworkId, { db, tx });
    const reading = readDocument(splitLines(submission.text), [framework]);
    const [writeUp] = reading.writeUps;
    if (!writeUp || reading.diagnostics.some(({ severity }) => severity === "error")) {
      return { ok: false, reason: "unreadable" };
    }
    const hash = contentHash(writeUp);
    const twin = await tx.assessment.findUnique({
      where: { contentHash: hash },
      select: { practice: { select: { slug: true } } },
    });
    if (twin) return { ok: false, reason: "identical", practice: twin.practice.slug };
    const replaced = await findPlace(tx, place, framework.slug);
    if (!replaced.ok) return replaced;

    const sourceId = await keepSource(tx, submission, storedReading(reading));
    const practice = await findOrCreatePractice(tx, {
      writeUp,
      sourceId,
      sourceName: nameOf(reference),
      known: { facts: new Map(), samePractice: decidedPlace(place, writeUp) },
    });
    const ids = (await getFrameworkIds(tx)).get(framework.slug);
    if (!ids) throw new Error(`The framework ${framework.slug} is not in the catalogue`);
    const assessmentId = await createAssessment(tx, {
      writeUp,
      practiceId: practice.id,
      sourceId,
      framework: ids,
      hash,
      kind: "selfAssessment",
    });
    if (replaced.assessmentId !== null) {
      await replaceAssessment(tx, { assessmentId: replaced.assessmentId, replacedById: assessmentId });
    }
    await rebuildPassages(tx, practice.id);
    const { slug } = await tx.practice.findUniqueOrThrow({
      where: { id: practice.id },
      select: { slug: true },
    });
    await decide(tx, submission, { state: "published", assessmentId });
    const after = { practice: slug, assessment: assessmentId, as: place.as, reference };
    await recordChange(tx, {
      actor,
      action: "selfAssessment.publish",
      subject: "selfAssessment",
      subjectId: submission.selfAssessment.publicId,
      after,
    });
    return { ok: true, practice: slug };
  });
}

/** Sends what was handed in back to its author, with a note that the private link shows. */
export async function returnSubmission(
  { reference, note, actor }: { reference: string; note: string; actor: Actor },
  db: Db = getDb(),
): Promise<{ ok: true } | { ok: false; reason: "notFound" | "notWaiting" }> {
  return inTransaction(db, async (tx) => {
    const waiting = await getWaiting(tx, reference);
    if (!waiting.ok) return waiting;
    await decide(tx, waiting.submission, { state: "returned", note });
    await recordChange(tx, {
      actor,
      action: "selfAssessment.return",
      subject: "selfAssessment",
      subjectId: waiting.submission.selfAssessment.publicId,
      after: { reference, note },
    });
    return { ok: true };
  });
}

const waitingSelect = {
  id: true,
  reference: true,
  text: true,
  withdrawnAt: true,
  decidedAt: true,
  selfAssessment: { select: { id: true, publicId: true, state: true, frameworkId: true } },
} as const;

async function getWaiting(tx: Tx, reference: string) {
  const submission = await tx.submission.findUnique({ where: { reference }, select: waitingSelect });
  if (!submission) return { ok: false, reason: "notFound" } as const;
  const isWaiting =
    !submission.withdrawnAt && !submission.decidedAt && submission.selfAssessment.state === "submitted";
  return isWaiting ? ({ ok: true, submission } as const) : ({ ok: false, reason: "notWaiting" } as const);
}

type Waiting = Extract<Awaited<ReturnType<typeof getWaiting>>, { ok: true }>["submission"];

async function decide(
  tx: Tx,
  submission: Waiting,
  { state, ...data }: { state: "published" | "returned"; assessmentId?: number; note?: string },
): Promise<void> {
  await tx.submission.update({ where: { id: submission.id }, data: { ...data, decidedAt: new Date() } });
  await tx.selfAssessment.update({ where: { id: submission.selfAssessment.id }, data: { state } });
}

/** Checks that the practice is there, and for a new version which assessment it follows. */
async function findPlace(
  tx: Tx,
  place: Place,
  framework: string,
): Promise<
  { ok: true; assessmentId: number | null } | { ok: false; reason: "noSuchPractice" | "noVersionToReplace" }
> {
  if (place.as === "newPractice") return { ok: true, assessmentId: null };
  const practice = await tx.practice.findFirst({
    where: { slug: place.practice, assessments: { some: { state: "published" } } },
    select: {
      assessments: {
        where: { state: "published", framework: { slug: framework } },
        orderBy: { id: "desc" },
        take: 1,
        select: { id: true },
      },
    },
  });
  if (!practice) return { ok: false, reason: "noSuchPractice" };
  if (place.as === "anotherAssessment") return { ok: true, assessmentId: null };
  const [current] = practice.assessments;
  return current ? { ok: true, assessmentId: current.id } : { ok: false, reason: "noVersionToReplace" };
}

function decidedPlace(place: Place, { ordinal }: WriteUp): Map<number, string> {
  return place.as === "newPractice" ? new Map() : new Map([[ordinal, place.practice]]);
}

const nameOf = (reference: string) => `self-assessment-${reference}.txt`;

/** The text becomes a source like any other, byte for byte. */
async function keepSource(tx: Tx, { reference, text }: Waiting, reading: object): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(text));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const lineCount = splitLines(text).length;
  await tx.source.upsert({
    where: { sha256 },
    create: {
      sha256,
      name: nameOf(reference),
      mediaType: "text/plain",
      encoding: "utf-8",
      bytes,
      byteCount: bytes.length,
      lineCount,
      reading,
    },
    update: {},
    select: { sha256: true },
  });
  return sha256;
}
