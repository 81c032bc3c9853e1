/**
 * Finds practices like one. The catalogue is never loaded: a statement takes at most so many candidates, those that state the
 * most of the same terms, filled up with those assessed by the same criteria; a second one compares the marks of just these.
 */
import { type Db, getDb } from "../db/client";
import { join, sql } from "../db/sql";
import { findShownRows, hiddenEntries, type ShownRows } from "../search/queries-withdrawn";
import { maskEmails } from "../shared/mask-emails";
import {
  rankSimilar,
  type SharedMarks,
  type SharedTermKey,
  type SimilarCandidate,
  type SimilarPractice,
  sharedTermKeys,
} from "./similar";
import { titleKindOf, titleKindSelect } from "./title-kind";

/** Beyond these nobody shares more terms; what is compared mark by mark stays small however large the catalogue is. */
const MAX_CANDIDATES = 100;
/** A practice states some ten terms; more are not looked up. */
const MAX_TERMS = 40;
/** Each may be stated by many documents. */
const MAX_ENTRIES = 1_000;

type Term = { field: SharedTermKey; value: string };

/** Gives the practices most like the one with this slug, each with the reasons; none for a practice that is not shown. */
export async function findSimilar(slug: string, db: Db = getDb()): Promise<SimilarPractice[]> {
  const practice = await db.practice.findFirst({
    where: { slug, assessments: { some: { state: "published" } } },
    select: {
      id: true,
      assessments: { where: { state: "published" }, select: { frameworkId: true } },
      profile: {
        where: { field: { in: [...sharedTermKeys] } },
        orderBy: { id: "asc" },
        take: MAX_ENTRIES,
        select: { field: true, value: true, sourceId: true },
      },
    },
  });
  if (!practice) return [];
  const shown = await findShownRows(null, db);
  const stated = shown(practice.id, practice.profile).flatMap(({ field, value }): Term[] => {
    const key = sharedTermKeys.find((other) => other === field);
    return key ? [{ field: key, value }] : [];
  });
  const terms = [...new Map(stated.map((term) => [`${term.field} ${term.value}`, term])).values()].slice(
    0,
    MAX_TERMS,
  );
  const frameworkIds = [...new Set(practice.assessments.map(({ frameworkId }) => frameworkId))];
  const ids = await findCandidates(db, { id: practice.id, terms, frameworkIds });
  if (ids.length === 0) return [];
  return rankSimilar(await readCandidates(db, { id: practice.id, ids, terms, shown }));
}

/**
 * Ids of the candidates: most shared terms first, then by title. The terms are found in the index of (field, value); when fewer
 * than the limit share one, practices assessed by the same criteria follow, in the order of their titles.
 */
async function findCandidates(
  db: Db,
  { id, terms, frameworkIds }: { id: number; terms: readonly Term[]; frameworkIds: number[] },
): Promise<number[]> {
  const wanted = terms.map(({ field, value }) => sql`(${field}, ${value})`);
  const sharing =
    wanted.length === 0
      ? []
      : await db.$queryRaw<{ id: number | bigint }[]>(sql`
          WITH "wanted"("field", "value") AS (VALUES ${join(wanted)})
          SELECT e."practiceId" AS "id" FROM "wanted" w
          JOIN "ProfileEntry" e ON e."field" = w."field" AND e."value" = w."value"
          JOIN "Practice" p ON p."id" = e."practiceId"
          WHERE e."practiceId" <> ${id} AND e."id" NOT IN (${hiddenEntries})
            AND EXISTS (SELECT 1 FROM "Assessment" s WHERE s."practiceId" = e."practiceId" AND s."state" = 'published')
          GROUP BY e."practiceId"
          ORDER BY COUNT(DISTINCT w."field" || ' ' || w."value") DESC, p."sortKey", p."slug" LIMIT ${MAX_CANDIDATES}`);
  const ids = sharing.map((row) => Number(row.id));
  if (ids.length >= MAX_CANDIDATES) return ids;
  const others = await db.practice.findMany({
    where: {
      id: { notIn: [id, ...ids] },
      assessments: { some: { state: "published", frameworkId: { in: frameworkIds } } },
    },
    orderBy: [{ sortKey: "asc" }, { slug: "asc" }],
    take: MAX_CANDIDATES - ids.length,
    select: { id: true },
  });
  return [...ids, ...others.map((other) => other.id)];
}

