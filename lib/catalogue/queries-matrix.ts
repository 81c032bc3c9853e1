/**
 * Reads the matrix of one framework: one page of the assessments that a filter finds, with the marks of these alone. One
 * statement for the marks; it reads them by the assessment's index, so its work grows with the page and not with the catalogue.
 */
import { type Db, getDb } from "../db/client";
import { join, type Sql, sql } from "../db/sql";
import { findShownFrameworkId } from "../frameworks/queries-shown";
import { type FrameworkRow, frameworkSelect, toFramework } from "../frameworks/structure";
import { findShownRows, hiddenEntries } from "../search/queries-withdrawn";
import { countryName } from "../shared/country-names";
import { pageWindow } from "../shared/paging";
import { assessmentHeadSelect, toAssessmentHead } from "./assessment-head";
import { buildFacets, type FacetCount } from "./facets";
import { NOT_STATED } from "./filters";
import type { MatrixRow, MatrixView } from "./matrix";
import { orderByLikeness } from "./matrix-likeness";
import { type MatrixRequest, matrixFacets } from "./matrix-request";
import { countFacets } from "./queries-browse";
import { practiceConditions } from "./queries-filter";
import type { ItemState, MarkStatus } from "./schema";

/**
 * Gives one page of the matrix, or null when there is no such framework (the version shown is meant, as on the pages of the
 * criteria). Ordered by likeness, the rows of a page are those by title, put in another order among themselves.
 */
export async function getMatrix(request: MatrixRequest, db: Db = getDb()): Promise<MatrixView | null> {
  const id = await findShownFrameworkId(request.framework, db);
  const row = id === null ? null : await db.framework.findUnique({ where: { id }, select: frameworkSelect });
  if (!row) return null;
  const published = { frameworkId: row.id, state: "published" } as const;
  const { _count, _max } = await db.assessment.aggregate({
    where: published,
    _count: true,
    _max: { createdAt: true, publishedAt: true },
  });
  const { counts, recorded } = await countFacets(db, request.filter);
  const facets = buildFacets(counts, {
    filter: request.filter,
    frameworkTitles: new Map([[row.slug, row.title]]),
    recorded,
  });
  const size = await countRows(db, { frameworkId: row.id, request });
  const ids = size.rows === 0 ? [] : await findRows(db, { frameworkId: row.id, request, counts });
  const items = await loadRows(db, { ids, framework: row });
  const { slug, version, title, publisher } = row;
  return {
    framework: { slug, version, title, publisher, assessments: _count },
    areas: toFramework(row).areas,
    items: request.sort === "likeness" ? orderByLikeness(items) : items,
    total: size.rows,
    practices: size.practices,
    page: request.filter.page,
    pageSize: request.filter.pageSize,
    facets: matrixFacets(facets, request),
    request,
    asOf: latest(_max.publishedAt, _max.createdAt),
  };
}

type Wanted = { frameworkId: number; request: MatrixRequest };

/** Gives the condition that the assessment `s` of the practice `p` is a row of the matrix. */
function isRow({ frameworkId, request }: Wanted): Sql {
  // The framework is in the condition on the assessment, in the one version that is shown.
  const filter = { ...request.filter, framework: [] };
  return sql`s."frameworkId" = ${frameworkId} AND s."state" = 'published' AND ${practiceConditions(filter)}`;
}

async function countRows(db: Db, wanted: Wanted): Promise<{ rows: number; practices: number }> {
  const [found] = await db.$queryRaw<{ rows: number | bigint; practices: number | bigint }[]>(sql`
    SELECT COUNT(*) AS "rows", COUNT(DISTINCT p."id") AS "practices"
    FROM "Assessment" s JOIN "Practice" p ON p."id" = s."practiceId" WHERE ${isRow(wanted)}`);
  return { rows: Number(found?.rows ?? 0), practices: Number(found?.practices ?? 0) };
}

async function findRows(db: Db, { counts, ...wanted }: Wanted & { counts: FacetCount[] }): Promise<number[]> {
  const { limit, offset } = pageWindow(wanted.request.filter);
  const countries = wanted.request.sort === "country" ? countriesByName(counts) : [];
  const places =
    countries.length === 0
      ? sql``
      : sql`WITH "country"("code", "place") AS (
          VALUES ${join(countries.map((code, place) => sql`(${code}, ${place})`))})`;
  const place =
    countries.length === 0
      ? sql``
      : sql`COALESCE((SELECT MIN(c."place") FROM "ProfileEntry" e JOIN "country" c ON c."code" = e."value"
          WHERE e."practiceId" = p."id" AND e."field" = 'country' AND e."id" NOT IN (${hiddenEntries})), ${countries.length}),`;
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(sql`
    ${places} SELECT s."id" FROM "Assessment" s JOIN "Practice" p ON p."id" = s."practiceId"
    WHERE ${isRow(wanted)}
    ORDER BY ${place} p."sortKey", p."slug", s."id" LIMIT ${limit} OFFSET ${offset}`);
  return rows.map(({ id }) => Number(id));
}

/** The countries of the practices, by their names: what the database cannot know. */
function countriesByName(counts: readonly FacetCount[]): string[] {
  const codes = counts.filter(({ key, value }) => key === "country" && value !== NOT_STATED);
  const collator = new Intl.Collator("en");
  return codes
    .map(({ value }) => value)
    .sort((a, b) => collator.compare(countryName(a), countryName(b)) || (a < b ? -1 : 1));
}

/** Loads these assessments as rows, in the order of the ids. */
async function loadRows(
  db: Db,
  { ids, framework }: { ids: readonly number[]; framework: FrameworkRow },
): Promise<MatrixRow[]> {
  if (ids.length === 0) return [];
  const [assessments, marks] = [await readAssessments(db, ids), await readMarks(db, ids)];
  const shown = await findShownRows(
    assessments.map(({ practice }) => practice.id),
    db,
  );
  const itemIds = framework.areas.flatMap((area) =>
    area.questions.flatMap((question) => question.items.map(({ id }) => id)),
  );
  const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    // Taken out between the two statements: then it is no longer shown.
    if (!found) return [];
    const states = itemIds.map((itemId): ItemState => marks.get(`${id} ${itemId}`) ?? "notListed");
    return [{ ...toAssessmentHead(found, shown), states }];
  });
}

function readAssessments(db: Db, ids: readonly number[]) {
  return db.assessment.findMany({
    where: { id: { in: [...ids] } },
    select: assessmentHeadSelect,
  });
}

/** The statement that gives the marks of some assessments: found by the index on (assessment, item). */
export function marksOf(assessmentIds: readonly number[]): Sql {
  return sql`SELECT m."assessmentId", m."itemId", m."status" FROM "Mark" m
    WHERE m."assessmentId" IN (${join([...assessmentIds])})`;
}

async function readMarks(db: Db, ids: readonly number[]): Promise<Map<string, MarkStatus>> {
  const rows = await db.$queryRaw<
    { assessmentId: number | bigint; itemId: number | bigint; status: MarkStatus }[]
  >(marksOf(ids));
  return new Map(rows.map(({ assessmentId, itemId, status }) => [`${assessmentId} ${itemId}`, status]));
}

function latest(...dates: (Date | null)[]): Date | null {
  return dates.reduce((newest, date) => (date && (!newest || date > newest) ? date : newest), null);
}
