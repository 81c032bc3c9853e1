/** Where a write-up would go if it were published now, or why nowhere: asked before publishing, and by it. */
import { type Db, getDb, type Tx } from "../db/client";
import { hasTooManyLines } from "../records/write-up-fields";
import { findAlike } from "../review/queries-alike";
import { saysNothing } from "./content";
import { type Current, getCurrent } from "./queries-compare";
import { toPlace } from "./queries-summaries";
import { findIdentical, getDraftRow, type LoadedWriteUp, loadWriteUp } from "./queries-write-up";
import type { DraftPlace, LeftWriteUp, PublishingForecast, PublishProblem } from "./schema";
import { publishProblemSchema } from "./schema";

export type Placed =
  | { ok: true; place: Exclude<DraftPlace, { as: "leaveOut" }>; current: Current | null }
  | { ok: false; problem: PublishProblem };

/** The write-ups of a draft that are neither published nor left out. */
export const leftOf = (draftId: number) => ({
  draftId,
  publishedAt: null,
  OR: [{ place: null }, { place: { not: "leaveOut" as const } }],
});

/**
 * Says where a write-up goes. Without a decision it is a practice of its own, if nothing in the catalogue is like it. `isOneOfMany`:
 * nobody looks at it just now, so that one with nothing in it is not published.
 */
export async function findPlace(
  { db, tx }: { db: Db; tx: Db | Tx },
  {
    loaded,
    decided,
    isOneOfMany,
  }: { loaded: LoadedWriteUp; decided: DraftPlace | null; isOneOfMany: boolean },
): Promise<Placed> {
  const refused = (problem: PublishProblem): Placed => ({ ok: false, problem });
  if (decided?.as === "leaveOut") return refused("leftOut");
  if (hasTooManyLines(loaded.writeUp)) return refused("tooManyLines");
  if (await findIdentical(tx, loaded)) return refused("identical");
  if (isOneOfMany && saysNothing(loaded.writeUp)) return refused("nothingRead");
  if (decided === null && (await findAlike(loaded.writeUp, db, tx)).length > 0) return refused("undecided");
  const place = decided ?? { as: "newPractice" as const };
  if (place.as === "newPractice") {
    return loaded.writeUp.title === null ? refused("titleMissing") : { ok: true, place, current: null };
  }
  const current = await getCurrent(tx, { practice: place.practice, framework: loaded.framework.slug });
  if (!current) return refused("noSuchPractice");
  const needsVersion = place.as === "newVersion" || place.as === "merge";
  if (needsVersion && current.assessments.length === 0) return refused("noVersionToReplace");
  // Made one, both must be by the same wordings.
  const isOther = current.assessments[0]?.framework.version !== loaded.framework.version;
  if (place.as === "merge" && isOther) return refused("noVersionToReplace");
  return { ok: true, place, current };
}

/** So many are looked at before all are published: each is compared with the whole catalogue, and a page waits for it. */
const MOST_CHECKED = 100;
/** After so long no more than these. */
const PATIENCE_MS = 1_000;
const FEW_CHECKED = 25;

/** Gives what publishing all of a draft would do now; null when there is none, or it was not read yet. Nothing is written. */
export async function forecastPublishing(id: number, db: Db = getDb()): Promise<PublishingForecast | null> {
  const known = await getDraftRow(db, id);
  if (known?.state !== "open") return null;
  const where = leftOf(id);
  const total = await db.importDraftWriteUp.count({ where });
  const rows = await db.importDraftWriteUp.findMany({
    where,
    orderBy: { ordinal: "asc" },
    take: MOST_CHECKED,
    select: { ordinal: true, place: true, practice: true },
  });
  const forecast = { decided: 0, own: 0 };
  let checked = 0;
  const began = performance.now();
  const waiting = new Map<PublishProblem, number>();
  for (const row of rows) {
    if (checked >= FEW_CHECKED && performance.now() - began > PATIENCE_MS) break;
    checked++;
    const decided = toPlace(row);
    const loaded = await loadWriteUp(db, { id, ordinal: row.ordinal, known });
    const placed: Placed = loaded
      ? await findPlace({ db, tx: db }, { loaded, decided, isOneOfMany: true })
      : { ok: false, problem: "notFound" };
    if (!placed.ok) waiting.set(placed.problem, (waiting.get(placed.problem) ?? 0) + 1);
    else if (decided) forecast.decided++;
    else forecast.own++;
  }
  return {
    ...forecast,
    waiting: [...waiting].map(([problem, count]) => ({ problem, count })),
    unchecked: total - checked,
  };
}

/** Gives the first write-ups of a draft that are not done, each with the reason it was refused for last. */
export async function findLeft(id: number, most: number, db: Db = getDb()): Promise<LeftWriteUp[]> {
  const rows = await db.importDraftWriteUp.findMany({
    where: leftOf(id),
    orderBy: { ordinal: "asc" },
    take: most,
    select: { ordinal: true, title: true, problem: true },
  });
  return rows.map(({ problem, ...row }) => ({
    ...row,
    problem: publishProblemSchema.safeParse(problem).data ?? null,
  }));
}
