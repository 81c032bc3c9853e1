/** Reads why the practices on a page answer to a filter by criteria: the mark or the answer itself, and its lines. */
import type { Db } from "../db/client";
import { join, sql } from "../db/sql";
import type { FrameworkRow } from "../frameworks/structure";
import { type CriterionFilter, type CriterionKey, criterionKeys, criterionRef } from "./criterion-filter";
import type { CriterionReason, ItemState } from "./schema";

type Row = { id: number; assessments: readonly { id: number; framework: FrameworkRow }[] };
type Stored = {
  assessmentId: number | bigint;
  code: string;
  state: ItemState | "answers";
  sourceId: string | null;
  firstLine: number | bigint | null;
  lastLine: number | bigint | null;
};

/**
 * Gives for each practice (by id) what it has of each criterion of the filter, in the filter's order. `rows` is one page of
 * practices with their published assessments, so the work is bounded by the page and by the eight criteria of a kind.
 */
export async function findCriterionReasons(
  db: Db,
  { filter, rows }: { filter: CriterionFilter; rows: readonly Row[] },
): Promise<Map<number, CriterionReason[]>> {
  const asked = criterionKeys.flatMap((key) => filter[key].map((value) => ({ key, ...criterionRef(value) })));
  const assessments = rows.flatMap((row) => row.assessments);
  if (asked.length === 0 || assessments.length === 0) return new Map();
  const codes = (keys: readonly CriterionKey[]) => [
    ...new Set(asked.filter(({ key }) => keys.includes(key)).map(({ code }) => code)),
  ];
  const ids = JSON.stringify(assessments.map(({ id }) => id));
  const items = codes(["met", "notMet", "blank", "notListed"]);
  const questions = codes(["answers"]);
  const stored = [
    ...(items.length === 0 ? [] : await db.$queryRaw<Stored[]>(markStatement(ids, items))),
    ...(questions.length === 0 ? [] : await db.$queryRaw<Stored[]>(answerStatement(ids, questions))),
  ];
  const found = new Map(stored.map((row) => [`${row.assessmentId} ${row.code}`, row]));
  return new Map(
    rows.map((row) => [
      row.id,
      asked.flatMap(({ key, framework, code }) =>
        row.assessments.flatMap((assessment, index): CriterionReason[] => {
          const own = found.get(`${assessment.id} ${code}`);
          const state = own?.state ?? (key === "answers" ? null : "notListed");
          if (assessment.framework.slug !== framework || state !== key) return [];
          const lines = own ? originOf(own) : null;
          return [{ key, framework: assessment.framework.title, code, assessment: index, origin: lines }];
        }),
      ),
    ]),
  );
}

/** The marks of these items (by code) in these assessments; read by assessment and item, from one index. */
const markStatement = (ids: string, codes: readonly string[]) => sql`
  SELECT m."assessmentId", i."code", m."status" AS "state", m."sourceId", m."firstLine", m."lastLine"
  FROM json_each(${ids}) s JOIN "Mark" m ON m."assessmentId" = s."value"
  JOIN "ChecklistItem" i ON i."id" = m."itemId" WHERE i."code" IN (${join([...codes])})`;

const answerStatement = (ids: string, codes: readonly string[]) => sql`
  SELECT a."assessmentId", q."code", 'answers' AS "state", a."sourceId", a."firstLine", a."lastLine"
  FROM json_each(${ids}) s JOIN "Answer" a ON a."assessmentId" = s."value"
  JOIN "Question" q ON q."id" = a."questionId"
  WHERE a."paragraphs" <> '[]' AND q."code" IN (${join([...codes])})`;

function originOf({ sourceId, firstLine, lastLine }: Stored): CriterionReason["origin"] {
  return sourceId === null || firstLine === null || lastLine === null
    ? null
    : { sourceId, firstLine: Number(firstLine), lastLine: Number(lastLine) };
}
