/**
 * Decides about self-assessments that were handed in. Publishing takes what was printed that day through the same reader as every
 * other source, and keeps its bytes as a source of its own; all of it in one transaction, or nothing.
 */
import { createHash } from "node:crypto";
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { splitLines } from "../documents/lines";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import { createAssessment, getFrameworkIds } from "../imports/commands-assessment";
import { findOrCreatePractice } from "../imports/commands-practice";
import { contentHash } from "../imports/draft";
import { storedReading } from "../imports/runs";
import { rebuildPassages } from "../search/commands";
import { readDocument } from "../writeup/read";
import type { WriteUp } from "../writeup/tree";
import { replaceByLater } from "./commands-replaced";
import type { Place } from "./schema";

export type Published =
  | { ok: true; practice: string }
  | { ok: false; reason: "notFound" | "notWaiting" | "unreadable" | "noSuchPractice" | "noVersionToReplace" }
  /** The very same content is in the catalogue: there is nothing to do. */
  | { ok: false; reason: "identical"; practice: string }
  /** It is kept, but not shown: it was taken out, or a later version replaced it. It can be put back. */
  | { ok: false; reason: "identicalTakenOut"; assessmentId: number };

type Publishing = { reference: string; place: Place; actor: Actor };

/** Publishes what was handed in, where the editor says. Of two editors who decide at once, the second is told that it is decided. */
export async function publishSubmission(publishing: Publishing, db: Db = getDb()): Promise<Published> {
  // Read before the transaction: others write meanwhile. What was handed in under a reference never changes.
  const waiting = await getWaiting(db, publishing.reference);
  if (!waiting.ok) return waiting;
  const { text, selfAssessment } = waiting.submission;
  const framework = await getFrameworkOf(selfAssessment.frameworkId, { db });
  const reading = readDocument(splitLines(text), [framework]);
  // Only where nothing was found has the reader an error.
  const [writeUp] = reading.writeUps;
  if (!writeUp) return { ok: false, reason: "unreadable" };
  return inTransaction(db, (tx) => publishRead(tx, { ...publishing, framework, reading, writeUp }));
}

type Read = Publishing & { framework: Framework; reading: ReturnType<typeof readDocument>; writeUp: WriteUp };

async function publishRead(
  tx: Tx,
  { reference, place, actor, framework, reading, writeUp }: Read,
): Promise<Published> {
  const waiting = await getWaiting(tx, reference);
  if (!waiting.ok) return waiting;
  const { submission } = waiting;
  const hash = contentHash(writeUp);
  const twin = await findTwin(tx, hash);
  if (twin) return twin;
  const replaced = await findPlace(tx, place, framework.slug);
  if (!replaced.ok) return replaced;

  const sourceId = await keepSource(tx, submission, storedReading(reading));
  const practice = await findOrCreatePractice(tx, {
    writeUp,
    sourceId,
    sourceName: nameOf(reference),
    known: { facts: new Map(), samePractice: decidedPlace(place, writeUp) },
  });
  const ids = (await getFrameworkIds(tx)).get(`${framework.slug}@${framework.version}`);
  if (!ids) throw new Error(`The framework ${framework.slug} is not in the catalogue`);
  const assessmentId = await createAssessment(tx, {
    writeUp,
    practiceId: practice.id,
    sourceId,
    framework: ids,
    hash,
    kind: "selfAssessment",
  });
  const { slug } = await tx.practice.findUniqueOrThrow({
    where: { id: practice.id },
    select: { slug: true },
  });
  if (replaced.assessmentId !== null) {
    const pair = { assessmentId: replaced.assessmentId, replacedById: assessmentId };
    await replaceByLater(tx, { ...pair, practice: slug, actor });
  }
  await rebuildPassages(tx, practice.id);
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
}

/** The very same content, wherever it stands; null when nothing is the same. */
async function findTwin(tx: Tx, hash: string): Promise<Published | null> {
  const twin = await tx.assessment.findUnique({
    where: { contentHash: hash },
    select: { id: true, state: true, practice: { select: { slug: true } } },
  });
  if (!twin) return null;
  return twin.state === "published"
    ? { ok: false, reason: "identical", practice: twin.practice.slug }
    : { ok: false, reason: "identicalTakenOut", assessmentId: twin.id };
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

async function getWaiting(tx: Db | Tx, reference: string) {
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
