/** A criterion's page as a table: one row for each assessment shown, with its passage, its marks and its lines. Pure. */
import {
  criterionCitation,
  passageCitation,
  passageRanges,
  rangeWords,
  sourceName,
} from "../catalogue/criterion-citation";
import { shownItems } from "../catalogue/criterion-response";
import type { CriterionEntry, CriterionView, EntryGroup } from "../catalogue/criterion-view";
import type { Origin } from "../catalogue/schema";
import type { Visit } from "../shared/visit";
import { csvFile } from "./csv";
import { STATE_WORDS } from "./state-words";

const GROUP_WORDS: Record<EntryGroup, string> = {
  ...STATE_WORDS,
  part: "part of the assessment",
  notPart: "not part of the assessment",
};

/** Between two paragraphs, or two tools, in one cell. */
const BREAK = "\n\n";

/** Gives the file. The last two columns say how to cite the passage and the criterion: rows are copied without their head. */
export function criterionCsv(
  view: CriterionView,
  { linkOf, visit }: { linkOf: (entry: CriterionEntry) => string; visit: Visit },
): string {
  const items = view.criterion.questions
    .flatMap((question) => question.items)
    .filter(({ code }) => view.criterion.kind !== "item" || code === view.criterion.code);
  const head = [
    "framework",
    "version",
    "criterion",
    "wording",
    "group",
    "practice",
    "title",
    "title_kind",
    "countries",
    "kind",
    "question",
    "passage",
    "notes",
    "tools",
    "source",
    "source_sha256",
    "passage_lines",
    ...items.flatMap(({ code }) => [`state_${code}`, `lines_${code}`]),
    "link",
    "citation",
    "criterion_citation",
  ];
  return csvFile([head, ...view.items.map((entry) => toRow({ view, entry, visit, link: linkOf(entry) }))]);
}

type RowParts = { view: CriterionView; entry: CriterionEntry; visit: Visit; link: string };

function toRow({ view, entry, visit, link }: RowParts) {
  const { framework, criterion } = view;
  const { practice, assessment, question } = entry;
  const origin = question.answer?.origin ?? null;
  const paragraphs = question.answer?.paragraphs ?? [];
  return [
    framework.slug,
    framework.version,
    criterion.code,
    criterion.text,
    GROUP_WORDS[entry.group],
    practice.slug,
    practice.title,
    practice.titleKind,
    practice.countries.join("; "),
    assessment.kind,
    question.code,
    paragraphs.map(({ text }) => text).join(BREAK),
    paragraphs
      .flatMap(({ footnotes }) => footnotes.map(({ mark, text }) => `${mark} ${text ?? ""}`.trim()))
      .join(BREAK),
    (question.answer?.tools ?? []).map(({ text }) => text).join(BREAK),
    origin && sourceName(assessment.sources, origin.sourceId),
    origin?.sourceId,
    rangeWords(passageRanges(question), "-"),
    ...shownItems(view, entry).flatMap((item) => [STATE_WORDS[item.state], lines(item.origin)]),
    `${visit.origin}${link}`,
    passageCitation(entry, { framework, link, visit }),
    criterionCitation(view, visit),
  ];
}

/** "21-23": with a hyphen, since a spreadsheet's reader may well be a program. */
function lines(origin: Origin | null): string {
  return origin ? rangeWords([origin], "-") : "";
}
