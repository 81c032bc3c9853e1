/**
 * The statements behind browsing: who is a candidate, who has which facet value, and which practices stand on one page.
 * Lists of ids come as one JSON text each: ten thousand rows would cost ten times what finding them does.
 */
import type { Db } from "../db/client";
import { allOf, type Sql, sql } from "../db/sql";
import { practiceScores } from "../search/queries";
import { hiddenEntries } from "../search/queries-withdrawn";
import { parseSearchQuery } from "../search/query";
import { pageWindow } from "../shared/paging";
import { countFacetValues, type FacetPosting } from "./facet-counts";
import type { FacetCount, Recorded } from "./facets";
import { type PracticeFilter, profileFacetKeys } from "./filters";
import { searchConditions } from "./queries-filter";

/**
 * Gives the practices that a filter finds, in no order, and for each facet how many each of its values would find with the
 * facet's own choice lifted, and of how many of those practices any value is recorded.
 */
export async function countFacets(
  db: Db,
  filter: PracticeFilter,
): Promise<{ found: number[]; counts: FacetCount[]; recorded: Recorded[] }> {
  const rows = await db.$queryRaw<{ key: FacetPosting["key"]; value: string; ids: string }[]>(facetStatement);
  const postings = joinVersions(rows.map(({ key, value, ids }) => ({ key, value, ids: parseIds(ids) })));
  const candidates = await findCandidates(db, { filter, postings });
  return countFacetValues(candidates, { postings, filter });
}

/** Who is found with all facets lifted: of those with a published assessment, who has the words and the criteria. */
async function findCandidates(
  db: Db,
  { filter, postings }: { filter: PracticeFilter; postings: readonly FacetPosting[] },
): Promise<number[]> {
  const published = new Set(postings.flatMap(({ key, ids }) => (key === "framework" ? ids : [])));
  if (searchConditions(filter).length === 0) return [...published];
  const [row] = await db.$queryRaw<{ ids: string }[]>(candidatesStatement(filter));
  return parseIds(row?.ids).filter((id) => published.has(id));
}

/** Gives one page of the practices found: by relevance when there is a search, then by title. */
export async function findPracticeIds(
  db: Db,
  { filter, found }: { filter: PracticeFilter; found: readonly number[] },
): Promise<number[]> {
  const { limit, offset } = pageWindow(filter);
  if (found.length <= offset) return [];
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(pageStatement(filter, { found, limit, offset }));
  return rows.map((row) => Number(row.id));
}

/** Versions of a framework come as one row each, but are one value; a practice may be assessed against two of them. */
function joinVersions(postings: readonly FacetPosting[]): FacetPosting[] {
  const joined = new Map<string, FacetPosting>();
  for (const posting of postings) {
    const name = `${posting.key} ${posting.value}`;
    const other = joined.get(name);
    joined.set(name, other ? { ...other, ids: [...new Set([...other.ids, ...posting.ids])] } : posting);
  }
  return [...joined.values()];
}

/** The statement for the practices that match the search and the criteria; a test reads its plan. */
export function candidatesStatement(filter: PracticeFilter): Sql {
  return sql`
    SELECT json_group_array(p."id") AS "ids" FROM "Practice" p WHERE ${allOf(searchConditions(filter))}`;
}

/** The statement for who has which value of which facet: both halves are read from an index alone. */
export const facetStatement = sql`
  SELECT "field" AS "key", "value", json_group_array(DISTINCT "practiceId") AS "ids"
  FROM "ProfileEntry" WHERE "field" IN (${profileFacetKeys[0]}, ${profileFacetKeys[1]}, ${profileFacetKeys[2]})
    AND "id" NOT IN (${hiddenEntries})
  GROUP BY "field", "value"
  UNION ALL
  SELECT 'framework', f."slug", (
    SELECT json_group_array(DISTINCT s."practiceId") FROM "Assessment" s
    WHERE s."frameworkId" = f."id" AND s."state" = 'published')
  FROM "Framework" f`;

/** The statement of `findPracticeIds`. */
export function pageStatement(
  filter: PracticeFilter,
  { found, limit, offset }: { found: readonly number[]; limit: number; offset: number },
): Sql {
  const ids = sql`SELECT "value" FROM json_each(${JSON.stringify(found)})`;
  const scores = filter.q === "" ? null : practiceScores(parseSearchQuery(filter.q), ids);
  if (scores) {
    return sql`
      SELECT p."id" FROM (${scores}) AS "ranked" JOIN "Practice" p ON p."id" = "ranked"."practiceId"
      ORDER BY "ranked"."score", p."sortKey", p."slug" LIMIT ${limit} OFFSET ${offset}`;
  }
  return sql`
    SELECT p."id" FROM "Practice" p WHERE p."id" IN (${ids})
    ORDER BY p."sortKey", p."slug" LIMIT ${limit} OFFSET ${offset}`;
}

/** The text is the database's own, and long: nothing else can stand in it, so it is not looked through again. */
function parseIds(stored: string | undefined): number[] {
  return stored === undefined ? [] : JSON.parse(stored);
}
