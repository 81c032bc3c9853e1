/** Drafts as lists show them: who brought them, when, and how their write-ups stand. */
import type { Db, Tx } from "../db/client";
import { join, sql } from "../db/sql";
import type { DraftPlace, DraftSummary, DraftWriteUpSummary, PublishProblem } from "./schema";
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

export const NO_WRITE_UPS: DraftSummary["writeUps"] = {
  total: 0,
  undecided: 0,
  decided: 0,
  leftOut: 0,
  published: 0,
  problems: 0,
};

/** Counts the write-ups of these drafts by where they stand; a draft without any has no entry. */
export async function countWriteUps(
  db: Db | Tx,
  draftIds: readonly number[],
): Promise<Map<number, DraftSummary["writeUps"]>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Record<string, number | bigint>[]>(sql`
    SELECT "draftId", COUNT(*) AS "total",
      SUM("publishedAt" IS NULL AND "place" IS NULL) AS "undecided",
      SUM("publishedAt" IS NULL AND "place" IS NOT NULL AND "place" <> 'leaveOut') AS "decided",
      SUM("publishedAt" IS NULL AND "place" = 'leaveOut') AS "leftOut",
      SUM("publishedAt" IS NOT NULL) AS "published",
      SUM("publishedAt" IS NULL AND "problem" IS NOT NULL AND ("place" IS NULL OR "place" <> 'leaveOut')) AS "problems"
    FROM "ImportDraftWriteUp" WHERE "draftId" IN (${join([...draftIds])}) GROUP BY "draftId"`);
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
  assessment: { select: { practice: { select: { slug: true } } } },
} as const;

export type DecisionRow = {
  ordinal: number;
  title: string | null;
  place: string | null;
  practice: string | null;
  problem: string | null;
  publishedAt: Date | null;
  assessmentId: number | null;
  assessment: { practice: { slug: string } } | null;
};

/** What was decided and what came of it. An assessment that was deleted since leaves no address. */
export function toDecision(row: DecisionRow): Pick<DraftWriteUpSummary, "place" | "problem" | "published"> {
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

function toPublished({ publishedAt, assessmentId, assessment }: DecisionRow) {
  if (publishedAt === null || assessmentId === null || assessment === null) return null;
  return { practice: assessment.practice.slug, assessmentId };
}
