/** A comparison as a table: a row for each profile field, item and answer that the page shows, two columns for each practice. Pure. */
import { type Comparison, onlyDifferences } from "../catalogue/compare";
import { type CompareRequest, compareHref } from "../catalogue/compare-request";
import { type Origin, type Paragraph, statementsOf } from "../catalogue/schema";
import { sourceHref } from "../shared/source-link";
import type { Visit } from "../shared/visit";
import { csvFile } from "./csv";
import { STATE_WORDS } from "./state-words";

/** What a practice has in a row, and where that stands. */
type Cell = { value: string; source: string };

const NOTHING: Cell = { value: "", source: "" };

/**
 * Gives the file. `differences` leaves out the items that are marked alike, as on the page. A mark is "met", "not met", "no mark"
 * or "not listed"; an empty cell is a practice without an assessment by these criteria, or a field not stated.
 */
export function compareCsv(
  comparison: Comparison,
  { request, visit }: { request: CompareRequest; visit: Visit },
): string {
  const { columns, framework, profile, question } = comparison;
  const hrefOf = (origin: Origin | null) => (origin ? `${visit.origin}${sourceHref(origin)}` : "");
  const areas = request.differences ? onlyDifferences(comparison.areas) : comparison.areas;
  const items = areas.flatMap((area) => area.questions.flatMap((asked) => asked.items));
  const row = (part: string, code: string, text: string, cells: readonly Cell[]) => [
    part,
    code,
    text,
    ...cells.flatMap(({ value, source }) => [value, source]),
  ];
  return csvFile([
    ["part", "code", "text", ...columns.flatMap(({ practice }) => [practice.title, "source"])],
    row(
      "practice",
      "",
      "address",
      columns.map(({ practice }) => ({ value: `${visit.origin}/practices/${practice.slug}`, source: "" })),
    ),
    row(
      "comparison",
      "",
      "address, accessed",
      columns.map(() => ({ value: `${visit.origin}${compareHref(request)}`, source: visit.accessed })),
    ),
    row(
      "criteria",
      framework.key,
      framework.title,
      columns.map(({ assessment }) => ({
        value: assessment ? "assessed" : "not assessed",
        source: listOf((assessment?.sources ?? []).map(hrefOf)),
      })),
    ),
    ...profile.map(({ field, cells }) =>
      row(
        "profile",
        "",
        field,
        cells.map((entries) => ({
          value: listOf(entries.map(({ value }) => value)),
          source: listOf(
            entries
              .flatMap(statementsOf)
              .map(({ origin, evidence }) => (origin ? hrefOf(origin) : (evidence ?? ""))),
          ),
        })),
      ),
    ),
    ...items.map(({ code, text, cells }) =>
      row(
        "item",
        code,
        text,
        cells.map((cell) =>
          cell ? { value: STATE_WORDS[cell.state], source: hrefOf(cell.origin) } : NOTHING,
        ),
      ),
    ),
    row(
      "answer",
      question.code,
      question.text ?? question.area,
      question.cells.map((cell) =>
        cell?.answer
          ? { value: textOf(cell.answer.paragraphs), source: hrefOf(cell.answer.origin) }
          : NOTHING,
      ),
    ),
  ]);
}

/** Values of one cell, each once. */
function listOf(values: readonly string[]): string {
  return [...new Set(values.filter((value) => value !== ""))].join("; ");
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join("\n\n");
}
