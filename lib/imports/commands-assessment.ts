/** Writes one assessment that was read from a source: answers, marks, and what was kept without being either. */
import { answerDigest } from "../catalogue/answer-digest";
import type { AssessmentKind } from "../catalogue/schema";
import type { Tx } from "../db/client";
import { sql } from "../db/sql";
import { diagnose } from "../writeup/codes";
import type { Diagnostic, WriteUp } from "../writeup/tree";
import { originOf, storedEntries } from "./draft";

/** The row ids behind the codes of one version of a framework. */
export type FrameworkIds = { id: number; questions: Map<string, number>; items: Map<string, number> };

/**
 * Gives the ids of every framework: by slug those of its newest version, by "slug@version" those of each. What was read against
 * an older version is written against that one: the same code may be another wording since.
 */
export async function getFrameworkIds(tx: Tx): Promise<Map<string, FrameworkIds>> {
  const frameworks = await tx.framework.findMany({
    orderBy: { version: "asc" },
    select: {
      id: true,
      slug: true,
      version: true,
      areas: {
        select: {
          questions: { select: { id: true, code: true, items: { select: { id: true, code: true } } } },
        },
      },
    },
  });
  return new Map(
    frameworks.flatMap(({ id, slug, version, areas }): [string, FrameworkIds][] => {
      const questions = areas.flatMap((area) => area.questions);
      const ids = {
        id,
        questions: new Map(questions.map((question) => [question.code, question.id])),
        items: new Map(questions.flatMap(({ items }) => items.map((item) => [item.code, item.id]))),
      };
      return [
        [slug, ids],
        [`${slug}@${version}`, ids],
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
  await addAnswers(tx, { writeUp, assessmentId, sourceId, framework });
  await addMarks(tx, { writeUp, assessmentId, sourceId, framework });
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

type Rows = { writeUp: WriteUp; assessmentId: number; sourceId: string; framework: FrameworkIds };

/**
 * The rows of an assessment go to the database as one value: it has some seventy, each time in another number, and a statement for each
 * number took four times as long.
 */
async function addAnswers(tx: Tx, { writeUp, assessmentId, sourceId, framework }: Rows): Promise<void> {
  const rows = writeUp.answers.map(({ question, heading, paragraphs, tools, ...lines }) => {
    const { sourceId: source, firstLine, lastLine } = originOf(lines, sourceId);
    return [
      idOf(framework.questions, question),
      heading,
      JSON.stringify(paragraphs),
      JSON.stringify(storedEntries(tools)),
      answerDigest(paragraphs),
      source,
      firstLine,
      lastLine,
    ];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO "Answer" ("assessmentId", "questionId", "heading", "paragraphs", "tools", "digest", "sourceId", "firstLine", "lastLine")
    SELECT ${assessmentId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
    FROM json_each(${JSON.stringify(rows)})`);
}

async function addMarks(tx: Tx, { writeUp, assessmentId, sourceId, framework }: Rows): Promise<void> {
  const rows = writeUp.marks.map(({ item, status, line }) => {
    const own = storedEntries(writeUp.evidence.filter((entry) => entry.item === item));
    const evidence = own.length > 0 ? JSON.stringify(own) : null;
    const { sourceId: source, firstLine, lastLine } = originOf({ firstLine: line, lastLine: line }, sourceId);
    return [idOf(framework.items, item), status, evidence, source, firstLine, lastLine];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO "Mark" ("assessmentId", "itemId", "status", "evidence", "sourceId", "firstLine", "lastLine")
    SELECT ${assessmentId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
    FROM json_each(${JSON.stringify(rows)})`);
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
    // What an editor wrote stands on no line of the document.
    if (!answer || answer.firstLine === 0) return [];
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
