/** Reads what the catalogue has for one criterion of a framework: its counts, and the assessments with their passages. */
import { type Db, getDb } from "../db/client";
import { join, type Sql, sql } from "../db/sql";
import { criterionPath, findCriterion } from "../frameworks/criterion";
import { findShownFrameworkId } from "../frameworks/queries-shown";
import { countMetOf, countStatesOf } from "../frameworks/queries-states";
import { type FrameworkRow, frameworkSelect, toFramework } from "../frameworks/structure";
import { pageWindow } from "../shared/paging";
import {
  type CriterionRequest,
  type CriterionView,
  criterionFacets,
  type EntryGroup,
  entryGroups,
  type MetTogether,
  parseCriterionRequest,
  requestFilter,
} from "./criterion-view";
import { buildFacets } from "./facets";
import type { RawParams } from "./filters";
import { countFacets } from "./queries-browse";
import { loadEntries } from "./queries-criterion-entries";
import { practiceConditions } from "./queries-filter";
import type { StateCounts } from "./schema";

/** A download has all pages in one, up to this many entries; it says how many there are in all. */
export const MAX_DOWNLOAD = 10_000;

export type CriterionQuestion = {
  framework: string;
  code: string;
  params: RawParams;
  /** All entries in one page, for a download. */
  all?: boolean;
};

/**
 * Gives the page of a criterion of a framework (the version shown), or null when there is no such framework or code.
 * An area has no entries of its own: it lists its questions and items.
 */
export async function getCriterionView(
  { framework: slug, code, params, all = false }: CriterionQuestion,
  db: Db = getDb(),
): Promise<CriterionView | null> {
  const id = await findShownFrameworkId(slug, db);
  if (id === null) return null;
  const row = await db.framework.findUnique({
    where: { id },
    select: { ...frameworkSelect, _count: { select: { assessments: { where: { state: "published" } } } } },
  });
  const criterion = row && findCriterion(toFramework(row), code);
  if (!row || !criterion) return null;
  const request = parseCriterionRequest(params, { framework: slug, kind: criterion.kind });
  if (all) request.filter = { ...request.filter, page: 1, pageSize: MAX_DOWNLOAD };
  const place: Place = { row, kind: criterion.kind, code, ...idsAt(row, code) };
  const counts = await countStatesOf(db, {
    frameworkId: row.id,
    items: itemsOf(row).filter((item) => item.code === code || item.code.startsWith(`${code}.`)),
    total: row._count.assessments,
  });
  const groups = await countGroups(db, { place, request });
  const chosen = request.state ? groups.filter(({ group }) => group === request.state) : groups;
  return {
    framework: {
      slug: row.slug,
      version: row.version,
      title: row.title,
      publisher: row.publisher,
      assessments: row._count.assessments,
    },
    criterion,
    path: criterionPath(slug, code),
    request,
    counts,
    groups,
    facets: await readFacets(db, { place, request }),
    together: criterion.kind === "item" ? await countTogether(db, { place, counts }) : null,
    items: await readEntries(db, { place, request }),
    total: chosen.reduce((sum, { count }) => sum + count, 0),
    page: request.filter.page,
    pageSize: request.filter.pageSize,
  };
}

/** The criterion as the statements need it: ids of its own item, of the items of its question, and its kind. */
type Place = {
  row: FrameworkRow;
  kind: "area" | "question" | "item";
  code: string;
  itemId: number | null;
  questionCode: string;
  questionItemIds: number[];
};
type Asked = { place: Place; request: CriterionRequest };

function idsAt(row: FrameworkRow, code: string): Pick<Place, "itemId" | "questionCode" | "questionItemIds"> {
  const questionCode = code.split(".").slice(0, 2).join(".");
  const items = row.areas
    .flatMap((area) => area.questions)
    .filter((question) => question.code === questionCode)
    .flatMap((question) => question.items);
  return {
    itemId: items.find((item) => item.code === code)?.id ?? null,
    questionCode,
    questionItemIds: items.map(({ id }) => id),
  };
}

/** A SELECT of the assessments in question: id, the number of their group, and what they are ordered by. */
function rankedAssessments({ place, request }: Asked): Sql {
  const { row, kind, itemId, questionCode, questionItemIds } = place;
  const rank =
    kind === "item"
      ? sql`COALESCE((SELECT CASE m."status" WHEN 'met' THEN 0 WHEN 'notMet' THEN 1 ELSE 2 END FROM "Mark" m
          WHERE m."assessmentId" = s."id" AND m."itemId" = ${itemId}), 3)`
      : sql`CASE WHEN EXISTS (
            SELECT 1 FROM "Answer" a WHERE a."assessmentId" = s."id" AND a."questionId" = (
              SELECT q."id" FROM "Area" r JOIN "Question" q ON q."areaId" = r."id"
              WHERE r."frameworkId" = ${row.id} AND q."code" = ${questionCode}))
          OR EXISTS (SELECT 1 FROM "Mark" m
            WHERE m."assessmentId" = s."id" AND m."itemId" IN (${join(questionItemIds)}))
          THEN 0 ELSE 1 END`;
  return sql`
    SELECT s."id", ${rank} AS "rank", p."sortKey", p."slug"
    FROM "Assessment" s JOIN "Practice" p ON p."id" = s."practiceId"
    WHERE s."frameworkId" = ${row.id} AND s."state" = 'published' AND ${practiceConditions(request.filter)}`;
}

