/** What to select of an assessment to show all of it (`toAssessment` of rows.ts takes the row). */
const originSelect = { sourceId: true, firstLine: true, lastLine: true };

export const assessmentSelect = {
  id: true,
  kind: true,
  frameworkId: true,
  sources: {
    orderBy: [{ sourceId: "asc" as const }, { ordinal: "asc" as const }],
    select: { ordinal: true, ...originSelect, source: { select: { name: true } } },
  },
  answers: {
    select: {
      heading: true,
      paragraphs: true,
      tools: true,
      ...originSelect,
      question: { select: { code: true } },
    },
  },
  marks: { select: { status: true, evidence: true, ...originSelect, item: { select: { code: true } } } },
  unrecognised: {
    orderBy: [{ sourceId: "asc" as const }, { line: "asc" as const }],
    select: { questionCode: true, text: true, markPrinted: true, sourceId: true, line: true },
  },
};
