/**
 * Writes self-assessments. What is said to be saved is on the disk: each call is one transaction, and SQLite's `synchronous`
 * is left at FULL. A field is written only by who has seen what stands in it: never a silent overwrite.
 */
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { isStorageFull } from "../db/errors";
import { getFrameworkOf } from "../frameworks/queries-known";
import type { Framework } from "../frameworks/schema";
import { cleanValue, fieldKey, fieldOf, isPlanKey, LIMITS, problemWith } from "./fields";
import { linkHash, newPublicId, newSecret } from "./private-link";
import { type FieldChange, type FieldOutcome, isWritable, type SaveRequest, type SaveResult } from "./schema";

export type Started =
  | { ok: true; secret: string }
  | { ok: false; reason: "unknownFramework" | "noTitle" | "storageFull" };

/** Starts a self-assessment of a practice by the newest version of a framework. The secret is given once and kept nowhere. */
export async function startDraft(
  { framework, title }: { framework: string; title: string },
  db: Db = getDb(),
): Promise<Started> {
  // Cut, the last character may be half of one.
  const name = cleanValue(cleanValue(title).trim().slice(0, LIMITS.title));
  if (name === "") return { ok: false, reason: "noTitle" };
  const found = await db.framework.findFirst({
    where: { slug: framework },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  if (!found) return { ok: false, reason: "unknownFramework" };
  const secret = newSecret();
  const written = await unlessFull(() =>
    db.selfAssessment.create({
      data: {
        publicId: newPublicId(),
        linkHash: linkHash(secret),
        frameworkId: found.id,
        state: "draft",
        fields: { create: { key: fieldKey.title, value: name, version: 1 } },
      },
      select: { id: true },
    }),
  );
  return written ? { ok: true, secret } : { ok: false, reason: "storageFull" };
}

/**
 * Writes fields. Each change stands by itself: one that meets another person's words, or is refused, does not hold up the
 * others. A change to what stands there already is saved without being written again, so sending twice does no harm.
 */
export async function saveFields(
  { secret, changes }: { secret: string } & SaveRequest,
  db: Db = getDb(),
): Promise<SaveResult> {
  const done = await unlessFull(() =>
    inTransaction(db, async (tx): Promise<SaveResult> => {
      const isPlan = changes.every(({ key }) => isPlanKey(key));
      const draft = await getWritable(tx, secret, isPlan ? "plan" : "assessment");
      if (!draft.ok) return draft;
      const framework = await getFrameworkOf(draft.frameworkId, { db, tx });
      const keys = changes.map(({ key }) => key);
      const rows = await tx.selfAssessmentField.findMany({
        where: { selfAssessmentId: draft.id, key: { in: keys } },
        select: { key: true, value: true, version: true },
      });
      const there = new Map(rows.map((row) => [row.key, row]));
      const outcomes: FieldOutcome[] = [];
      for (const change of changes) {
        const outcome = decide({ ...change, value: cleanValue(change.value) }, { framework, there });
        if ("write" in outcome) {
          const row = outcome.write;
          await writeField(tx, draft.id, row);
          there.set(row.key, row);
          outcomes.push({ key: row.key, outcome: "saved", version: row.version });
        } else outcomes.push(outcome);
      }
      return { ok: true, outcomes };
    }),
  );
  return done ?? { ok: false, reason: "storageFull" };
}

type FieldRow = { key: string; value: string; version: number };

/** What is to be done with one change, given what stands there. */
function decide(
  { key, value, base }: FieldChange,
  { framework, there }: { framework: Framework; there: Map<string, FieldRow> },
): FieldOutcome | { write: FieldRow } {
  const field = fieldOf(key, framework);
  const problem = field ? problemWith(field, value) : ({ problem: "unknownField" } as const);
  if (problem) return { key, outcome: "refused", ...problem };
  const now = there.get(key);
  const version = now?.version ?? 0;
  if ((now?.value ?? "") === value) return { key, outcome: "saved", version };
  if (base !== version) return { key, outcome: "conflict", theirs: { value: now?.value ?? "", version } };
  return { write: { key, value, version: version + 1 } };
}

async function writeField(tx: Tx, draftId: number, { key, ...data }: FieldRow): Promise<void> {
  await tx.selfAssessmentField.upsert({
    where: { selfAssessmentId_key: { selfAssessmentId: draftId, key } },
    create: { selfAssessmentId: draftId, key, ...data },
    update: data,
    select: { key: true },
  });
}

/** Gives the self-assessment behind a link, if it may be written to. For commands, inside their transaction. */
export async function getWritable(
  tx: Tx,
  secret: string,
  page: "plan" | "assessment" = "assessment",
): Promise<{ ok: true; id: number; frameworkId: number } | { ok: false; reason: "notFound" | "locked" }> {
  const row = await tx.selfAssessment.findUnique({
    where: { linkHash: linkHash(secret) },
    select: { id: true, state: true, frameworkId: true },
  });
  if (!row) return { ok: false, reason: "notFound" };
  if (!isWritable(row.state, page)) return { ok: false, reason: "locked" };
  return { ok: true, id: row.id, frameworkId: row.frameworkId };
}

/** Gives what `work` gives; null when there is no room to write. Everything else that goes wrong is thrown on. */
export async function unlessFull<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (isStorageFull(error)) return null;
    throw error;
  }
}
