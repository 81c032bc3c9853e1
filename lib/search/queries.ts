/** Full-text search as parts of SQL statements: with commands.ts the only place outside the migration that knows FTS5. */
import { type Sql, sql } from "../db/sql";
import { exclusionExpression, matchExpression, type SearchQuery } from "./query";

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
 * Gives a SELECT of (practiceId, score) for the practices that match: bm25, a word of the title counting ten times and one
 * of the profile four times as much as one of the text. The lower the score the closer the match. Null when there is
 * nothing to rank by.
 */
export function practiceScores(query: SearchQuery): Sql | null {
  const expression = matchExpression(query);
  if (expression === null) return null;
  return sql`
    SELECT "rowid" AS "practiceId", bm25("passage_fts_practice", 10.0, 4.0, 1.0) AS "score"
    FROM "passage_fts_practice" WHERE "passage_fts_practice" MATCH ${expression}`;
}
