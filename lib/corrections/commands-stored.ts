/** Writes one field of a published record, row by row. A step of a correction: the commands record it. */
import { answerDigest } from "../catalogue/answer-digest";
import { paragraphsSchema, toolsSchema } from "../catalogue/schema";
import type { Tx } from "../db/client";
import { Prisma } from "../db/generated/client";
import { titleSortKey } from "../shared/title-sort-key";
import { writeEntries, writeSections } from "./commands-rows";
import type { CorrectableField, Place } from "./queries-stored";
import { type Stored, underSource } from "./stored-field";

type Written = { place: Place; field: CorrectableField; stored: Stored };

/**
 * Puts the field's rows where they are asked for. An answer that stands in no source and says nothing is no row; an item that is
 * not listed has none. Throws when a field of an assessment is written without one.
 */
export async function writeStored(tx: Tx, { place, field, stored }: Written): Promise<void> {
  const { practiceId } = place;
  switch (stored.kind) {
    case "title": {
      const { title, entries } = stored;
      await tx.practice.update({
        where: { id: practiceId },
        data: { title, sortKey: titleSortKey(title) },
        select: { id: true },
      });
      // A merge leaves the title that it replaced as another name: put back, it is none.
      await tx.profileEntry.updateMany({
        where: { practiceId, field: "otherName", id: { in: entries.flatMap(({ id }) => id ?? []) } },
        data: { field: "title" },
      });
      return writeEntries(tx, { practiceId, field: "title", entries });
    }
    case "titleKind":
      await tx.practice.update({
        where: { id: practiceId },
        data: { titleKind: stored.titleKind },
        select: { id: true },
      });
      return;
    case "profile":
      if (field.kind !== "profile") throw unlike(field, stored);
      return writeEntries(tx, { practiceId, field: field.field, entries: stored.entries });
    case "section":
      return writeSections(tx, { practiceId, key: stored.section, sections: stored.rows });
    case "answer":
    case "tools":
      if (field.kind !== "answer" && field.kind !== "tools") throw unlike(field, stored);
      return writeAnswer(tx, { place, code: field.question, stored });
    case "mark":
    case "evidence":
      if (field.kind !== "mark" && field.kind !== "evidence") throw unlike(field, stored);
      return writeMark(tx, { place, code: field.item, stored });
  }
}

function unlike(field: CorrectableField, stored: Stored): Error {
  return new Error(`What is stored of ${stored.kind} cannot be written as ${field.kind}`);
}

function assessmentOf({ assessmentId, slug }: Place): number {
  if (assessmentId === null) throw new Error(`A field of an assessment of ${slug} was written without one`);
  return assessmentId;
}

type AnswerWrite = { place: Place; code: string; stored: Extract<Stored, { kind: "answer" | "tools" }> };

async function writeAnswer(tx: Tx, { place, code, stored }: AnswerWrite): Promise<void> {
  const assessmentId = assessmentOf(place);
  const there = await tx.answer.findFirst({
    where: { assessmentId, question: { code } },
    select: { id: true, sourceId: true, heading: true, tools: true },
  });
  const [here, to] = [there?.sourceId ?? null, stored.at.sourceId];
  // The row's source is that of its text.
  const data =
    stored.kind === "answer"
      ? {
          paragraphs: stored.paragraphs,
          digest: answerDigest(stored.paragraphs),
          tools: underSource(toolsSchema.parse(there?.tools ?? []), { from: here, to, known: stored.tools }),
          ...stored.at,
        }
      : { tools: underSource(stored.tools, { from: to, to: here }) };
  if (there) {
    const select = { paragraphs: true, tools: true, sourceId: true };
    const now = await tx.answer.update({ where: { id: there.id }, data, select });
    const isBare = now.sourceId === null && there.heading === null;
    const says = paragraphsSchema.parse(now.paragraphs).length + toolsSchema.parse(now.tools).length;
    if (isBare && says === 0) await tx.answer.delete({ where: { id: there.id }, select: { id: true } });
    return;
  }
  const isEmpty = (stored.kind === "answer" ? stored.paragraphs : stored.tools).length === 0;
  if (isEmpty) return;
  const { id: questionId } = await tx.question.findFirstOrThrow({
    where: { code, area: { frameworkId: place.frameworkId } },
    select: { id: true },
  });
  await tx.answer.create({
    data: { paragraphs: [], ...data, assessmentId, questionId },
    select: { id: true },
  });
}

type MarkWrite = { place: Place; code: string; stored: Extract<Stored, { kind: "mark" | "evidence" }> };

async function writeMark(tx: Tx, { place, code, stored }: MarkWrite): Promise<void> {
  const assessmentId = assessmentOf(place);
  const where = { assessmentId, item: { code } };
  const there = await tx.mark.findFirst({ where, select: { sourceId: true, evidence: true } });
  if (stored.kind === "evidence") {
    const sources = { from: stored.at.sourceId, to: there?.sourceId ?? null };
    const data = { evidence: orNull(underSource(stored.evidence, sources)) };
    await tx.mark.updateMany({ where, data });
    return;
  }
  if (stored.row === null) {
    await tx.mark.deleteMany({ where });
    return;
  }
  const { evidence: known = [], ...row } = stored.row;
  if (there) {
    const sources = { from: there.sourceId, to: row.sourceId };
    const evidence = underSource(toolsSchema.parse(there.evidence ?? []), { ...sources, known });
    await tx.mark.updateMany({ where, data: { ...row, evidence: orNull(evidence) } });
    return;
  }
  const { id: itemId } = await tx.checklistItem.findFirstOrThrow({
    where: { code, question: { area: { frameworkId: place.frameworkId } } },
    select: { id: true },
  });
  await tx.mark.create({
    data: { ...row, evidence: orNull(known), assessmentId, itemId },
    select: { id: true },
  });
}

function orNull<T>(entries: T[]): T[] | typeof Prisma.DbNull {
  return entries.length > 0 ? entries : Prisma.DbNull;
}
