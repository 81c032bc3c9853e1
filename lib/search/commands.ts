/** Keeps the passages that search reads in step with the catalogue. */

import type { Tx } from "../db/client";
import { sql } from "../db/sql";
import { foldLetters } from "../shared/letters";
import { type PassageRow, passagesOf } from "./passages";
import { findShownRows } from "./queries-withdrawn";

/** Stands between two passages of a practice, so that no phrase runs from one into the next; the tokenizer has it as a word. */
const BREAK = " \u{E000} ";

/**
 * Writes the passages of one practice anew, from its rows as they are in this transaction, and with them the index.
 * To be called whenever a practice, or an assessment's state, was written. Only published assessments are read, and a
 * practice without any (or none at all with this id) has no passages: what is not shown is not found either.
 */
export async function rebuildPassages(tx: Tx, practiceId: number): Promise<void> {
  await tx.passage.deleteMany({ where: { practiceId } });
  await tx.$executeRaw(sql`DELETE FROM "passage_fts_practice" WHERE "rowid" = ${practiceId}`);
  const practice = await tx.practice.findFirst({
    where: { id: practiceId, assessments: { some: { state: "published" } } },
    select: {
      id: true,
      title: true,
      profile: {
        select: { field: true, value: true, asSourced: true, sourceId: true },
        orderBy: { id: "asc" },
      },
      sections: {
        select: { key: true, heading: true, paragraphs: true, sourceId: true },
        orderBy: { ordinal: "asc" },
      },
      assessments: {
        where: { state: "published" },
        orderBy: { id: "asc" },
        select: {
          id: true,
          answers: {
            select: { heading: true, paragraphs: true, tools: true, question: { select: { code: true } } },
            orderBy: { id: "asc" },
          },
        },
      },
    },
  });
  if (!practice) return;
  const shown = await findShownRows([practiceId], tx);
  const rows = passagesOf({
    ...practice,
    profile: shown(practiceId, practice.profile),
    sections: shown(practiceId, practice.sections),
  });
  // As one value: a statement for each number of rows takes several times as long.
  const values = rows.map(({ assessmentId, kind, code, text }) => [assessmentId, kind, code, text]);
  await tx.$executeRaw(sql`
    INSERT INTO "Passage" ("practiceId", "assessmentId", "kind", "code", "text")
    SELECT ${practiceId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(values)})`);
  const text = (wanted: (row: PassageRow) => boolean) =>
    rows
      .filter(wanted)
      .map((row) => foldLetters(row.text))
      .join(BREAK);
  await tx.$executeRaw(sql`
    INSERT INTO "passage_fts_practice" ("rowid", "title", "profile", "body") VALUES (
      ${practiceId},
      ${text(({ kind }) => kind === "title")},
      ${text(({ kind }) => kind === "profile")},
      ${text(({ kind }) => kind !== "title" && kind !== "profile")}
    )`);
}
