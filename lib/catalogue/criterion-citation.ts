/** How a criterion's page, and each passage on it, is cited: whose text it is, and the lines it was read from. Pure. */
import { type LineRange, sourceId } from "../shared/source-link";
import type { Visit } from "../shared/visit";
import type { CriterionEntry, CriterionView } from "./criterion-view";

/** Cites the page: the criterion in its publisher's words, how many assessments stand on it, where it stands, and when. */
export function criterionCitation(
  { framework, criterion, path }: CriterionView,
  { origin, accessed }: Visit,
): string {
  const wording = criterion.wording === null ? "" : ` “${criterion.wording}”`;
  return `${framework.title} (version ${framework.version}), ${criterion.kind} ${criterion.code}.${wording} ${framework.publisher}. In: Exemplar, catalogue of assessed practices, ${origin}${path}, accessed ${accessed} (${framework.assessments} published assessments).`;
}

/** Cites one passage: the practice, the question it answers, and the lines of the document; `link` is where it stands here. */
export function passageCitation(
  { practice, question, assessment }: CriterionEntry,
  { framework, link, visit }: { framework: CriterionView["framework"]; link: string; visit: Visit },
): string {
  const origin = question.answer?.origin;
  const ranges = passageRanges(question);
  const lines =
    origin && ranges.length > 0
      ? ` ${sourceName(assessment.sources, origin.sourceId)}, ${lineWords(ranges)} (SHA-256 ${sourceId(origin.sourceId)}…).`
      : "";
  return `“${practice.title}”, assessed against ${framework.title} (version ${framework.version}), question ${question.code}.${lines} In: Exemplar, ${visit.origin}${link}, accessed ${visit.accessed}.`;
}

/** Gives the name of the document that something was read from. */
export function sourceName(sources: CriterionEntry["assessment"]["sources"], id: string): string {
  return sources.find((source) => source.sourceId === id)?.name ?? "document";
}

/** Gives the lines of an answer's own words, in order, those that touch joined: its tools stand on others. */
export function passageRanges({ answer }: CriterionEntry["question"]): LineRange[] {
  const ranges = (answer?.paragraphs ?? []).flatMap((paragraph) => paragraph.ranges);
  const joined: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.firstLine - b.firstLine)) {
    const last = joined.at(-1);
    if (last && range.firstLine <= last.lastLine + 1) last.lastLine = Math.max(last.lastLine, range.lastLine);
    else joined.push({ ...range });
  }
  return joined;
}

/** Writes ranges with the dash given: "21–23, 30". */
export function rangeWords(ranges: readonly LineRange[], dash: string): string {
  return ranges
    .map(({ firstLine, lastLine }) =>
      firstLine === lastLine ? `${firstLine}` : `${firstLine}${dash}${lastLine}`,
    )
    .join(", ");
}

function lineWords(ranges: readonly LineRange[]): string {
  const one = ranges.length === 1 && ranges[0]?.firstLine === ranges[0]?.lastLine;
  return `${one ? "line" : "lines"} ${rangeWords(ranges, "–")}`;
}
