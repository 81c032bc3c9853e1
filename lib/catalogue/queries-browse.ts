/**
 * The statements behind browsing: which practices a filter finds, and how many each facet value would find.
 * All counting is done by the database; of the practices only one page of ids comes back.
 */
import type { Db } from "../db/client";
import { allOf, anyOf, join, type Sql, sql } from "../db/sql";
import { matchingPractices, practiceScores } from "../search/queries";
import { parseSearchQuery } from "../search/query";
import { pageWindow } from "../shared/paging";
import type { FacetCount } from "./facets";
import { type FacetKey, facetKeys, NOT_STATED, type PracticeFilter } from "./filters";

/** A facet shows at most so many values, the most frequent ones; our vocabularies have some ten. */
const MAX_OPTIONS = 200;

/** Gives the ids of one page of the practices that a filter finds: by relevance when there is a search, then by title. */
export async function findPracticeIds(db: Db, filter: PracticeFilter): Promise<number[]> {
  const { limit, offset } = pageWindow(filter);
  const scores = filter.q === "" ? null : practiceScores(parseSearchQuery(filter.q));
  const ranked = scores ? sql`JOIN (${scores}) AS "found" ON "found"."practiceId" = p."id"` : sql``;
  const order = scores ? sql`"found"."score", p."sortKey", p."slug"` : sql`p."sortKey", p."slug"`;
  const conditions = facetKeys.map((key) => chosen(key, filter[key]));
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`
    SELECT p."id" FROM "Practice" p ${ranked}
    WHERE ${allOf([scores ? published : shown(filter), ...conditions])}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`);
  return rows.map((row) => Number(row.id));
}

/** Counts the practices that a filter finds, and for each facet those that each of its values would find. */
export async function countFacets(
  db: Db,
  filter: PracticeFilter,
): Promise<{ total: number; counts: FacetCount[] }> {
  const passes = join(facetKeys.map((key) => sql`${chosen(key, filter[key])} AS ${column(key)}`));
  const rows = await db.$queryRaw<{ key: FacetKey | "total"; value: string; count: number | bigint }[]>(sql`
    WITH "candidate" AS MATERIALIZED (
      SELECT p."id" AS "id", ${passes} FROM "Practice" p WHERE ${shown(filter)}
    )
    SELECT 'total' AS "key", '' AS "value", COUNT(*) AS "count"
    FROM "candidate" c WHERE ${allOf(facetKeys.map(column))}
    UNION ALL ${join(facetKeys.map(facetCounts), " UNION ALL ")}`);
  let total = 0;
  const counts: FacetCount[] = [];
  for (const { key, value, count } of rows) {
    if (key === "total") total = Number(count);
    else counts.push({ key, value, count: Number(count) });
  }
  return { total, counts };
}

/** The condition that a practice may be shown at all: it has a published assessment. */
const published = sql`p."id" IN (SELECT "practiceId" FROM "Assessment" WHERE "state" = 'published')`;

/** The condition that a practice may be shown and matches the search. */
function shown({ q }: PracticeFilter): Sql {
  return q === ""
    ? published
    : allOf([published, sql`p."id" IN (${matchingPractices(parseSearchQuery(q))})`]);
}

/** The condition that a practice has one of the chosen values of a facet; without any it always holds. */
function chosen(key: FacetKey, values: readonly string[]): Sql {
  if (values.length === 0) return sql`TRUE`;
  const stated = values.filter((value) => value !== NOT_STATED);
  const conditions: Sql[] = [];
  if (stated.length > 0) conditions.push(sql`p."id" IN (${havingOneOf(key, stated)})`);
  if (stated.length < values.length && key !== "framework") {
    conditions.push(sql`p."id" NOT IN (SELECT "practiceId" FROM "ProfileEntry" WHERE "field" = ${key})`);
  }
  return anyOf(conditions);
}

function havingOneOf(key: FacetKey, values: string[]): Sql {
  if (key === "framework") {
    return sql`SELECT s."practiceId" FROM "Framework" f JOIN "Assessment" s ON s."frameworkId" = f."id"
      WHERE f."slug" IN (${join(values)}) AND s."state" = 'published'`;
  }
  return sql`SELECT "practiceId" FROM "ProfileEntry" WHERE "field" = ${key} AND "value" IN (${join(values)})`;
}

/** Counts the values of one facet over the candidates that pass all other facets. */
function facetCounts(key: FacetKey): Sql {
  const others = allOf(facetKeys.filter((other) => other !== key).map(column));
  if (key === "framework") {
    return sql`
      SELECT ${key}, f."slug", COUNT(DISTINCT c."id")
      FROM "candidate" c
      JOIN "Assessment" s ON s."practiceId" = c."id" AND s."state" = 'published'
      JOIN "Framework" f ON f."id" = s."frameworkId"
      WHERE ${others} GROUP BY f."slug"`;
  }
  return sql`
    SELECT * FROM (
      SELECT ${key}, COALESCE(e."value", ${NOT_STATED}) AS "value", COUNT(DISTINCT c."id") AS "count"
      FROM "candidate" c LEFT JOIN "ProfileEntry" e ON e."practiceId" = c."id" AND e."field" = ${key}
      WHERE ${others} GROUP BY e."value" ORDER BY "count" DESC, "value" LIMIT ${MAX_OPTIONS}
    )`;
}

/** The candidate's column that says whether it passes a facet. */
function column(key: FacetKey): Sql {
  const columns: Record<FacetKey, Sql> = {
    framework: sql`"okFramework"`,
    country: sql`"okCountry"`,
    targetGroup: sql`"okTargetGroup"`,
    integrationArea: sql`"okIntegrationArea"`,
  };
  return columns[key];
}
