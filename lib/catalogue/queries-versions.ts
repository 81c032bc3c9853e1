/** Reads the previous versions of a practice's assessments (versions.ts says which those are). */
import { type Db, getDb } from "../db/client";
import { frameworkSelect, toFramework } from "../frameworks/structure";
import { findShownRows } from "../search/queries-withdrawn";
import { assessmentSelect } from "./assessment-select";
import { toAssessment } from "./rows";
import { titleKindOf, titleKindSelect } from "./title-kind";
import { type PreviousVersion, previousVersions, type VersionView } from "./versions";

/** More assessments than a practice will ever have. */
const MAX_ASSESSMENTS = 500;

/** Gives the previous versions of a practice, the latest first; none for a practice that is not shown. */
export async function findPreviousVersions(slug: string, db: Db = getDb()): Promise<PreviousVersion[]> {
  const rows = await db.assessment.findMany({
    where: { practice: { slug }, OR: [{ state: "published" }, { replacedById: { not: null } }] },
    orderBy: { id: "desc" },
    take: MAX_ASSESSMENTS,
    select: {
      id: true,
      state: true,
      replacedById: true,
      publishedAt: true,
      framework: { select: { slug: true, version: true, title: true } },
    },
  });
  return previousVersions(rows);
}

/** Gives one previous version of a practice, or null when it has none with this number to show. */
export async function getPreviousVersion(
  { slug, id }: { slug: string; id: number },
  db: Db = getDb(),
): Promise<VersionView | null> {
  const version = (await findPreviousVersions(slug, db)).find((other) => other.id === id);
  if (!version) return null;
  const row = await db.assessment.findUnique({
    where: { id },
    select: {
      ...assessmentSelect,
      framework: { select: frameworkSelect },
      practice: {
        select: {
          id: true,
          slug: true,
          ...titleKindSelect,
          profile: { where: { field: "title" }, select: { field: true, value: true, sourceId: true } },
        },
      },
    },
  });
  if (!row) return null;
  const shown = await findShownRows([row.practice.id], db);
  const { id: practiceId, slug: ofPractice, title, profile } = row.practice;
  const titleKind = titleKindOf(row.practice, shown(practiceId, profile));
  const practice = { slug: ofPractice, title, titleKind };
  return { practice, version, assessment: toAssessment(row, toFramework(row.framework)) };
}
