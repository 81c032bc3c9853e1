/**
 * Makes a write-up and an assessment of the catalogue one. What the assessment is silent about it gets from the write-up; where both say
 * something, theirs stays, unless an editor chose ours. Each value knows which document it comes from.
 */
import type { Actor } from "../audit/schema";
import { answerDigest } from "../catalogue/answer-digest";
import { paragraphsSchema, toolsSchema } from "../catalogue/schema";
import type { Tx } from "../db/client";
import { Prisma } from "../db/generated/client";
import { type FrameworkIds, linkSource } from "../imports/commands-assessment";
import { originOf, storedEntries } from "../imports/draft";
import { findShownRows } from "../search/queries-withdrawn";
import type { Answer, WriteUp } from "../writeup/tree";
import { recordEdits } from "./commands-corrections";
import { mergePractice } from "./commands-merge-practice";
import { type Replaced, recordReplaced } from "./commands-replaced";
import { withListedEvidence } from "./edited";
import type { Current } from "./queries-compare";
import type { LoadedWriteUp } from "./queries-write-up";

export type Merging = {
  loaded: LoadedWriteUp;
  current: Current;
  framework: FrameworkIds;
  sourceId: string;
  reason: string | null;
  actor: Actor;
};
/** What one step of a merge works on and writes down: which fields were filled, and which were replaced, with what stood there. */
export type MergeStep = {
  writeUp: WriteUp;
  current: Current;
  assessment: Current["assessments"][number];
  framework: FrameworkIds;
  sourceId: string;
  isChosen: (key: string) => boolean;
  filled: string[];
  replaced: Replaced[];
};

/** Merges, and gives the keys of the fields that were filled and replaced. A step of publishing; the practice must have an assessment. */
export async function mergeInto(
  tx: Tx,
  { loaded, current: stored, framework, sourceId, reason, actor }: Merging,
): Promise<{ assessmentId: number; filled: string[]; replaced: string[] }> {
  const current = await asShown(tx, stored);
  const [assessment] = current.assessments;
  if (!assessment) throw new Error(`The practice ${current.slug} has no assessment to merge with`);
  const writeUp = withListedEvidence(loaded.writeUp);
  const chosen = new Set(loaded.chosen);
  const isChosen = (key: string) => chosen.has(key);
  const step: MergeStep = {
    writeUp,
    current,
    assessment,
    framework,
    sourceId,
    isChosen,
    filled: [],
    replaced: [],
  };
  await mergePractice(tx, step);
  await mergeAnswers(tx, step);
  await mergeMarks(tx, step);
  await keepUnrecognised(tx, step);
  await linkSource(tx, { assessmentId: assessment.id, sourceId, writeUp });
  await recordReplaced(tx, { ...step, framework: loaded.framework, reason, actor });
  await recordEdits(tx, {
    loaded,
    practiceId: current.id,
    assessmentId: assessment.id,
    reason,
    actor,
    isNew: false,
    only: new Set(step.filled),
  });
  return {
    assessmentId: assessment.id,
    filled: step.filled,
    replaced: step.replaced.map(({ key }) => key),
  };
}

/** What came with an assessment that was taken out says nothing now, and is left for the day on which it is put back. */
async function asShown(tx: Tx, current: Current): Promise<Current> {
  const shown = await findShownRows([current.id], tx);
  return {
    ...current,
    profile: shown(current.id, current.profile),
    sections: shown(current.id, current.sections),
  };
}

/** Without the lines, where they would be read as lines of another document. */
function elsewhere(entries: readonly { text: string }[]): { text: string; line: null }[] {
  return entries.map(({ text }) => ({ text, line: null }));
}

async function mergeAnswers(tx: Tx, step: MergeStep): Promise<void> {
  for (const answer of step.writeUp.answers) await mergeAnswer(tx, step, answer);
}

