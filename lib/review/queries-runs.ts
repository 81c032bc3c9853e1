/** The runs of words of what practices answer, kept in this process: an editor who publishes many compares the same ones again and again. */
import type { Db, Tx } from "../db/client";
import { join, sql } from "../db/sql";
import { type Shingles, shinglesOf } from "./shingles";

/** Some 7 kB each. */
const MOST_KEPT = 2_000;

/** A practice's passages are written anew with every change, and no id comes twice: the last one says whether they are the same. */
type Kept = { last: number; shingles: Shingles };
const keptFor = new WeakMap<Db, Map<number, Kept>>();

/** Gives the runs of the published answers of these practices; one without any has no entry. Through `tx` inside a transaction. */
export async function getShingles(
  ids: readonly number[],
  { db, tx }: { db: Db; tx: Db | Tx },
): Promise<Map<number, Shingles>> {
  if (ids.length === 0) return new Map();
  const kept = keptFor.get(db) ?? new Map<number, Kept>();
  keptFor.set(db, kept);
  const now = await tx.$queryRaw<{ id: number | bigint; last: number | bigint }[]>(sql`
    SELECT "practiceId" AS "id", MAX("id") AS "last" FROM "Passage"
    WHERE "practiceId" IN (${join([...ids])}) GROUP BY "practiceId"`);
  const lastOf = new Map(now.map(({ id, last }) => [Number(id), Number(last)]));
  const missing = [...lastOf].flatMap(([id, last]) => (kept.get(id)?.last === last ? [] : [id]));
  const texts = await getAnswers(tx, missing);
  for (const id of missing) {
    kept.delete(id);
    kept.set(id, { last: lastOf.get(id) ?? 0, shingles: shinglesOf(texts.get(id) ?? "") });
  }
  const found = new Map<number, Shingles>();
  for (const id of lastOf.keys()) {
    const shingles = kept.get(id)?.shingles;
    if (shingles && shingles.length > 0) found.set(id, shingles);
  }
  for (const id of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(id);
  }
  return found;
}

async function getAnswers(tx: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const passages = await tx.$queryRaw<{ id: number | bigint; text: string }[]>(sql`
    SELECT "practiceId" AS "id", "text" FROM "Passage"
    WHERE "practiceId" IN (${join([...ids])}) AND "kind" = 'answer' ORDER BY "id"`);
  const texts = new Map<number, string[]>();
  for (const { id, text } of passages) {
    const own = texts.get(Number(id)) ?? [];
    texts.set(Number(id), own);
    own.push(text);
  }
  return new Map([...texts].map(([id, all]) => [id, all.join("\n")]));
}
