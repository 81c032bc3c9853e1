/** Reads the catalogue as everyone may see it: published assessments, and the practices that have one. */
import { type Db, getDb } from "../db/client";
import { sql } from "../db/sql";
import { findShownFrameworkIds } from "../frameworks/queries-shown";
import { type FrameworkRow, frameworkSelect, toFramework } from "../frameworks/structure";
import { needlesOf } from "../search/highlight";
import { findShownRows, hiddenEntries } from "../search/queries-withdrawn";
import { parseSearchQuery } from "../search/query";
import type { Page } from "../shared/paging";
import { assessmentSelect } from "./assessment-select";
import { type CriteriaSet, criteriaSets } from "./criteria-sets";
import { type CriteriaFound, criteriaWithWords } from "./criteria-words";
import { buildFacets, type Facet } from "./facets";
import type { PracticeFilter } from "./filters";
import { toMatch } from "./matches";
import { countFacets, findPracticeIds } from "./queries-browse";
import { findPassages, findSummaryRows } from "./queries-list";
import { findCriterionReasons } from "./queries-reasons";
import { publicSources } from "./queries-sources";
import { toAssessment, toProfile, toSections } from "./rows";
import type { FoundPractice, PracticeView } from "./schema";
import { toSummary } from "./summary";
import { titleKindOf, titleKindSelect } from "./title-kind";

/** `criteria`: what can be filtered by, every framework in the version shown; `named`: those that have the words searched for. */
export type PracticePage = Page<FoundPractice> & {
  facets: Facet[];
  criteria: CriteriaSet[];
  named: CriteriaFound;
};

const published = { state: "published" } as const;
const originSelect = { sourceId: true, firstLine: true, lastLine: true } as const;

/**
 * Gives one page of the practices that a filter finds, and the facets to narrow it by. By title, or by relevance when there
 * is a search; never by a score. A page beyond the end has no items and the same total.
 */
export async function findPractices(filter: PracticeFilter, db: Db = getDb()): Promise<PracticePage> {
  const { found, counts, recorded } = await countFacets(db, filter);
  const ids = await findPracticeIds(db, { filter, found });
  const frameworks = await db.framework.findMany({ select: frameworkSelect, orderBy: { version: "asc" } });
  const needles = needlesOf(parseSearchQuery(filter.q));
  const passages = needles.length === 0 ? null : await findPassages(db, ids);
  const rows = await findSummaryRows(db, { ids, frameworks });
  const reasons = await findCriterionReasons(db, { filter, rows });
  const items = rows.map(({ id, ...row }) => ({
    ...toSummary(row),
    match: passages && toMatch(passages.get(id) ?? [], { needles, assessments: row.assessments }),
    reasons: reasons.get(id) ?? [],
  }));
  const shownIds = await findShownFrameworkIds(db);
  const sets = frameworks.filter(({ id }) => shownIds.has(id)).map(toFramework);
  const frameworkTitles = new Map(frameworks.map(({ slug, title }) => [slug, title]));
  return {
    items,
    total: found.length,
    page: filter.page,
    pageSize: filter.pageSize,
    facets: buildFacets(counts, { filter, frameworkTitles, recorded }),
    criteria: criteriaSets(sets),
    named: criteriaWithWords(filter.q, sets),
  };
}

/** Gives a practice with all that is published of it, or null when there is none with this slug to show. */
export async function getPractice(slug: string, db: Db = getDb()): Promise<PracticeView | null> {
  const row = await db.practice.findFirst({
    where: { slug, assessments: { some: published } },
    select: {
      id: true,
      slug: true,
      ...titleKindSelect,
      profile: {
        orderBy: [{ field: "asc" }, { ordinal: "asc" }, { id: "asc" }],
        select: {
          field: true,
          value: true,
          label: true,
          asSourced: true,
          evidence: true,
          confidence: true,
          ...originSelect,
        },
      },
      sections: {
        orderBy: [{ ordinal: "asc" }, { id: "asc" }],
        select: { key: true, heading: true, paragraphs: true, ...originSelect },
      },
      assessments: {
        where: published,
        orderBy: { id: "asc" },
        select: assessmentSelect,
      },
    },
  });
  if (!row) return null;
  const shown = await findShownRows([row.id], db);
  const profile = shown(row.id, row.profile);
  const frameworks = await loadFrameworks(
    db,
    row.assessments.map(({ frameworkId }) => frameworkId),
  );
  return {
    slug: row.slug,
    title: row.title,
    titleKind: titleKindOf(row, profile),
    profile: toProfile(profile),
    sections: toSections(shown(row.id, row.sections)),
    assessments: row.assessments.map((assessment) =>
      toAssessment(assessment, toFramework(frameworkOf(frameworks, assessment.frameworkId))),
    ),
  };
}

/** Counts what the catalogue shows. `writeUps` counts repeats of an assessment too, `countries` those stated by a practice shown. */
export async function countCatalogue(db: Db = getDb()): Promise<{
  practices: number;
  assessments: number;
  writeUps: number;
  sources: number;
  countries: number;
}> {
  const [row] = await db.$queryRaw<
    Record<"practices" | "assessments" | "writeUps" | "sources" | "countries", bigint>[]
  >(sql`
    SELECT
      (SELECT COUNT(DISTINCT "practiceId") FROM "Assessment" WHERE "state" = 'published') AS "practices",
      (SELECT COUNT(*) FROM "Assessment" WHERE "state" = 'published') AS "assessments",
      (SELECT COUNT(*) FROM "AssessmentSource" w JOIN "Assessment" s ON s."id" = w."assessmentId"
        WHERE s."state" = 'published') AS "writeUps",
      (SELECT COUNT(*) FROM (${publicSources()})) AS "sources",
      (SELECT COUNT(DISTINCT e."value") FROM "ProfileEntry" e WHERE e."field" = 'country'
        AND e."id" NOT IN (${hiddenEntries}) AND e."practiceId" IN (SELECT "practiceId" FROM "Assessment" WHERE "state" = 'published')) AS "countries"`);
  if (!row) throw new Error("Counting the catalogue gave no row");
  return {
    practices: Number(row.practices),
    assessments: Number(row.assessments),
    writeUps: Number(row.writeUps),
    sources: Number(row.sources),
    countries: Number(row.countries),
  };
}

async function loadFrameworks(db: Db, ids: readonly number[]): Promise<Map<number, FrameworkRow>> {
  const rows = await db.framework.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: frameworkSelect,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function frameworkOf(frameworks: ReadonlyMap<number, FrameworkRow>, id: number): FrameworkRow {
  const framework = frameworks.get(id);
  if (!framework) throw new Error(`The framework ${id} of an assessment does not exist`);
  return framework;
}
