/** Finds what the subjects of a page of the history are called now: the rows themselves keep numbers and slugs. */
import { type Db, getDb } from "../db/client";
import type { AuditRow } from "./schema";
import { type SubjectTitles, subjectKey } from "./subject-key";

/** Gives the titles, as far as the subjects have any and are still there: one question for each kind, however many rows. */
export async function findSubjectTitles(
  rows: readonly Pick<AuditRow, "subject" | "subjectId">[],
  db: Db = getDb(),
): Promise<SubjectTitles> {
  const idsOf = (kind: string) => [
    ...new Set(rows.filter(({ subject }) => subject === kind).map(({ subjectId }) => subjectId)),
  ];
  const numbersOf = (kind: string) => idsOf(kind).map(Number).filter(Number.isSafeInteger);
  const [assessments, drafts, people, practices] = await Promise.all([
    db.assessment.findMany({
      where: { id: { in: numbersOf("assessment") } },
      select: { id: true, practice: { select: { title: true } } },
    }),
    db.importDraft.findMany({
      where: { id: { in: numbersOf("importDraft") } },
      select: { id: true, name: true },
    }),
    db.person.findMany({ where: { id: { in: numbersOf("person") } }, select: { id: true, name: true } }),
    db.practice.findMany({
      where: { slug: { in: idsOf("practice") } },
      select: { slug: true, title: true },
    }),
  ]);
  const named = (subject: string, subjectId: string | number, title: string): [string, string] => [
    subjectKey({ subject, subjectId: String(subjectId) }),
    title,
  ];
  return new Map([
    ...assessments.map(({ id, practice }) => named("assessment", id, practice.title)),
    ...drafts.map(({ id, name }) => named("importDraft", id, name)),
    ...people.map(({ id, name }) => named("person", id, name)),
    ...practices.map(({ slug, title }) => named("practice", slug, title)),
  ]);
}
