/** Reads all fields of a published record, so that an editor can choose what to correct. */
import type { Origin } from "../catalogue/schema";
import { sectionKeySchema } from "../catalogue/schema";
import { type Db, getDb } from "../db/client";
import type { Framework } from "../frameworks/schema";
import { profileFields, recordFieldOf, recordKey } from "../records/fields";
import { findPlace, withoutHidden } from "./queries-stored";
import { originsOf, textOfStored } from "./stored-field";
import { answerRowSelect, markRowSelect, practiceRowsSelect, storedField } from "./stored-rows";
import { versionOf } from "./version";

/** A field as it is now. The text is not masked: who corrects it must not write dots over an address. */
export type FieldNow = { key: string; text: string; version: string; origins: Origin[] };
export type CorrectableRecord = { slug: string; framework: Framework; fields: Map<string, FieldNow> };

/** Gives an assessment with its practice, field by field; null when it is not in the catalogue or a previous version. */
export async function getCorrectableRecord(
  assessmentId: number,
  db: Db = getDb(),
): Promise<CorrectableRecord | null> {
  const found = await findPlace({ assessmentId }, { db });
  if (!found.ok) return null;
  const { practiceId, slug, framework } = found.place;
  const [practice, answers, marks] = await Promise.all([
    db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: practiceRowsSelect }),
    db.answer.findMany({ where: { assessmentId }, select: answerRowSelect }),
    db.mark.findMany({ where: { assessmentId }, select: markRowSelect }),
  ]);
  const shown = await withoutHidden(db, { practiceId, practice });
  const fields = new Map<string, FieldNow>();
  for (const key of keysOf(framework)) {
    const field = recordFieldOf(key, framework);
    if (!field || field.kind === "line") continue;
    const stored = storedField({ ...shown, answers, marks }, field);
    const text = textOfStored(stored);
    fields.set(key, { key, text, version: versionOf(text), origins: originsOf(stored) });
  }
  return { slug, framework, fields };
}

/** Gives the keys of the fields that a practice has whatever it is assessed by, in the order of its page. */
export const practiceKeys: readonly string[] = [
  recordKey.title,
  recordKey.titleKind,
  ...profileFields.map(recordKey.profile),
  ...sectionKeySchema.options.map(recordKey.section),
];

function keysOf({ areas }: Framework): string[] {
  const questions = areas.flatMap((area) => area.questions);
  return [
    ...practiceKeys,
    ...questions.flatMap(({ code, items }) => [
      recordKey.answer(code),
      recordKey.tools(code),
      ...items.flatMap((item) => [recordKey.mark(item.code), recordKey.evidence(item.code)]),
    ]),
  ];
}
