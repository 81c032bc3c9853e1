/** Reads the frameworks in all their versions, and what a new one would be beside them: for administrators. */
import { type Db, getDb } from "../db/client";
import { sql } from "../db/sql";
import { type FrameworkChange, frameworkChanges, isSameContent } from "./changes";
import type { NewFramework } from "./input";
import { findShownFrameworkId, findShownFrameworkIds } from "./queries-shown";
import { frameworkSelect, toFramework } from "./structure";

export type FrameworkVersion = {
  slug: string;
  version: number;
  title: string;
  publisher: string;
  areas: number;
  questions: number;
  items: number;
  /** In whatever state; `published` are those of them in the catalogue. */
  assessments: number;
  published: number;
  /** Self-assessments that people work on. */
  drafts: number;
  /** Whether the public pages show this version of the set. */
  isShown: boolean;
};

/** More versions than there will ever be. */
const MOST_VERSIONS = 500;

/** Gives every version of every framework, by slug, the newest first. */
export async function findFrameworkVersions(db: Db = getDb()): Promise<FrameworkVersion[]> {
  const shownIds = await findShownFrameworkIds(db);
  const rows = await db.$queryRaw<
    Record<Exclude<keyof FrameworkVersion, "isShown"> | "id", string | number | bigint>[]
  >(sql`
    SELECT f."id", f."slug", f."version", f."title", f."publisher",
      (SELECT COUNT(*) FROM "Area" a WHERE a."frameworkId" = f."id") AS "areas",
      (SELECT COUNT(*) FROM "Question" q JOIN "Area" a ON a."id" = q."areaId" WHERE a."frameworkId" = f."id")
        AS "questions",
      (SELECT COUNT(*) FROM "ChecklistItem" i JOIN "Question" q ON q."id" = i."questionId"
        JOIN "Area" a ON a."id" = q."areaId" WHERE a."frameworkId" = f."id") AS "items",
      (SELECT COUNT(*) FROM "Assessment" s WHERE s."frameworkId" = f."id") AS "assessments",
      (SELECT COUNT(*) FROM "Assessment" s WHERE s."frameworkId" = f."id" AND s."state" = 'published')
        AS "published",
      (SELECT COUNT(*) FROM "SelfAssessment" s WHERE s."frameworkId" = f."id") AS "drafts"
    FROM "Framework" f ORDER BY f."slug", f."version" DESC LIMIT ${MOST_VERSIONS}`);
  return rows.map((row) => ({
    slug: String(row.slug),
    version: Number(row.version),
    title: String(row.title),
    publisher: String(row.publisher),
    areas: Number(row.areas),
    questions: Number(row.questions),
    items: Number(row.items),
    assessments: Number(row.assessments),
    published: Number(row.published),
    drafts: Number(row.drafts),
    isShown: shownIds.has(Number(row.id)),
  }));
}

/** What a framework that somebody brings would be: a new set, a new version with what is new in it, or nothing new. */
export type FrameworkPreview =
  | { state: "new"; version: 1; headingOf: string | null }
  | {
      state: "version";
      version: number;
      changes: FrameworkChange[];
      headingOf: string | null;
      /** The version that everyone is shown until an assessment by the new one is published; null when none of an older one is. */
      shown: { version: number; published: number } | null;
    }
  | { state: "same"; version: number };

/** Compares it with the newest version of the same slug. `headingOf`: another framework that prints the same heading. */
export async function previewFramework(framework: NewFramework, db: Db = getDb()): Promise<FrameworkPreview> {
  const row = await db.framework.findFirst({
    where: { slug: framework.slug },
    orderBy: { version: "desc" },
    select: frameworkSelect,
  });
  const newest = row && toFramework(row);
  if (newest && isSameContent(newest, framework)) return { state: "same", version: newest.version };
  const other = await db.framework.findFirst({
    where: { printedHeading: framework.printedHeading, slug: { not: framework.slug } },
    select: { title: true },
  });
  const headingOf = other?.title ?? null;
  if (!newest) return { state: "new", version: 1, headingOf };
  const changes = frameworkChanges(newest, framework);
  const shown = await findShown(db, framework.slug);
  return { state: "version", version: newest.version + 1, changes, headingOf, shown };
}

async function findShown(db: Db, slug: string): Promise<{ version: number; published: number } | null> {
  const id = await findShownFrameworkId(slug, db);
  if (id === null) return null;
  const { version, _count } = await db.framework.findUniqueOrThrow({
    where: { id },
    select: { version: true, _count: { select: { assessments: { where: { state: "published" } } } } },
  });
  return _count.assessments === 0 ? null : { version, published: _count.assessments };
}
