/**
 * What a filter means, as parts of SQL statements: the same for browse, the API, the pages of an item or a question, compare
 * and the matrix. Every value is bound, and every part is answered from an index (a test reads the plan).
 */
import { allOf, anyOf, join, type Sql, sql } from "../db/sql";
import { shownFrameworkId } from "../frameworks/queries-shown";
import { matchingPractices } from "../search/queries";
import { hiddenEntries } from "../search/queries-withdrawn";
import { parseSearchQuery } from "../search/query";
import { type CriterionKey, criterionKeys, criterionRef } from "./criterion-filter";
import { type FacetKey, facetKeys, NOT_STATED, type PracticeFilter } from "./filters";

/** Gives the condition that the practice `p` is one that the filter finds. */
export function practiceConditions(filter: PracticeFilter): Sql {
  const facets = facetKeys.map((key) => facetCondition(key, filter[key]));
  return allOf([published, ...searchConditions(filter), ...facets]);
}

/** Gives the conditions that the practice `p` matches the search and the criteria, whatever its facets; none for neither. */
export function searchConditions(filter: PracticeFilter): Sql[] {
  const search = filter.q === "" ? [] : [sql`p."id" IN (${matchingPractices(parseSearchQuery(filter.q))})`];
  const criteria = criterionKeys.flatMap((key) => filter[key].map((value) => criterionCondition(key, value)));
  return [...search, ...criteria];
}

/** The condition that a practice may be shown at all: it has a published assessment. */
const published = sql`p."id" IN (SELECT "practiceId" FROM "Assessment" WHERE "state" = 'published')`;

/** Gives the condition that the practice `p` has one of the chosen values of a facet; without any it always holds. */
function facetCondition(key: FacetKey, values: readonly string[]): Sql {
  if (values.length === 0) return sql`TRUE`;
  const stated = values.filter((value) => value !== NOT_STATED);
  const conditions: Sql[] = [];
  if (stated.length > 0) conditions.push(sql`p."id" IN (${havingOneOf(key, stated)})`);
  if (stated.length < values.length && key !== "framework") {
    conditions.push(sql`p."id" NOT IN (
      SELECT "practiceId" FROM "ProfileEntry" WHERE "field" = ${key} AND "id" NOT IN (${hiddenEntries}))`);
  }
  return anyOf(conditions);
}

function havingOneOf(key: FacetKey, values: string[]): Sql {
  if (key === "framework") {
    return sql`SELECT s."practiceId" FROM "Framework" f JOIN "Assessment" s ON s."frameworkId" = f."id"
      WHERE f."slug" IN (${join(values)}) AND s."state" = 'published'`;
  }
  return sql`SELECT "practiceId" FROM "ProfileEntry"
    WHERE "field" = ${key} AND "value" IN (${join(values)}) AND "id" NOT IN (${hiddenEntries})`;
}

/**
 * Gives the condition that a published assessment of the practice `p` against the framework (the version shown, as on the
 * criteria's pages) has the item in this state, or an answer in words to the question. A practice that was never assessed
 * against the framework meets none of these conditions: it does not "lack a mark".
 */
function criterionCondition(key: CriterionKey, value: string): Sql {
  const { framework, code } = criterionRef(value);
  if (key === "answers") {
    return sql`p."id" IN (
      SELECT s."practiceId" FROM "Answer" a JOIN "Assessment" s ON s."id" = a."assessmentId"
      WHERE a."questionId" = ${questionId(framework, code)} AND a."paragraphs" <> '[]' AND s."state" = 'published')`;
  }
  if (key === "notListed") {
    // An item the framework does not have is not "not listed": it finds nothing, as everywhere.
    return sql`(${itemId(framework, code)} IS NOT NULL AND p."id" IN (
      SELECT s."practiceId" FROM "Assessment" s
      WHERE s."frameworkId" = ${shownFrameworkId(sql`${framework}`)} AND s."state" = 'published' AND s."id" NOT IN (
        SELECT m."assessmentId" FROM "Mark" m WHERE m."itemId" = ${itemId(framework, code)})))`;
  }
  return sql`p."id" IN (
    SELECT s."practiceId" FROM "Mark" m JOIN "Assessment" s ON s."id" = m."assessmentId"
    WHERE m."itemId" = ${itemId(framework, code)} AND m."status" = ${key} AND s."state" = 'published')`;
}

function questionId(framework: string, code: string): Sql {
  return sql`(SELECT q."id" FROM "Area" r JOIN "Question" q ON q."areaId" = r."id"
    WHERE r."frameworkId" = ${shownFrameworkId(sql`${framework}`)} AND q."code" = ${code})`;
}

function itemId(framework: string, code: string): Sql {
  return sql`(SELECT i."id" FROM "Area" r JOIN "Question" q ON q."areaId" = r."id"
    JOIN "ChecklistItem" i ON i."questionId" = q."id"
    WHERE r."frameworkId" = ${shownFrameworkId(sql`${framework}`)} AND i."code" = ${code})`;
}
