/**
 * What of a practice's profile and described parts is not shown: what was read from a document none of whose assessments of the
 * practice is readable any more, neither published nor as a previous version (versions.ts). Nothing is moved when an assessment is
 * taken out, so all of it is there again when it is put back. What no document says (people found it out, an editor wrote it) stays.
 * It stands here because the index asks it too, and search knows nothing of the catalogue.
 */
import { type Db, getDb, type Tx } from "../db/client";
import { type Sql, sql } from "../db/sql";

/**
 * Gives the beginning of a statement: "gone" has the practices and the documents meant. It starts from the few assessments that were
 * taken out, and goes by indexes from there. The pluses and CROSS JOINs keep SQLite from starting at what is published.
 */
function withGone(only: Sql): Sql {
  return sql`
    WITH RECURSIVE "withdrawn"("id", "practiceId") AS (
      SELECT s."id", s."practiceId" FROM "Assessment" s
      WHERE s."state" = 'unpublished' AND +s."replacedById" IS NULL ${only}
      UNION
      SELECT s."id", s."practiceId" FROM "withdrawn" CROSS JOIN "Assessment" s ON s."replacedById" = "withdrawn"."id"),
    "gone"("practiceId", "sourceId") AS (
      SELECT DISTINCT "withdrawn"."practiceId", w."sourceId" FROM "withdrawn"
      CROSS JOIN "AssessmentSource" w ON w."assessmentId" = "withdrawn"."id"
      WHERE NOT EXISTS (
        SELECT 1 FROM "Assessment" o CROSS JOIN "AssessmentSource" x
          ON x."assessmentId" = o."id" AND x."sourceId" = w."sourceId"
        WHERE o."practiceId" = "withdrawn"."practiceId" AND o."id" NOT IN (SELECT "id" FROM "withdrawn")))`;
}

/** A SELECT of the ids of the profile's values that are not shown. Ids stand in every index: leaving these out reads no table more. */
export const hiddenEntries = sql`
  ${withGone(sql``)}
  SELECT h."id" FROM "gone"
  CROSS JOIN "ProfileEntry" h ON h."practiceId" = "gone"."practiceId" AND +h."sourceId" = "gone"."sourceId"`;

/** Gives those of a practice's rows that are shown. */
export type ShownRows = <Row extends { sourceId: string | null }>(
  practiceId: number,
  rows: readonly Row[],
) => Row[];

/** Reads which rows are shown: of these practices, or of all without any ids. Inside a transaction as it stands there. */
export async function findShownRows(
  ids: readonly number[] | null,
  db: Db | Tx = getDb(),
): Promise<ShownRows> {
  const only =
    ids === null ? sql`` : sql`AND s."practiceId" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`;
  const rows = await db.$queryRaw<{ practiceId: number | bigint; sourceId: string }[]>(
    sql`${withGone(only)} SELECT "practiceId", "sourceId" FROM "gone"`,
  );
  const gone = new Set(rows.map(({ practiceId, sourceId }) => `${practiceId} ${sourceId}`));
  return (practiceId, all) =>
    all.filter(({ sourceId }) => sourceId === null || !gone.has(`${practiceId} ${sourceId}`));
}
