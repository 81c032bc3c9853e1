/** Reads practices as editors see them: also those that are not shown, and those that were merged. */

import { titleHolds } from "../catalogue/queries-titles";
import type { AssessmentKind, AssessmentState } from "../catalogue/schema";
import { type Db, getDb } from "../db/client";
import { anyOf, contains, type Sql, sql } from "../db/sql";
import { type Page, pageWindow } from "../shared/paging";

/** In the catalogue; nothing of it is published; or it turned out to be another one. */
export type PracticeState = "shown" | "hidden" | "merged";
export type ListedPractice = { slug: string; title: string; state: PracticeState; mergedInto: string | null };

const listSelect = {
  slug: true,
  title: true,
  mergedInto: { select: { slug: true, title: true } },
  _count: { select: { assessments: { where: { state: "published" } } } },
} as const;

type ListRow = {
  slug: string;
  title: string;
  mergedInto: { slug: string; title: string } | null;
  _count: { assessments: number };
};

const stateOf = ({ mergedInto, _count }: Pick<ListRow, "mergedInto" | "_count">): PracticeState => {
  if (mergedInto) return "merged";
  return _count.assessments > 0 ? "shown" : "hidden";
};

/** Gives practices by title; `q` narrows them to those whose title, address or other names hold these words. */
export async function findPracticesToEdit(
  { q, page, pageSize }: { q: string; page: number; pageSize: number },
  db: Db = getDb(),
): Promise<Page<ListedPractice>> {
  const { limit, offset } = pageWindow({ page, pageSize });
  const matching = sql`FROM "Practice" WHERE ${q === "" ? sql`TRUE` : isNamed(q)}`;
  const [[counted], ids] = await Promise.all([
    db.$queryRaw<{ total: number | bigint }[]>(sql`SELECT count(*) AS "total" ${matching}`),
    db.$queryRaw<{ id: number | bigint }[]>(
      sql`SELECT "id" ${matching} ORDER BY "sortKey", "id" LIMIT ${limit} OFFSET ${offset}`,
    ),
  ]);
  const rows = await db.practice.findMany({
    where: { id: { in: ids.map(({ id }) => Number(id)) } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: listSelect,
  });
  const items = rows.map((row: ListRow) => ({
    slug: row.slug,
    title: row.title,
    state: stateOf(row),
    mergedInto: row.mergedInto?.title ?? null,
  }));
  return { items, total: Number(counted?.total ?? 0), page, pageSize };
}

function isNamed(q: string): Sql {
  const name = sql`SELECT 1 FROM "ProfileEntry" WHERE "practiceId" = "Practice"."id"
    AND "field" IN ('title', 'otherName') AND ${contains(sql`"value"`, q)}`;
  return anyOf([titleHolds(q), contains(sql`"Practice"."slug"`, q), sql`EXISTS (${name})`]);
}

export type EditedAssessment = {
  id: number;
  kind: AssessmentKind;
  state: AssessmentState;
  framework: { slug: string; version: number; title: string };
  /** Another one replaced it: a previous version. */
  replaced: boolean;
};

export type MergeOf = {
  id: number;
  practice: { slug: string; title: string };
  mergedAt: Date;
  reason: string;
};

/** A practice with what tells it from others, its assessments in every state, and its merges. */
export type EditedPractice = {
  slug: string;
  title: string;
  state: PracticeState;
  otherNames: string[];
  countries: string[];
  organisations: string[];
  websites: string[];
  profileValues: number;
  sections: number;
  assessments: EditedAssessment[];
  /** The merge by which it became another. */
  mergedBy: MergeOf | null;
  /** The practices that were merged into it and are still. */
  merges: MergeOf[];
};

/** More than a practice will ever have of any of these. */
const MANY = 500;
const side = { select: { slug: true, title: true } } as const;
const mergeColumns = { id: true, mergedAt: true, reason: true } as const;

/** Gives the practice with this slug in whatever state it is; null when there is none. Takes any text. */
export async function getPracticeToEdit(slug: string, db: Db = getDb()): Promise<EditedPractice | null> {
  const row = await db.practice.findUnique({
    where: { slug },
    select: {
      ...listSelect,
      profile: {
        where: { field: { in: ["otherName", "country", "organisation", "website"] } },
        orderBy: [{ ordinal: "asc" }, { id: "asc" }],
        take: MANY,
        select: { field: true, value: true },
      },
      assessments: {
        orderBy: { id: "asc" },
        take: MANY,
        select: {
          id: true,
          kind: true,
          state: true,
          replacedById: true,
          framework: { select: { slug: true, version: true, title: true } },
        },
      },
      mergesFrom: { where: { undoneAt: null }, take: 1, select: { ...mergeColumns, into: side } },
      mergesInto: {
        where: { undoneAt: null },
        orderBy: { id: "asc" },
        take: MANY,
        select: { ...mergeColumns, from: side },
      },
      _count: {
        select: { assessments: { where: { state: "published" } }, profile: true, sections: true },
      },
    },
  });
  if (!row) return null;
  const values = (field: string) => [
    ...new Set(row.profile.filter((entry) => entry.field === field).map(({ value }) => value)),
  ];
  const [own] = row.mergesFrom;
  return {
    slug: row.slug,
    title: row.title,
    state: stateOf(row),
    otherNames: values("otherName"),
    countries: values("country"),
    organisations: values("organisation"),
    websites: values("website"),
    profileValues: row._count.profile,
    sections: row._count.sections,
    assessments: row.assessments.map(({ replacedById, ...assessment }) => ({
      ...assessment,
      replaced: replacedById !== null,
    })),
    mergedBy: own ? toMerge(own, own.into) : null,
    merges: row.mergesInto.map((merge) => toMerge(merge, merge.from)),
  };
}

const toMerge = (
  { id, mergedAt, reason }: Omit<MergeOf, "practice">,
  practice: MergeOf["practice"],
): MergeOf => ({ id, mergedAt, reason, practice });
