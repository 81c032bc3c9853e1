/** From what a reader sees of a practice to what the API answers: answers and marks flat, by their codes. Pure. */
import type { PracticeResponse } from "./api-schema";
import type { AssessmentView, Origin, PracticeView, QuestionView } from "./schema";

type AssessmentResponse = PracticeResponse["assessments"][number];

type Corrected = Omit<PracticeResponse["corrected"][number], "field" | "assessment" | "at"> & {
  key: string;
  assessmentId: number | null;
  at: Date;
};

/** Gives the API's answer for a practice. An item without a mark has no entry under `marks`: it is not listed. */
export function toPracticeResponse(
  practice: PracticeView,
  corrected: readonly Corrected[],
): PracticeResponse {
  return {
    ...practice,
    profile: practice.profile.map(({ alsoSaid, ...entry }) => ({
      ...withOrigin(entry),
      ...(alsoSaid ? { alsoSaid: alsoSaid.map(withOrigin) } : {}),
    })),
    sections: practice.sections.map(({ alsoIn, ...section }) => ({
      ...withOrigin(section),
      ...(alsoIn ? { alsoIn: alsoIn.map(stated) } : {}),
    })),
    assessments: practice.assessments.map(toAssessmentResponse),
    corrected: corrected.map(({ key, assessmentId, at, ...rest }) => ({
      field: key,
      assessment: assessmentId,
      at: at.toISOString(),
      ...rest,
    })),
  };
}

function toAssessmentResponse(assessment: AssessmentView): AssessmentResponse {
  const questions = assessment.areas.flatMap((area) => area.questions);
  return {
    id: assessment.id,
    kind: assessment.kind,
    framework: assessment.framework,
    sources: assessment.sources.map(({ sourceId, ...rest }) => ({ source: sourceId, ...rest })),
    counts: assessment.counts,
    answers: questions.flatMap(toAnswers),
    marks: questions.flatMap(({ items }) =>
      items.flatMap(({ code, state, origin, evidence }) =>
        state === "notListed" ? [] : [{ item: code, status: state, origin: toOrigin(origin), evidence }],
      ),
    ),
    unrecognised: [
      ...questions.flatMap(({ code, unrecognised }) =>
        unrecognised.map((entry) => toUnrecognised(entry, code)),
      ),
      ...assessment.unrecognised.map((entry) => toUnrecognised(entry, null)),
    ],
  };
}

/** A question of which only checklist items stand in the write-up has no answer. */
function toAnswers({ code, answer }: QuestionView): AssessmentResponse["answers"] {
  if (!answer || (answer.origin === null && answer.paragraphs.length + answer.tools.length === 0)) return [];
  return [{ question: code, ...answer, origin: toOrigin(answer.origin) }];
}

function toUnrecognised(
  { text, mark, origin }: QuestionView["unrecognised"][number],
  question: string | null,
) {
  return { question, text, mark, origin: stated(origin) };
}

function withOrigin<Of extends { origin: Origin | null }>(of: Of) {
  return { ...of, origin: toOrigin(of.origin) };
}

function toOrigin(origin: Origin | null) {
  return origin === null ? null : stated(origin);
}

function stated({ sourceId, firstLine, lastLine }: Origin) {
  return { source: sourceId, firstLine, lastLine };
}
