/**
 * Whose an assessment is: what every list that names assessments one by one selects of them, and the step from the row to what
 * is shown (the matrix, the pages of the criteria). E-mail addresses are masked, as everywhere.
 */

import type { ShownRows } from "../search/queries-withdrawn";
import { maskEmails } from "../shared/mask-emails";
import type { AssessmentView, TitleKind } from "./schema";
import { titleKindOf, titleKindSelect } from "./title-kind";

/** What to select of an assessment to name it (`toAssessmentHead` takes the row). */
export const assessmentHeadSelect = {
  id: true,
  kind: true,
  practice: {
    select: {
      id: true,
      slug: true,
      ...titleKindSelect,
      sortKey: true,
      profile: {
        where: { field: { in: ["title" as const, "country" as const] } },
        orderBy: [{ ordinal: "asc" as const }, { id: "asc" as const }],
        select: { field: true, value: true, sourceId: true },
      },
      // As on the practice's page: its anchors count from there.
      assessments: {
        where: { state: "published" as const },
        orderBy: { id: "asc" as const },
        select: { id: true, framework: { select: { slug: true } } },
      },
    },
  },
};

export type AssessmentHeadRow = {
  id: number;
  kind: AssessmentView["kind"];
  practice: {
    id: number;
    slug: string;
    title: string;
    titleKind: TitleKind;
    corrections: { id: number }[];
    sortKey: string;
    profile: { field: string; value: string; sourceId: string | null }[];
    assessments: { id: number; framework: { slug: string } }[];
  };
};

/** One published assessment, named. */
export type AssessmentHead = {
  id: number;
  kind: AssessmentView["kind"];
  sortKey: string;
  slug: string;
  title: string;
  titleKind: TitleKind;
  /** ISO 3166-1 alpha-2, in the order in which the practice states them. */
  countries: string[];
  /** All published assessments of the practice, as they stand on its page, and which of them this is. */
  onPage: { assessments: { framework: { slug: string } }[]; index: number };
};

/** Gives the assessment as it is named in a list. */
export function toAssessmentHead(
  { id, kind, practice }: AssessmentHeadRow,
  shown: ShownRows,
): AssessmentHead {
  const profile = shown(practice.id, practice.profile);
  const countries = profile.filter(({ field }) => field === "country");
  return {
    id,
    kind,
    sortKey: practice.sortKey,
    slug: practice.slug,
    title: maskEmails(practice.title),
    titleKind: titleKindOf(practice, profile),
    countries: [...new Set(countries.map(({ value }) => maskEmails(value)))],
    onPage: {
      assessments: practice.assessments.map(({ framework: { slug } }) => ({ framework: { slug } })),
      index: Math.max(
        0,
        practice.assessments.findIndex((other) => other.id === id),
      ),
    },
  };
}
