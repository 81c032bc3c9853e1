/** Full-text search as parts of SQL statements: with commands.ts the only place outside the migrations that knows FTS5. */
import { join, type Sql, sql } from "../db/sql";
import { exclusionExpression, matchExpression, type SearchQuery } from "./query";

/** What is read of one passage to highlight it: longer than any answer we know, and bounded whatever was imported. */
const MAX_PASSAGE = 50_000;
/** A practice has some forty passages. */
const MAX_PASSAGES = 4_000;

/**
 * Gives a SELECT of the ids of the practices that match: every term stands in some passage, no excluded one in any.
 * Without any word to look up ("***") nothing matches; with excluded ones only, every other practice does.
 */
export function matchingPractices(query: SearchQuery): Sql {
  const expression = matchExpression(query);
  if (expression !== null) {
    return sql`SELECT "rowid" FROM "passage_fts_practice" WHERE "passage_fts_practice" MATCH ${expression}`;
  }
  if (query.excluded.length === 0) return sql`SELECT "id" FROM "Practice" WHERE FALSE`;
  return sql`
    SELECT "id" FROM "Practice" EXCEPT
    SELECT "rowid" FROM "passage_fts_practice"
    WHERE "passage_fts_practice" MATCH ${exclusionExpression(query.excluded)}`;
}

/**
 * Gives a SELECT of (practiceId, score) for those of the practices that match: bm25, a word of the title counting ten times
 * and one of the profile four times as much as one of the text. The lower the score the closer the match. Null when there
 * is nothing to rank by. `ids` is a SELECT of ids.
 */
export function practiceScores(query: SearchQuery, ids: Sql): Sql | null {
  const expression = matchExpression(query);
  if (expression === null) return null;
  // The plus keeps SQLite from running the whole search anew for each id (measured: 5 ms against 1.3 s).
  return sql`
    SELECT "rowid" AS "practiceId", bm25("passage_fts_practice", 10.0, 4.0, 1.0) AS "score"
    FROM "passage_fts_practice" WHERE "passage_fts_practice" MATCH ${expression} AND +"rowid" IN (${ids})`;
}

/** Gives a SELECT of (practiceId, assessmentId, kind, code, text): the passages of these practices, in the order of their pages. */
export function passagesOfPractices(ids: readonly number[]): Sql {
  return sql`
    SELECT "practiceId", "assessmentId", "kind", "code", substr("text", 1, ${MAX_PASSAGE}) AS "text"
    FROM "Passage" WHERE "practiceId" IN (${join([...ids])}) ORDER BY "practiceId", "id" LIMIT ${MAX_PASSAGES}`;
}
