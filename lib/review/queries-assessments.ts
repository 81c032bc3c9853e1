/** Reads assessments in every state that editors may change: in the catalogue, taken out of it, or replaced by a later version. */

import { titleHolds } from "../catalogue/queries-titles";
import type { AssessmentKind } from "../catalogue/schema";
import { type Db, getDb } from "../db/client";
import { type Sql, sql } from "../db/sql";
import { type Page, pageWindow } from "../shared/paging";

export const keptStates = ["published", "unpublished", "replaced"] as const;
export type KeptState = (typeof keptStates)[number];

export type KeptAssessment = {
  id: number;
  state: KeptState;
  kind: AssessmentKind;
  practice: { slug: string; title: string };
  framework: string;
  publishedAt: Date | null;
  /** The later version; `isLast`: it was not replaced itself, so this replacement can be taken back. */
  replacedBy: { id: number; isLast: boolean } | null;
};

const select = {
  id: true,
  state: true,
  kind: true,
  publishedAt: true,
  practice: { select: { slug: true, title: true } },
  framework: { select: { title: true } },
  replacedBy: { select: { id: true, replacedById: true } },
} as const;

type Row = Omit<KeptAssessment, "state" | "framework" | "replacedBy"> & {
  state: string;
  framework: { title: string };
  replacedBy: { id: number; replacedById: number | null } | null;
};

function toKept({ framework, state, replacedBy, ...row }: Row): KeptAssessment {
  const stands = state === "published" ? "published" : "unpublished";
  return {
    ...row,
    state: replacedBy ? "replaced" : stands,
    framework: framework.title,
    replacedBy: replacedBy && { id: replacedBy.id, isLast: replacedBy.replacedById === null },
  };
}

/** Gives the assessments in one state, by the title of their practice; `q` narrows them to titles that hold these words. */
export async function findKeptAssessments(
  { state, q, page, pageSize }: { state: KeptState; q: string; page: number; pageSize: number },
  db: Db = getDb(),
): Promise<Page<KeptAssessment>> {
  const { limit, offset } = pageWindow({ page, pageSize });
  const matching = sql`
    FROM "Assessment" JOIN "Practice" ON "Practice"."id" = "Assessment"."practiceId"
    WHERE ${inState(state)} AND ${titleHolds(q)}`;
  const [[counted], ids] = await Promise.all([
    db.$queryRaw<{ total: number | bigint }[]>(sql`SELECT count(*) AS "total" ${matching}`),
    db.$queryRaw<{ id: number | bigint }[]>(sql`
      SELECT "Assessment"."id" AS "id" ${matching}
      ORDER BY "Practice"."sortKey", "Assessment"."id" LIMIT ${limit} OFFSET ${offset}`),
  ]);
  const rows = await db.assessment.findMany({
    where: { id: { in: ids.map(({ id }) => Number(id)) } },
    orderBy: [{ practice: { sortKey: "asc" } }, { id: "asc" }],
    select,
  });
  return { items: rows.map(toKept), total: Number(counted?.total ?? 0), page, pageSize };
}

function inState(state: KeptState): Sql {
  if (state === "replaced") return sql`"Assessment"."replacedById" IS NOT NULL`;
  return sql`"Assessment"."state" = ${state} AND "Assessment"."replacedById" IS NULL`;
}

/** Gives one; null when there is none, or it is not decided yet. */
export async function getKeptAssessment(id: number, db: Db = getDb()): Promise<KeptAssessment | null> {
  const row = await db.assessment.findFirst({
    where: { id, state: { in: ["published", "unpublished"] } },
    select,
  });
  return row && toKept(row);
}
