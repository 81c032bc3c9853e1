/** A list of practices as a table: one row for each assessment, its counts with what they are counted of. Pure. */
import type { PracticeSummary } from "../catalogue/schema";
import type { Visit } from "../shared/visit";
import { csvFile } from "./csv";

const HEAD = [
  "practice",
  "title",
  "title_kind",
  "countries",
  "organisations",
  "target_groups",
  "integration_areas",
  "framework",
  "version",
  "met",
  "not_met",
  "no_mark",
  "not_listed",
  "of",
  "link",
  "accessed",
];

/** Gives the file, in the order of the list. */
export function practicesCsv(practices: readonly PracticeSummary[], { origin, accessed }: Visit): string {
  return csvFile([
    HEAD,
    ...practices.flatMap(({ assessments, ...practice }) =>
      assessments.map(({ framework, counts }) => [
        practice.slug,
        practice.title,
        practice.titleKind,
        practice.countries.join("; "),
        practice.organisations.join("; "),
        practice.targetGroups.join("; "),
        practice.integrationAreas.join("; "),
        framework.slug,
        framework.version,
        counts.met,
        counts.notMet,
        counts.blank,
        counts.notListed,
        counts.total,
        `${origin}/practices/${practice.slug}`,
        accessed,
      ]),
    ),
  ]);
}
