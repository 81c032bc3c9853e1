/** The likest practices for many items at once, in one statement that goes by the indexes and gives no more than is shown. */
import type { Db } from "../db/client";
import { join, type Sql, sql } from "../db/sql";
import { hiddenEntries } from "../search/queries-withdrawn";
import { ALIKE_SHARE, FEW_MARKED, type SharedTermKey } from "./similar";

export type Term = { field: SharedTermKey; value: string };
/** What practices are compared with: terms of a profile, and marks by the row ids of their items. */
export type Compared = { terms: Term[]; marks: { itemId: number; status: "met" | "notMet" }[] };

/** One of the likest practices for `of`: an item's id, or 0 for a question. `count`: how many there are for it in all. */
export type Hit = { of: number; count: number; assessmentId: number; both: number; alike: number };

type Wanted = Compared & {
  frameworkId: number;
  found: Sql;
  /** How many for each "of". */
  most: number;
};

/** Gives the likest practices of what `found` finds, for each "of" the likest first. */
export async function readLikest(db: Db, wanted: Wanted): Promise<Hit[]> {
  const rows = await db.$queryRaw<Record<keyof Hit, number | bigint>[]>(likestOf(wanted));
  return rows.map(({ of, count, assessmentId, both, alike }) => ({
    of: Number(of),
    count: Number(count),
    assessmentId: Number(assessmentId),
    both: Number(both),
    alike: Number(alike),
  }));
}

/**
 * The statement that takes, of what `found` finds (pairs of "of" and "assessmentId"), the likest for each "of". Of several
 * assessments of a practice by one framework the latest counts. The order is that of `byLikeness` in similar.ts, said in SQL so
 * that only what is shown is read; a test compares the two.
 */
function likestOf({ frameworkId, terms, marks, found, most }: Wanted): Sql {
  const own = marks.map(({ itemId, status }) => sql`(${itemId}, ${status})`);
  const stated = terms.map(({ field, value }) => sql`(${field}, ${value})`);
  return sql`
    WITH "latest" AS MATERIALIZED (
      SELECT "practiceId", MAX("id") AS "id" FROM "Assessment"
      WHERE "frameworkId" = ${frameworkId} AND "state" = 'published' GROUP BY "practiceId"
    ),
    "stated"("field", "value") AS (${valuesOf(stated)}),
    "sharing" AS MATERIALIZED (
      SELECT e."practiceId", COUNT(DISTINCT w."field" || ' ' || w."value") AS "terms" FROM "stated" w
      JOIN "ProfileEntry" e ON e."field" = w."field" AND e."value" = w."value"
      WHERE e."id" NOT IN (${hiddenEntries}) GROUP BY e."practiceId"
    ),
    "own"("itemId", "status") AS (${valuesOf(own)}),
    "marked" AS MATERIALIZED (
      SELECT m."assessmentId", COUNT(*) AS "both", SUM(m."status" = o."status") AS "alike" FROM "own" o
      JOIN "Mark" m ON m."itemId" = o."itemId" AND m."status" IN ('met', 'notMet')
      WHERE +m."assessmentId" IN (SELECT "id" FROM "latest") GROUP BY m."assessmentId"
    ),
    "placed" AS MATERIALIZED (
      SELECT l."id", COALESCE(k."both", 0) AS "both", COALESCE(k."alike", 0) AS "alike",
        ROW_NUMBER() OVER (ORDER BY
          COALESCE(s."terms", 0) + COALESCE(k."both" >= ${FEW_MARKED} AND k."alike" >= k."both" * ${ALIKE_SHARE}, 0) DESC,
          COALESCE(k."alike", 0) DESC, p."sortKey", p."slug") AS "place"
      FROM "latest" l JOIN "Practice" p ON p."id" = l."practiceId"
      LEFT JOIN "sharing" s ON s."practiceId" = l."practiceId"
      LEFT JOIN "marked" k ON k."assessmentId" = l."id"
    ),
    "found"("of", "assessmentId") AS (${found})
    SELECT "of", "count", "assessmentId", "both", "alike" FROM (
      SELECT f."of", f."assessmentId", d."both", d."alike",
        COUNT(*) OVER (PARTITION BY f."of") AS "count",
        ROW_NUMBER() OVER (PARTITION BY f."of" ORDER BY d."place") AS "nth"
      FROM "found" f JOIN "placed" d ON d."id" = f."assessmentId"
    ) WHERE "nth" <= ${most} ORDER BY "of", "nth"`;
}

/** The assessments that meet one of these items, from the index on (item, status, assessment). */
export function meetingAny(itemIds: readonly number[]): Sql {
  return sql`SELECT m."itemId", m."assessmentId" FROM "Mark" m
    WHERE m."itemId" IN (${join([...itemIds])}) AND m."status" = 'met'`;
}

/** The assessments that have words for a question. */
export function answering({ frameworkId, question }: { frameworkId: number; question: string }): Sql {
  return sql`SELECT 0, a."assessmentId" FROM "Answer" a
    WHERE a."questionId" = (SELECT q."id" FROM "Area" r JOIN "Question" q ON q."areaId" = r."id"
        WHERE r."frameworkId" = ${frameworkId} AND q."code" = ${question})
      AND a."paragraphs" NOT IN ('', '[]')`;
}

function valuesOf(rows: Sql[]): Sql {
  return rows.length === 0 ? sql`SELECT NULL, NULL WHERE FALSE` : sql`VALUES ${join(rows)}`;
}
