/** Writes one assessment that was read from a source: answers, marks, and what was kept without being either. */
import type { AssessmentKind } from "../catalogue/schema";
import type { Tx } from "../db/client";
import { diagnose } from "../writeup/codes";
import type { Diagnostic, WriteUp } from "../writeup/tree";
import { answerDigest } from "./draft";

/** The row ids behind a framework's codes, newest version. */
export type FrameworkIds = { id: number; questions: Map<string, number>; items: Map<string, number> };

/** Gives the ids of every framework's newest version, by slug. */
export async function getFrameworkIds(tx: Tx): Promise<Map<string, FrameworkIds>> {
  const frameworks = await tx.framework.findMany({
    orderBy: { version: "asc" },
    select: {
      id: true,
      slug: true,
      areas: {
        select: {
          questions: { select: { id: true, code: true, items: { select: { id: true, code: true } } } },
        },
      },
    },
  });
  return new Map(
    frameworks.map(({ id, slug, areas }) => {
      const questions = areas.flatMap((area) => area.questions);
      return [
        slug,
        {
          id,
          questions: new Map(questions.map((question) => [question.code, question.id])),
          items: new Map(questions.flatMap(({ items }) => items.map((item) => [item.code, item.id]))),
        },
      ];
    }),
  );
}

/** A code the reader gave must be one of the framework's: anything else is a bug, and the transaction must not go on. */
function idOf(ids: Map<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined)
    throw new Error(`The reader gave the code ${code}, which the framework does not have`);
  return id;
}

/** Writes the assessment as published and gives its id. */
export async function createAssessment(
  tx: Tx,
  {
    writeUp,
    practiceId,
    sourceId,
    framework,
    hash,
    kind = "publishedWriteUp",
  }: {
    writeUp: WriteUp;
    practiceId: number;
    sourceId: string;
    framework: FrameworkIds;
    hash: string;
    kind?: AssessmentKind;
  },
): Promise<number> {
  const { id: assessmentId } = await tx.assessment.create({
    data: {
      practiceId,
      frameworkId: framework.id,
      kind,
      state: "published",
      contentHash: hash,
      publishedAt: new Date(),
    },
    select: { id: true },
  });
  await linkSource(tx, { assessmentId, sourceId, writeUp });
  await tx.answer.createMany({
    data: writeUp.answers.map(({ question, heading, paragraphs, tools, firstLine, lastLine }) => ({
      assessmentId,
      questionId: idOf(framework.questions, question),
      heading,
      paragraphs,
      tools,
      digest: answerDigest(paragraphs),
      sourceId,
      firstLine,
      lastLine,
    })),
  });
  await tx.mark.createMany({
    data: writeUp.marks.map(({ item, status, line }) => ({
      assessmentId,
      itemId: idOf(framework.items, item),
      status,
      ...evidenceFor(writeUp, item),
      sourceId,
      firstLine: line,
      lastLine: line,
    })),
  });
  await tx.unrecognisedEntry.createMany({
    data: writeUp.unrecognised.map(({ text, mark, line, question }) => ({
      assessmentId,
      questionCode: question,
      text,
      markPrinted: mark,
      sourceId,
      line,
    })),
  });
  return assessmentId;
}

/** What the write-up gives as evidence for an item; nothing where it gives none. */
function evidenceFor({ evidence }: WriteUp, item: string): { evidence?: { text: string; line: number }[] } {
  const own = evidence.filter((entry) => entry.item === item).map(({ text, line }) => ({ text, line }));
  return own.length > 0 ? { evidence: own } : {};
}

/** Adds where an assessment stands: for an identical repeat, one more place. */
export async function linkSource(
  tx: Tx,
  { assessmentId, sourceId, writeUp }: { assessmentId: number; sourceId: string; writeUp: WriteUp },
): Promise<void> {
  const { ordinal, firstLine, lastLine } = writeUp;
  await tx.assessmentSource.create({ data: { assessmentId, sourceId, ordinal, firstLine, lastLine } });
}

/**
 * Finds answers that stand word for word in another practice: the sources have paragraphs pasted from one practice into
 * another (write-up format, rule 13). Gives one finding for each.
 */
export async function findSharedAnswers(tx: Tx, writeUp: WriteUp, practiceId: number): Promise<Diagnostic[]> {
  const digests = new Map(writeUp.answers.map((answer) => [answerDigest(answer.paragraphs), answer]));
  const known = [...digests.keys()].filter((digest) => digest !== null);
  const twins = await tx.answer.findMany({
    where: { digest: { in: known }, assessment: { practiceId: { not: practiceId } } },
    select: {
      digest: true,
      question: { select: { code: true } },
      assessment: { select: { practice: { select: { title: true } } } },
    },
    orderBy: { id: "asc" },
    take: 200,
  });
  return twins.flatMap(({ digest, question, assessment }) => {
    const answer = digests.get(digest);
    if (!answer) return [];
    const where = `the answer to ${question.code} of “${assessment.practice.title}”`;
    return [
      diagnose(
        "answer-in-other-practice",
        { line: answer.firstLine, endLine: answer.lastLine },
        `These words stand in ${where} too`,
      ),
    ];
  });
}
