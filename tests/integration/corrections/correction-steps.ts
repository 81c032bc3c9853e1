/** Steps of the tests about corrections: what a field says, correcting it, and everything that a correction could touch. */
import { correctField } from "../../../lib/corrections/commands";
import { findPlace, readStored } from "../../../lib/corrections/queries-stored";
import { textOfStored } from "../../../lib/corrections/stored-field";
import { versionOf } from "../../../lib/corrections/version";
import type { Db } from "../../../lib/db/client";
import { recordFieldOf } from "../../../lib/records/fields";

export const actor = { kind: "command" } as const;
export const reason = "The organisation wrote to us";

export function correctionSteps(db: Db) {
  async function assessmentOf(slug: string) {
    const row = await db.assessment.findFirstOrThrow({
      where: { practice: { slug }, state: "published" },
      orderBy: { id: "asc" },
    });
    return row.id;
  }

  async function textNow(assessmentId: number, key: string): Promise<string> {
    const found = await findPlace({ assessmentId }, { db });
    if (!found.ok) throw new Error(found.reason);
    const field = recordFieldOf(key, found.place.framework);
    if (!field || field.kind === "line") throw new Error(key);
    return textOfStored(await readStored(db, { place: found.place, field }));
  }

  async function correct(assessmentId: number, key: string, value: string) {
    const version = versionOf(await textNow(assessmentId, key));
    return correctField({ target: { assessmentId }, key, value, version, reason, actor }, db);
  }

  /** Everything that a correction could touch, as it is stored; rows that are written anew may have other ids. */
  async function rowsOf(slug: string) {
    const { id: _, ...practice } = await db.practice.findUniqueOrThrow({ where: { slug } });
    const own = { practice: { slug } };
    const order = [{ ordinal: "asc" as const }, { id: "asc" as const }];
    const bare = <T extends { id: number }>(rows: T[]) => rows.map(({ id: _id, ...row }) => row);
    const profile = bare(await db.profileEntry.findMany({ where: own, orderBy: order }));
    const sections = bare(await db.section.findMany({ where: own, orderBy: order }));
    const answers = await db.answer.findMany({ where: { assessment: own }, orderBy: { questionId: "asc" } });
    const marks = await db.mark.findMany({ where: { assessment: own }, orderBy: { itemId: "asc" } });
    const passages = await db.passage.findMany({ where: { practiceId: { gt: 0 } } });
    return {
      practice,
      profile,
      sections,
      answers: bare(answers),
      marks: bare(marks),
      passages: passages.map(({ kind, code, text }) => `${kind} ${code} ${text}`).sort(),
    };
  }

  return { assessmentOf, textNow, correct, rowsOf };
}