async function readCandidates(
  db: Db,
  { id, ids, terms, shown }: { id: number; ids: number[]; terms: readonly Term[]; shown: ShownRows },
): Promise<SimilarCandidate[]> {
  const rows = await db.practice.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      slug: true,
      ...titleKindSelect,
      sortKey: true,
      profile: {
        where: { field: { in: ["title", ...sharedTermKeys] } },
        select: { field: true, value: true, sourceId: true },
      },
    },
  });
  const marks = await compareMarks(db, { id, ids });
  return rows.map(({ id: own, profile: stored, corrections, ...row }) => {
    const profile = shown(own, stored);
    const shares = ({ field, value }: Term) =>
      profile.some((entry) => entry.field === field && entry.value === value);
    const valuesOf = (key: SharedTermKey) =>
      terms.filter((term) => term.field === key && shares(term)).map(({ value }) => maskEmails(value));
    return {
      ...row,
      title: maskEmails(row.title),
      titleKind: titleKindOf({ ...row, corrections }, profile),
      terms: {
        targetGroup: valuesOf("targetGroup"),
        integrationArea: valuesOf("integrationArea"),
        country: valuesOf("country"),
      },
      marks: marks.get(own) ?? [],
    };
  });
}

type MarkRow = {
  practiceId: number | bigint;
  slug: string;
  version: number | bigint;
  title: string;
  both: number | bigint;
  alike: number | bigint;
  met: string | null;
};

/**
 * Compares the marks of the practice with those of each candidate, by each set of criteria that both were assessed by; of
 * several assessments by one set the latest counts. A blank is not a statement, so it neither agrees nor disagrees.
 */
async function compareMarks(
  db: Db,
  { id, ids }: { id: number; ids: number[] },
): Promise<Map<number, SharedMarks[]>> {
  const rows = await db.$queryRaw<MarkRow[]>(sql`
    WITH "latest" AS (
      SELECT "practiceId", "frameworkId", MAX("id") AS "id" FROM "Assessment"
      WHERE "state" = 'published' AND "practiceId" IN (${join([id, ...ids])})
      GROUP BY "practiceId", "frameworkId"
    )
    SELECT o."practiceId", f."slug", f."version", f."title", COUNT(*) AS "both",
      SUM(m."status" = n."status") AS "alike",
      GROUP_CONCAT(CASE WHEN m."status" = 'met' AND n."status" = 'met' THEN i."code" END) AS "met"
    FROM "latest" a
    JOIN "latest" o ON o."frameworkId" = a."frameworkId" AND o."practiceId" <> a."practiceId"
    JOIN "Mark" m ON m."assessmentId" = a."id" AND m."status" IN ('met', 'notMet')
    JOIN "Mark" n ON n."assessmentId" = o."id" AND n."itemId" = m."itemId" AND n."status" IN ('met', 'notMet')
    JOIN "ChecklistItem" i ON i."id" = m."itemId"
    JOIN "Framework" f ON f."id" = a."frameworkId"
    WHERE a."practiceId" = ${id}
    GROUP BY o."practiceId", f."id"
    ORDER BY f."slug", f."version"`);
  const found = new Map<number, SharedMarks[]>();
  for (const row of rows) {
    const shared: SharedMarks = {
      framework: { slug: row.slug, version: Number(row.version), title: row.title },
      both: Number(row.both),
      alike: Number(row.alike),
      met: (row.met ?? "").split(",").filter(Boolean).sort(byCode),
    };
    const practiceId = Number(row.practiceId);
    found.set(practiceId, [...(found.get(practiceId) ?? []), shared]);
  }
  return found;
}

/** "2.1.9" stands before "2.1.10". */
function byCode(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
