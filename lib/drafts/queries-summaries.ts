/** Drafts as lists show them: who brought them, when, and how their write-ups stand. */
import type { Db, Tx } from "../db/client";
import { join, sql } from "../db/sql";
import type { DraftDecision, DraftPlace, DraftSummary, PublishedWriteUp, PublishProblem } from "./schema";
import { draftPlaceSchema, publishProblemSchema } from "./schema";

export const summarySelect = {
  id: true,
  sha256: true,
  name: true,
  mediaType: true,
  byteCount: true,
  state: true,
  uploadedAt: true,
  frameworkId: true,
  uploadedBy: { select: { name: true } },
} as const;

export type SummaryRow = Omit<DraftSummary, "uploadedBy" | "writeUps"> & {
  sha256: string;
  frameworkId: number | null;
  uploadedBy: { name: string };
};

const NO_WRITE_UPS: DraftSummary["writeUps"] = {
  total: 0,
  undecided: 0,
  decided: 0,
  leftOut: 0,
  published: 0,
  problems: 0,
  gone: 0,
};

/** Counts the write-ups of these drafts by where they stand; a draft without any has no entry. */
export async function countWriteUps(
  db: Db | Tx,
  draftIds: readonly number[],
): Promise<Map<number, DraftSummary["writeUps"]>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Record<string, number | bigint>[]>(sql`
    SELECT w."draftId" AS "draftId", COUNT(*) AS "total",
      SUM(w."publishedAt" IS NULL AND w."place" IS NULL) AS "undecided",
      SUM(w."publishedAt" IS NULL AND w."place" IS NOT NULL AND w."place" <> 'leaveOut') AS "decided",
      SUM(w."publishedAt" IS NULL AND w."place" = 'leaveOut') AS "leftOut",
      SUM(w."publishedAt" IS NOT NULL) AS "published",
      SUM(w."publishedAt" IS NOT NULL AND (a."state" IS NULL OR a."state" <> 'published')) AS "gone",
      SUM(w."publishedAt" IS NULL AND w."problem" IS NOT NULL AND (w."place" IS NULL OR w."place" <> 'leaveOut')) AS "problems"
    FROM "ImportDraftWriteUp" w LEFT JOIN "Assessment" a ON a."id" = w."assessmentId"
    WHERE w."draftId" IN (${join([...draftIds])}) GROUP BY w."draftId"`);
  return new Map(
    rows.map((row) => {
      const count = (name: string) => Number(row[name] ?? 0);
      return [
        count("draftId"),
        {
          total: count("total"),
          undecided: count("undecided"),
          decided: count("decided"),
          leftOut: count("leftOut"),
          published: count("published"),
          problems: count("problems"),
          gone: count("gone"),
        },
      ];
    }),
  );
}

/** Gives a draft's row as lists show it. */
export function toSummary(
  { id, name, mediaType, byteCount, state, uploadedAt, uploadedBy }: SummaryRow,
  writeUps: DraftSummary["writeUps"] | undefined,
): DraftSummary {
  return {
    id,
    name,
    mediaType,
    byteCount,
    state,
    uploadedAt,
    uploadedBy: uploadedBy.name,
    writeUps: writeUps ?? NO_WRITE_UPS,
  };
}

/** A write-up's row, as far as its decision goes. */
export const decisionSelect = {
  ordinal: true,
  title: true,
  place: true,
  practice: true,
  problem: true,
  publishedAt: true,
  assessmentId: true,
  assessment: {
    select: {
      state: true,
      replacedById: true,
      practice: {
        select: {
          slug: true,
          title: true,
          _count: { select: { assessments: { where: { state: "published" } } } },
        },
      },
    },
  },
} as const;

export type DecisionRow = {
  ordinal: number;
  title: string | null;
  place: string | null;
  practice: string | null;
  problem: string | null;
  publishedAt: Date | null;
  assessmentId: number | null;
  assessment: {
    state: string;
    replacedById: number | null;
    practice: { slug: string; title: string; _count: { assessments: number } };
  } | null;
};

/** What was decided and what came of it. An assessment that was deleted since leaves no address. */
export function toDecision(row: DecisionRow): DraftDecision {
  return { place: toPlace(row), problem: toProblem(row.problem), published: toPublished(row) };
}

export function toPlace({ place, practice }: Pick<DecisionRow, "place" | "practice">): DraftPlace | null {
  if (place === null) return null;
  const parsed = draftPlaceSchema.safeParse(practice === null ? { as: place } : { as: place, practice });
  return parsed.success ? parsed.data : null;
}

function toProblem(problem: string | null): PublishProblem | null {
  const parsed = publishProblemSchema.safeParse(problem);
  return parsed.success ? parsed.data : null;
}

function toPublished({ publishedAt, assessmentId, assessment }: DecisionRow): PublishedWriteUp | null {
  if (publishedAt === null || assessmentId === null || assessment === null) return null;
  const { slug, title, _count } = assessment.practice;
  const stands = assessment.state === "published" ? "published" : "unpublished";
  return {
    practice: slug,
    title,
    assessmentId,
    state: assessment.replacedById === null ? stands : "replaced",
    isShown: _count.assessments > 0,
  };
}

/** Gives the titles of the practices that decisions name, by their slugs; of one that is no longer there none. */
export async function findPlaceTitles(
  db: Db | Tx,
  rows: readonly Pick<DecisionRow, "practice">[],
): Promise<Map<string, string>> {
  const slugs = [...new Set(rows.flatMap(({ practice }) => practice ?? []))];
  if (slugs.length === 0) return new Map();
  const found = await db.practice.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, title: true },
  });
  return new Map(found.map(({ slug, title }) => [slug, title]));
}
