/** From the database's rows to a practice as a list shows it: a card, a row, a compare head. */
import type { FrameworkRow } from "../frameworks/structure";
import { maskEmails } from "../shared/mask-emails";
import { addCounts, fingerprint } from "./fingerprint";
import type { MarkStatus, PracticeSummary, ProfileField, TitleKind } from "./schema";

export type SummaryRow = {
  slug: string;
  title: string;
  titleKind: TitleKind;
  profile: { field: ProfileField; value: string }[];
  assessments: { id: number; framework: FrameworkRow; marks: { itemId: number; status: MarkStatus }[] }[];
};

/** Gives the summary of a practice; a value that two sources state stands once. */
export function toSummary({ slug, title, titleKind, profile, assessments }: SummaryRow): PracticeSummary {
  const valuesOf = (field: ProfileField) => [
    ...new Set(profile.filter((entry) => entry.field === field).map((entry) => maskEmails(entry.value))),
  ];
  return {
    slug,
    title,
    titleKind,
    countries: valuesOf("country"),
    organisations: valuesOf("organisation"),
    targetGroups: valuesOf("targetGroup"),
    integrationAreas: valuesOf("integrationArea"),
    assessments: assessments.map(toAssessmentSummary),
  };
}

function toAssessmentSummary({ id, framework, marks }: SummaryRow["assessments"][number]) {
  const codes = new Map(
    framework.areas.flatMap((area) =>
      area.questions.flatMap((question) => question.items.map((item) => [item.id, item.code] as const)),
    ),
  );
  const states = new Map(marks.map((mark) => [codes.get(mark.itemId), mark.status]));
  const areas = fingerprint(framework, (code) => states.get(code));
  return {
    id,
    framework: { slug: framework.slug, version: framework.version, title: framework.title },
    fingerprint: areas,
    counts: addCounts(areas.map((area) => area.counts)),
  };
}
