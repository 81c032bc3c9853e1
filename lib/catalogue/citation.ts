/**
 * What a quotation needs to be found again: the words as they stand, whose they are, the question they answer and by which
 * criteria, the lines of the document, and where they stand here. Pure; the page puts it into words.
 */
import { type LineRange, sourceId } from "../shared/source-link";
import type { AssessmentView, QuestionView } from "./schema";

/** What all quotations of one page have alike. */
export type QuotePage = {
  practice: { slug: string; title: string };
  /** The page's address without an anchor; a whole one where the site knows its own name. */
  address: string;
  /** The day on which the page was made, in words. */
  accessed: string;
};

export type Quotation = {
  /** The answer's paragraphs, each as it stands; marks of footnotes are no part of it. */
  paragraphs: string[];
  practice: string;
  code: string;
  /** The question's wording; where the criteria have none, the name of what is asked about. */
  wording: string;
  framework: { title: string; version: number; publisher: string };
  /** Null: the answer was written here and read from no document. */
  source: { name: string; digest: string; ranges: LineRange[] } | null;
  address: string;
  accessed: string;
};

type Quoted = {
  page: QuotePage;
  assessment: Pick<AssessmentView, "framework" | "sources">;
  /** The area's name stands in where the criteria give a question no wording. */
  question: Pick<QuestionView, "code" | "text" | "answer"> & { area: string };
  anchor: string;
};

/** Gives the quotation of the answer to a question, or null when there is no answer in words to quote. */
export function quoteAnswer({ page, assessment, question, anchor }: Quoted): Quotation | null {
  const { code, text, answer, area } = question;
  const paragraphs = (answer?.paragraphs ?? []).filter((paragraph) => paragraph.text.trim() !== "");
  if (!answer || paragraphs.length === 0) return null;
  const { title, version, publisher } = assessment.framework;
  return {
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    practice: page.practice.title,
    code,
    wording: text ?? area,
    framework: { title, version, publisher },
    source: answer.origin && {
      name: nameOf(assessment.sources, answer.origin.sourceId),
      digest: sourceId(answer.origin.sourceId),
      ranges: rangesOf(answer.origin, paragraphs),
    },
    address: `${page.address}#${anchor}`,
    accessed: page.accessed,
  };
}

/** The same text may stand in several documents; the answer names the one it was read from. */
function nameOf(sources: AssessmentView["sources"], id: string): string {
  return sources.find((source) => source.sourceId === id)?.name ?? sourceId(id);
}

/** The lines of the paragraphs, where they are known; those of the whole answer otherwise. */
function rangesOf(origin: LineRange, paragraphs: readonly { ranges: readonly LineRange[] }[]): LineRange[] {
  const ranges = paragraphs.flatMap((paragraph) =>
    paragraph.ranges.map(({ firstLine, lastLine }) => ({ firstLine, lastLine })),
  );
  return ranges.length > 0 ? ranges : [{ firstLine: origin.firstLine, lastLine: origin.lastLine }];
}
