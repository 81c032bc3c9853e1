/** Reads what a merge would do, and which practices may be the same: for a person to decide. */
import { type Db, getDb } from "../db/client";
import { notSaidBy, profileKey, sectionKey } from "./merge-rules";

export type MergePreview = {
  assessments: number;
  profile: { moving: number; all: number };
  sections: { moving: number; all: number };
  /** Whether the title becomes another name; false where it is one already. */
  makesName: boolean;
  /** Titles of the criteria by which both are assessed now. */
  sameCriteria: string[];
};

const select = {
  title: true,
  profile: { select: { field: true, value: true, sourceId: true } },
  sections: { select: { key: true, paragraphs: true, sourceId: true } },
  assessments: { select: { state: true, framework: { select: { slug: true, title: true } } } },
} as const;

/** Gives what merging the practice at one slug into the other would do; null when one of them is not there. */
export async function previewMerge(
  { from, into }: { from: string; into: string },
  db: Db = getDb(),
): Promise<MergePreview | null> {
  const old = await db.practice.findUnique({ where: { slug: from }, select });
  const stays = await db.practice.findUnique({ where: { slug: into }, select });
  if (!old || !stays) return null;
  const there = [...stays.profile, { field: "otherName", value: stays.title, sourceId: null }];
  const moving = notSaidBy(there, old.profile, profileKey);
  const title = profileKey({ field: "otherName", value: old.title });
  const current = (practice: typeof old) =>
    new Map(
      practice.assessments
        .filter(({ state }) => state === "published")
        .map(({ framework }) => [framework.slug, framework.title]),
    );
  const theirs = current(stays);
  return {
    assessments: old.assessments.length,
    profile: { moving: moving.length, all: old.profile.length },
    sections: {
      moving: notSaidBy(stays.sections, old.sections, sectionKey).length,
      all: old.sections.length,
    },
    makesName: ![...there, ...moving].some((entry) => profileKey(entry) === title),
    sameCriteria: [...current(old)].filter(([slug]) => theirs.has(slug)).map(([, name]) => name),
  };
}

const MOST = 10;

/** Gives other practices that have the title, a name or a website of this one: at most ten, by title. */
export async function findLikely(slug: string, db: Db = getDb()): Promise<{ slug: string; title: string }[]> {
  const own = await db.practice.findUnique({
    where: { slug },
    select: {
      id: true,
      title: true,
      sortKey: true,
      profile: {
        where: { field: { in: ["otherName", "website"] } },
        take: 100,
        select: { field: true, value: true },
      },
    },
  });
  if (!own) return [];
  const valuesOf = (field: string) =>
    own.profile.filter((entry) => entry.field === field).map(({ value }) => value);
  return db.practice.findMany({
    where: {
      id: { not: own.id },
      mergedIntoId: null,
      OR: [
        { sortKey: own.sortKey },
        { title: { in: valuesOf("otherName") } },
        {
          profile: { some: { field: "otherName", value: { in: [own.title, ...valuesOf("otherName")] } } },
        },
        { profile: { some: { field: "website", value: { in: valuesOf("website") } } } },
      ],
    },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    take: MOST,
    select: { slug: true, title: true },
  });
}
