/** A practice as a table: a row for each profile value, section, answer and item, each with its lines and where it stands here. Pure. */
import {
  type AssessmentView,
  type Origin,
  type Paragraph,
  type PracticeView,
  statementsOf,
} from "../catalogue/schema";
import { sourceHref } from "../shared/source-link";
import type { Visit } from "../shared/visit";
import { csvFile } from "./csv";
import { STATE_WORDS } from "./state-words";

const HEAD = [
  "practice",
  "title",
  "part",
  "framework",
  "version",
  "code",
  "wording",
  "state",
  "text",
  "tools",
  "source",
  "lines",
  "source_link",
  "link",
  "accessed",
  "corrected",
];
/** Between two paragraphs, or two tools, in one cell. */
const BREAK = "\n\n";

type Row = {
  part: string;
  framework?: AssessmentView["framework"];
  code?: string;
  wording?: string;
  state?: string;
  text?: string;
  tools?: string;
  origin: Origin | null;
  /** The fields that the row shows, and whose they are. */
  keys: string[];
  assessmentId: number | null;
};
/** A field that was corrected, and when. */
type Corrected = { key: string; assessmentId: number | null; at: Date };

/**
 * Gives the file, in the order of the practice's page. An item that the assessment does not have is "not listed". `corrected` is
 * the day of the latest correction of what stands in a row.
 */
export function practiceCsv(
  practice: PracticeView,
  { origin: site, accessed }: Visit,
  corrected: readonly Corrected[] = [],
): string {
  const names = new Map(
    practice.assessments.flatMap(({ sources }) => sources.map((from) => [from.sourceId, from.name])),
  );
  const write = ({ part, framework, code, wording, state, text, tools, origin, ...of }: Row) => [
    practice.slug,
    practice.title,
    part,
    framework?.slug,
    framework?.version,
    code,
    wording,
    state,
    text,
    tools,
    origin && (names.get(origin.sourceId) ?? origin.sourceId),
    origin &&
      (origin.firstLine === origin.lastLine
        ? `${origin.firstLine}`
        : `${origin.firstLine}-${origin.lastLine}`),
    origin && `${site}${sourceHref(origin)}`,
    `${site}/practices/${practice.slug}`,
    accessed,
    correctedOn(corrected, of),
  ];
  const rows: Row[] = [
    ...practice.profile.map((entry) => ({
      part: "profile",
      wording: entry.field,
      text: entry.value,
      // Of several who state it, the first that has lines.
      origin: statementsOf(entry).find(({ origin }) => origin !== null)?.origin ?? null,
      keys: [entry.field === "title" ? "title" : `profile:${entry.field}`],
      assessmentId: null,
    })),
    ...practice.sections.map(({ key, heading, paragraphs, origin }) => ({
      part: "section",
      wording: heading,
      text: textOf(paragraphs),
      origin,
      keys: [`section:${key}`],
      assessmentId: null,
    })),
    ...practice.assessments.flatMap(assessmentRows),
  ];
  return csvFile([HEAD, ...rows.map(write)]);
}

function correctedOn(
  corrected: readonly Corrected[],
  { keys, assessmentId }: Pick<Row, "keys" | "assessmentId">,
) {
  const days = corrected
    .filter((one) => one.assessmentId === assessmentId && keys.includes(one.key))
    .map(({ at }) => at.toISOString().slice(0, 10));
  return days.sort().at(-1) ?? "";
}

function assessmentRows({ id: assessmentId, framework, areas }: AssessmentView): Row[] {
  return areas.flatMap((area) =>
    area.questions.flatMap(({ code, text, answer, items }): Row[] => [
      {
        part: "answer",
        framework,
        code,
        wording: text ?? area.title,
        text: textOf(answer?.paragraphs ?? []),
        tools: (answer?.tools ?? []).map((tool) => tool.text).join(BREAK),
        origin: answer?.origin ?? null,
        keys: [`answer:${code}`, `tools:${code}`],
        assessmentId,
      },
      ...items.map((item) => ({
        part: "item",
        framework,
        code: item.code,
        wording: item.text,
        state: STATE_WORDS[item.state],
        origin: item.origin,
        keys: [`mark:${item.code}`, `evidence:${item.code}`],
        assessmentId,
      })),
    ]),
  );
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join(BREAK);
}
