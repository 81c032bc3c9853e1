/** Which sources everyone may see: those that something shown came from. */
import { type Db, getDb } from "../db/client";
import { type Sql, sql } from "../db/sql";

/**
 * The statement that gives the public sources, as `sourceId`: an assessment that came from one is published, or is a previous
 * version (versions.ts says which those are). `id`: only those whose SHA-256 begins so. An assessment is looked up by its source,
 * and what replaced it by its own id; UNION leaves out what was met, so that a circle ends too.
 */
export function publicSources(id?: string): Sql {
  // A range, so that the index is used; "g" follows every hex digit.
  const only = id === undefined ? sql`` : sql`WHERE w."sourceId" >= ${id} AND w."sourceId" < ${`${id}g`}`;
  return sql`
    WITH RECURSIVE "standing"("sourceId", "assessmentId") AS (
      SELECT w."sourceId", w."assessmentId" FROM "AssessmentSource" w ${only}
      UNION
      SELECT t."sourceId", s."replacedById" FROM "standing" t JOIN "Assessment" s ON s."id" = t."assessmentId"
      WHERE s."replacedById" IS NOT NULL)
    SELECT DISTINCT t."sourceId" FROM "standing" t JOIN "Assessment" s ON s."id" = t."assessmentId"
    WHERE s."state" = 'published'`;
}

/**
 * Gives the whole SHA-256 of the public source that an address means by it or by its first 16 digits; null when there is none,
 * or none that everyone may see. Takes any text.
 */
export async function findPublicSource(id: string, db: Db = getDb()): Promise<string | null> {
  if (!/^([0-9a-f]{16}|[0-9a-f]{64})$/.test(id)) return null;
  const [row] = await db.$queryRaw<{ sourceId: string }[]>(
    sql`${publicSources(id)} ORDER BY t."sourceId" LIMIT 1`,
  );
  return row?.sourceId ?? null;
}