/** Counts the assessments of each group, with the chosen state lifted. */
async function countGroups(db: Db, asked: Asked): Promise<CriterionView["groups"]> {
  const groups = entryGroups(asked.place.kind);
  if (groups.length === 0) return [];
  const rows = await db.$queryRaw<{ rank: number | bigint; count: number | bigint }[]>(sql`
    SELECT "rank", COUNT(*) AS "count" FROM (${rankedAssessments(asked)}) GROUP BY "rank"`);
  const found = new Map(rows.map(({ rank, count }) => [Number(rank), Number(count)]));
  return groups.map((group, rank) => ({ group, count: found.get(rank) ?? 0 }));
}

/** Reads one page of entries: group by group, in each by title. */
async function readEntries(db: Db, asked: Asked): Promise<CriterionView["items"]> {
  const { place, request } = asked;
  const groups = entryGroups(place.kind);
  if (groups.length === 0) return [];
  const { limit, offset } = pageWindow(request.filter);
  const only = request.state ? sql`WHERE "rank" = ${groups.indexOf(request.state)}` : sql``;
  const rows = await db.$queryRaw<{ id: number | bigint; rank: number | bigint }[]>(sql`
    SELECT "id", "rank" FROM (${rankedAssessments(asked)}) ${only}
    ORDER BY "rank", "sortKey", "slug", "id" LIMIT ${limit} OFFSET ${offset}`);
  const wanted = rows.map(({ id, rank }) => ({ id: Number(id), group: groupAt(groups, Number(rank)) }));
  return loadEntries(db, { wanted, framework: toFramework(place.row), questionCode: place.questionCode });
}

function groupAt(groups: readonly EntryGroup[], rank: number): EntryGroup {
  const group = groups[rank];
  if (!group) throw new Error(`There is no group ${rank} of assessments`);
  return group;
}

async function readFacets(db: Db, { place, request }: Asked): Promise<CriterionView["facets"]> {
  if (place.kind === "area") return [];
  const { slug, title } = place.row;
  const filter = requestFilter(request, { framework: slug, code: place.code });
  const { counts, recorded } = await countFacets(db, filter);
  const facets = buildFacets(counts, { filter, frameworkTitles: new Map([[slug, title]]), recorded });
  return criterionFacets(facets, { path: criterionPath(slug, place.code), request });
}

/** Counts, over the published assessments that meet the item, how the other items are marked there. */
async function countTogether(
  db: Db,
  { place, counts }: { place: Place; counts: Record<string, StateCounts> },
): Promise<MetTogether> {
  const { row, itemId, code } = place;
  const own = counts[code];
  if (itemId === null || !own) throw new Error(`The item ${code} was not counted`);
  const others = itemsOf(row).filter(({ id }) => id !== itemId);
  const rows = await db.$queryRaw<{ itemId: number | bigint; both: number | bigint; listed: bigint }[]>(
    marksBeside({ frameworkId: row.id, itemId }),
  );
  const found = new Map(rows.map((other) => [Number(other.itemId), other]));
  const met = await countMetOf(db, { frameworkId: row.id, items: others });
  const items = others.map(({ id, code, text }) => ({
    code,
    text,
    both: Number(found.get(id)?.both ?? 0),
    listed: Number(found.get(id)?.listed ?? 0),
    counts: { met: met.get(id) ?? 0, total: own.total },
  }));
  // Among equals, what fewer meet in all says more than what everyone meets; the sort is stable, so then by the framework's order.
  items.sort((a, b) => b.both - a.both || a.counts.met - b.counts.met);
  return { met: own.met, items };
}

/** The statement that counts all marks of the published assessments that meet an item: found by the item, then by the assessment. */
export function marksBeside({ frameworkId, itemId }: { frameworkId: number; itemId: number }): Sql {
  return sql`
    SELECT o."itemId", SUM(o."status" = 'met') AS "both", COUNT(*) AS "listed"
    FROM "Mark" m
    JOIN "Assessment" s ON s."id" = m."assessmentId" AND s."frameworkId" = ${frameworkId} AND s."state" = 'published'
    JOIN "Mark" o ON o."assessmentId" = m."assessmentId"
    WHERE m."itemId" = ${itemId} AND m."status" = 'met'
    GROUP BY o."itemId"`;
}

function itemsOf(row: FrameworkRow): { id: number; code: string; text: string }[] {
  return row.areas.flatMap((area) => area.questions.flatMap((question) => question.items));
}
