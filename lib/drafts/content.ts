/** What a write-up holds, counted: for whoever decides whether it was understood. Pure. */
import type { Framework } from "../frameworks/schema";
import type { WriteUp } from "../writeup/tree";
import { withListedEvidence } from "./edited";
import type { WriteUpContent } from "./schema";

type Held = Pick<WriteUp, "answers" | "marks" | "sections" | "evidence">;

/** Says whether there is nothing but a title and a profile: nobody could read anything in it. */
export function saysNothing({ answers, marks, sections, evidence }: Held): boolean {
  return (
    marks.length === 0 &&
    evidence.length === 0 &&
    answers.every(({ paragraphs, tools }) => paragraphs.length === 0 && tools.length === 0) &&
    sections.every(({ paragraphs }) => paragraphs.length === 0)
  );
}

/** Counts the answers, sections and marks of a write-up as it would be published. */
export function contentOf(asIs: WriteUp, { areas }: Framework): WriteUpContent {
  const writeUp = withListedEvidence(asIs);
  const questions = areas.flatMap((area) => area.questions);
  const answered = new Set(
    writeUp.answers.filter(({ paragraphs }) => paragraphs.length > 0).map(({ question }) => question),
  );
  const states = new Map(writeUp.marks.map(({ item, status }) => [item, status]));
  const items = { met: 0, notMet: 0, blank: 0, notListed: 0 };
  for (const { code } of questions.flatMap((question) => question.items))
    items[states.get(code) ?? "notListed"]++;
  return {
    answers: questions.filter(({ code }) => answered.has(code)).length,
    questions: questions.length,
    sections: new Set(
      writeUp.sections.filter(({ paragraphs }) => paragraphs.length > 0).map(({ key }) => key),
    ).size,
    items,
    isEmpty: saysNothing(asIs),
  };
}
