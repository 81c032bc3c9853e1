/** Reads which practices turned out to be another one: their addresses lead to it, and it says what it was called. */
import { type Db, getDb, type Tx } from "../db/client";
import { join, sql } from "../db/sql";
import { maskEmails } from "../shared/mask-emails";

/** A longer way is gone in several steps: each address leads on from where the last one led. */
const MOST_STEPS = 20;
/** More names than an address can have. */
const MOST_NAMES = 50;
/** More practices than anybody will find to be one. */
const MOST_MERGED = 100;

/** Gives where practices that were merged are now, by the slug they had. Takes any texts; what was never merged is not in it. */
export async function findMergedInto(
  slugs: readonly string[],
  db: Db | Tx = getDb(),
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db.$queryRaw<{ old: string; now: string }[]>(sql`
    WITH RECURSIVE way("old", "id", "steps") AS (
      SELECT "slug", "mergedIntoId", 1 FROM "Practice"
      WHERE "slug" IN (${join(slugs.slice(0, MOST_NAMES))}) AND "mergedIntoId" IS NOT NULL
      UNION ALL
      SELECT w."old", p."mergedIntoId", w."steps" + 1 FROM way w JOIN "Practice" p ON p."id" = w."id"
      WHERE p."mergedIntoId" IS NOT NULL AND w."steps" < ${MOST_STEPS})
    SELECT w."old" AS "old", p."slug" AS "now" FROM way w JOIN "Practice" p ON p."id" = w."id" ORDER BY w."steps"`);
  return new Map(rows.map(({ old, now }) => [old, now]));
}

/** Gives where the practice that had this slug is now; null when it was never merged, or is itself again. Takes any text. */
export async function getMergedInto(slug: string, db: Db = getDb()): Promise<string | null> {
  return (await findMergedInto([slug], db)).get(slug) ?? null;
}

/** A name under which a practice stood in the catalogue, and until when. */
export type FormerName = { slug: string; title: string; until: Date };

/** Gives the practices that were merged into the one with this slug, also by way of others, the first one merged first. */
export async function findFormerNames(slug: string, db: Db = getDb()): Promise<FormerName[]> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`
    WITH RECURSIVE below("id") AS (
      SELECT m."id" FROM "Practice" p JOIN "Practice" m ON m."mergedIntoId" = p."id" WHERE p."slug" = ${slug}
      UNION
      SELECT m."id" FROM below b JOIN "Practice" m ON m."mergedIntoId" = b."id"
      LIMIT ${MOST_MERGED})
    SELECT "id" FROM below`);
  if (rows.length === 0) return [];
  const merges = await db.practiceMerge.findMany({
    where: { fromId: { in: rows.map(({ id }) => Number(id)) }, undoneAt: null },
    orderBy: { id: "asc" },
    select: { mergedAt: true, from: { select: { slug: true, title: true } } },
  });
  return merges.map(({ from, mergedAt }) => ({
    slug: from.slug,
    title: maskEmails(from.title),
    until: mergedAt,
  }));
}
