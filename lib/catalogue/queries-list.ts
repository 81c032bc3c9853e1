/** Reads what a list shows of the practices on one page: enough for a card or a row, and the text a search is found in. */
import type { Db } from "../db/client";
import { join, sql } from "../db/sql";
import type { FrameworkRow } from "../frameworks/structure";
import { passagesOfPractices } from "../search/queries";
import { findShownRows } from "../search/queries-withdrawn";
import type { MatchRow } from "./matches";
import type { SummaryRow } from "./summary";
import { titleKindOf, titleKindSelect } from "./title-kind";

type Marks = SummaryRow["assessments"][number]["marks"];

/** Gives the rows of these practices, in the order of the ids. `frameworks`: all versions of all. */
export async function findSummaryRows(
  db: Db,
  { ids, frameworks }: { ids: readonly number[]; frameworks: readonly FrameworkRow[] },
): Promise<(SummaryRow & { id: number })[]> {
  if (ids.length === 0) return [];
  const rows = await db.practice.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      slug: true,
      ...titleKindSelect,
      profile: {
        where: { field: { in: ["title", "country", "organisation", "targetGroup", "integrationArea"] } },
        orderBy: [{ ordinal: "asc" }, { id: "asc" }],
        select: { field: true, value: true, sourceId: true },
      },
      assessments: {
        where: { state: "published" },
        orderBy: { id: "asc" },
        select: { id: true, frameworkId: true },
      },
    },
  });
  const shown = await findShownRows(ids, db);
  const marks = await findMarks(
    db,
    rows.flatMap(({ assessments }) => assessments.map(({ id }) => id)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const frameworkById = new Map(frameworks.map((framework) => [framework.id, framework]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const assessments = row.assessments.map(({ frameworkId, ...assessment }) => {
      const framework = frameworkById.get(frameworkId);
      if (!framework) throw new Error(`The framework ${frameworkId} of an assessment does not exist`);
      return { ...assessment, framework, marks: marks.get(assessment.id) ?? [] };
    });
    const profile = shown(id, row.profile);
    return [{ ...row, titleKind: titleKindOf(row, profile), profile, assessments }];
  });
}

/** Gives the marks of these assessments. A page has a thousand: one text for each assessment comes faster than a row for each. */
async function findMarks(db: Db, ids: readonly number[]): Promise<Map<number, Marks>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ assessmentId: number | bigint; marks: string }[]>(sql`
    SELECT "assessmentId", json_group_object("itemId", "status") AS "marks"
    FROM "Mark" WHERE "assessmentId" IN (${join([...ids])}) GROUP BY "assessmentId"`);
  return new Map(
    rows.map((row) => {
      const states: Record<string, Marks[number]["status"]> = JSON.parse(row.marks);
      const marks = Object.entries(states).map(([itemId, status]) => ({ itemId: Number(itemId), status }));
      return [Number(row.assessmentId), marks];
    }),
  );
}

/** Gives the passages of these practices by practice, in the order of their pages. */
export async function findPassages(db: Db, ids: readonly number[]): Promise<Map<number, MatchRow[]>> {
  const passages = new Map<number, MatchRow[]>();
  if (ids.length === 0) return passages;
  type Row = Omit<MatchRow, "assessmentId"> & {
    practiceId: number | bigint;
    assessmentId: number | bigint | null;
  };
  for (const { practiceId, assessmentId, ...row } of await db.$queryRaw<Row[]>(passagesOfPractices(ids))) {
    const id = Number(practiceId);
    const own = passages.get(id) ?? [];
    own.push({ ...row, assessmentId: assessmentId === null ? null : Number(assessmentId) });
    passages.set(id, own);
  }
  return passages;
}
