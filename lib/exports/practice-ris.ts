/**
 * A practice for reference managers, in the RIS format (two letters, two spaces, a dash, a space; CRLF). Who wrote the write-up
 * is not known, so no author is named: the organisations of a practice are not its authors. Pure.
 */
import type { PracticeView } from "../catalogue/schema";

type Seen = {
  origin: string;
  /** The day it is read, "2026-05-01". */
  day: string;
};

/** Gives the file with one record. A line break in a value would end it, so there are none. */
export function practiceRis(
  { slug, title, assessments }: Pick<PracticeView, "slug" | "title" | "assessments">,
  { origin, day }: Seen,
): string {
  const fields: [tag: string, value: string][] = [
    ["TY", "ELEC"],
    ["TI", title],
    ["T2", "Exemplar, catalogue of assessed practices"],
    ...[...new Set(assessments.map(({ framework }) => framework.publisher))].map(
      (publisher): [string, string] => ["PB", publisher],
    ),
    ...assessments.map(({ framework }): [string, string] => [
      "N1",
      `Assessed against ${framework.title}, version ${framework.version}`,
    ]),
    ["UR", `${origin}/practices/${slug}`],
    ["Y2", day.replaceAll("-", "/")],
    ["ER", ""],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ").trim()}\r\n`).join("");
}