async function mergeAnswer(tx: Tx, step: MergeStep, answer: Answer): Promise<void> {
  const { assessment, framework, sourceId, isChosen, filled, replaced } = step;
  const there = assessment.answers.find(({ question }) => question.code === answer.question);
  const [textKey, toolsKey] = [`answer:${answer.question}`, `tools:${answer.question}`];
  const ours = originOf(answer, sourceId);
  if (!there) {
    await tx.answer.create({
      data: {
        assessmentId: assessment.id,
        questionId: idIn(framework.questions, answer.question),
        heading: answer.heading,
        paragraphs: answer.paragraphs,
        tools: storedEntries(answer.tools),
        digest: answerDigest(answer.paragraphs),
        ...ours,
      },
      select: { id: true },
    });
    if (answer.paragraphs.length > 0) filled.push(textKey);
    if (answer.tools.length > 0) filled.push(toolsKey);
    return;
  }
  const theirs = {
    paragraphs: paragraphsSchema.parse(there.paragraphs),
    tools: toolsSchema.parse(there.tools),
  };
  const at = { sourceId: there.sourceId, firstLine: there.firstLine, lastLine: there.lastLine };
  const take = (own: readonly unknown[], old: readonly unknown[], key: string) =>
    own.length > 0 && (old.length === 0 || isChosen(key));
  const takesText = take(answer.paragraphs, theirs.paragraphs, textKey);
  const takesTools = take(answer.tools, theirs.tools, toolsKey);
  if (!takesText && !takesTools) return;
  // The row has one source: tools of another stand in it without their lines.
  const isOurs = takesText || there.sourceId === sourceId;
  const tools = takesTools
    ? isOurs
      ? storedEntries(answer.tools)
      : elsewhere(answer.tools)
    : takesText && there.sourceId !== sourceId
      ? elsewhere(theirs.tools)
      : theirs.tools;
  await tx.answer.update({
    where: { id: there.id },
    data: {
      tools,
      ...(takesText
        ? { paragraphs: answer.paragraphs, digest: answerDigest(answer.paragraphs), ...ours }
        : {}),
    },
    select: { id: true },
  });
  if (takesText && theirs.paragraphs.length > 0) {
    replaced.push({ key: textKey, stored: { kind: "answer", ...theirs, at } });
  } else if (takesText) filled.push(textKey);
  if (takesTools && theirs.tools.length > 0) {
    replaced.push({ key: toolsKey, stored: { kind: "tools", tools: theirs.tools, at } });
  } else if (takesTools) filled.push(toolsKey);
}

async function mergeMarks(tx: Tx, step: MergeStep): Promise<void> {
  const { writeUp, assessment, framework, sourceId, isChosen, filled, replaced } = step;
  for (const { item, status, line } of writeUp.marks) {
    const there = assessment.marks.find((mark) => mark.item.code === item);
    const [markKey, evidenceKey] = [`mark:${item}`, `evidence:${item}`];
    const own = writeUp.evidence.filter((entry) => entry.item === item);
    const ours = originOf({ firstLine: line, lastLine: line }, sourceId);
    if (!there) {
      const evidence = own.length > 0 ? storedEntries(own) : Prisma.DbNull;
      const itemId = idIn(framework.items, item);
      await tx.mark.create({
        data: { assessmentId: assessment.id, itemId, status, evidence, ...ours },
        select: { id: true },
      });
      filled.push(markKey, ...(own.length > 0 ? [evidenceKey] : []));
      continue;
    }
    const theirs = toolsSchema.parse(there.evidence ?? []);
    const at = { sourceId: there.sourceId, firstLine: there.firstLine, lastLine: there.lastLine };
    const saysMore = there.status === "blank" && status !== "blank";
    const takesMark = status !== there.status && (saysMore || isChosen(markKey));
    const takesEvidence = own.length > 0 && (theirs.length === 0 || isChosen(evidenceKey));
    if (!takesMark && !takesEvidence) continue;
    const isOurs = takesMark || there.sourceId === sourceId;
    const kept = takesMark && there.sourceId !== sourceId ? elsewhere(theirs) : theirs;
    const given = isOurs ? storedEntries(own) : elsewhere(own);
    const evidence = takesEvidence ? given : kept;
    await tx.mark.update({
      where: { id: there.id },
      data: {
        ...(evidence.length > 0 ? { evidence } : {}),
        ...(takesMark ? { status, ...ours } : {}),
      },
      select: { id: true },
    });
    if (takesMark)
      replaced.push({
        key: markKey,
        stored: { kind: "mark", row: { status: there.status, evidence: theirs, ...at } },
      });
    if (takesEvidence && theirs.length > 0) {
      replaced.push({ key: evidenceKey, stored: { kind: "evidence", evidence: theirs, at } });
    } else if (takesEvidence) filled.push(evidenceKey);
  }
}

/** Marked lines that are no known items are kept as they stand. */
async function keepUnrecognised(tx: Tx, { writeUp, assessment, sourceId }: MergeStep): Promise<void> {
  await tx.unrecognisedEntry.createMany({
    data: writeUp.unrecognised.map(({ text, mark, line, question }) => ({
      assessmentId: assessment.id,
      questionCode: question,
      text,
      markPrinted: mark,
      sourceId,
      line,
    })),
  });
}

function idIn(ids: Map<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The framework does not have the code ${code}`);
  return id;
}
