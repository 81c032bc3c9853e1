/** Reads the frameworks of criteria, and how their items are marked over all published assessments. */
import { type Db, getDb } from "../db/client";
import { type Sql, sql } from "../db/sql";
import { findShownFrameworkId, newestFrameworkId, shownFrameworkId } from "./queries-shown";
import { countStatesOf, type ItemStateCounts } from "./queries-states";
import type { Framework } from "./schema";
import { frameworkSelect, toFramework } from "./structure";

export type FrameworkSummary = {
  slug: string;
  version: number;
  title: string;
  publisher: string;
  areas: number;
  questions: number;
  items: number;
  /** Published assessments against this version. */
  assessments: number;
};

/** Gives every framework in the version that everyone is shown, by title. */
export function findFrameworks(db: Db = getDb()): Promise<FrameworkSummary[]> {
  return summarise(db, shownFrameworkId(sql`f."slug"`));
}

/** Gives every framework in its newest version, by title: what a self-assessment is begun by. */
export function findOfferedFrameworks(db: Db = getDb()): Promise<FrameworkSummary[]> {
  return summarise(db, newestFrameworkId(sql`f."slug"`));
}

async function summarise(db: Db, chosenId: Sql): Promise<FrameworkSummary[]> {
  const rows = await db.$queryRaw<Record<keyof FrameworkSummary, string | number | bigint>[]>(sql`
    SELECT f."slug", f."version", f."title", f."publisher",
      (SELECT COUNT(*) FROM "Area" a WHERE a."frameworkId" = f."id") AS "areas",
      (SELECT COUNT(*) FROM "Question" q JOIN "Area" a ON a."id" = q."areaId" WHERE a."frameworkId" = f."id")
        AS "questions",
      (SELECT COUNT(*) FROM "ChecklistItem" i JOIN "Question" q ON q."id" = i."questionId"
        JOIN "Area" a ON a."id" = q."areaId" WHERE a."frameworkId" = f."id") AS "items",
      (SELECT COUNT(*) FROM "Assessment" s WHERE s."frameworkId" = f."id" AND s."state" = 'published')
        AS "assessments"
    FROM "Framework" f
    WHERE f."id" = ${chosenId}
    ORDER BY f."title", f."slug"`);
  return rows.map((row) => ({
    slug: String(row.slug),
    version: Number(row.version),
    title: String(row.title),
    publisher: String(row.publisher),
    areas: Number(row.areas),
    questions: Number(row.questions),
    items: Number(row.items),
    assessments: Number(row.assessments),
  }));
}

/** Gives every framework whole in its newest version, by slug: what documents are read by. */
export async function findNewestFrameworks(db: Db = getDb()): Promise<Framework[]> {
  const rows = await db.framework.findMany({ orderBy: { version: "asc" }, select: frameworkSelect });
  const newest = new Map(rows.map((row) => [row.slug, row]));
  return [...newest.values()].map(toFramework).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/**
 * Gives one framework whole, with the number of published assessments against it: the version that everyone is shown, unless one
 * is named or the newest is asked for. Null when there is none.
 */
export async function getFramework(
  slug: string,
  version?: number | "newest",
  db: Db = getDb(),
): Promise<(Framework & { assessments: number }) | null> {
  const shown = version === undefined ? await findShownFrameworkId(slug, db) : undefined;
  if (shown === null) return null;
  const row = await db.framework.findFirst({
    where: { slug, id: shown, version: version === "newest" ? undefined : version },
    orderBy: { version: "desc" },
    select: { ...frameworkSelect, _count: { select: { assessments: { where: { state: "published" } } } } },
  });
  if (!row) return null;
  const { _count, ...framework } = row;
  return { ...toFramework(framework), assessments: _count.assessments };
}

/**
 * Counts how each item of a framework (the version shown) is marked in the published assessments, by item code.
 * `total` is the number of those assessments: the four states add up to it. An unknown framework has no items.
 */
export async function countItemStates(
  slug: string,
  db: Db = getDb(),
): Promise<Record<string, ItemStateCounts>> {
  const id = await findShownFrameworkId(slug, db);
  if (id === null) return {};
  const row = await db.framework.findUnique({
    where: { id },
    select: { ...frameworkSelect, _count: { select: { assessments: { where: { state: "published" } } } } },
  });
  if (!row) return {};
  const items = row.areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  return countStatesOf(db, { frameworkId: row.id, items, total: row._count.assessments });
}
