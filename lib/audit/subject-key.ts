/** What tells one subject of the history from all others. Browser-safe. */
import type { AuditRow } from "./schema";

/** What subjects are called now, by `subjectKey`. */
export type SubjectTitles = ReadonlyMap<string, string>;

/** Gives the key of the subject of a change. */
export function subjectKey({ subject, subjectId }: Pick<AuditRow, "subject" | "subjectId">): string {
  return `${subject} ${subjectId}`;
}
