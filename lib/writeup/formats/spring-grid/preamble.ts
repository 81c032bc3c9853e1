/**
 * What may stand above a grid: a title, a block of field labels, the page heading.
 *
 *     Queer Base
 *     COUNTRY
 *     Austria
 *     Good Practice Criteria
 */
import type { Ledger } from "../../ledger";
import { excerpt } from "../../text";
import type { LineRange, ProfileValue } from "../../tree";
import type { WordingIndex } from "../../wording";
import { hasOtherLabel, readLabel, readRow } from "./labels";
import { type GridLine, TABLE_HEAD, type WordingKey } from "./line";

export type Preamble = { title: string | null; titleLines: LineRange | null; profile: ProfileValue[] };

/** A title is a line, not a paragraph. */
const LONGEST_TITLE = 300;

/**
 * Reads the lines above the first area heading into title and profile. The title is the first text that stands under
 * no label; never a proper noun out of the prose. Other text is reported.
 */
export function readPreamble(
  lines: readonly GridLine[],
  ordinal: number,
  index: WordingIndex<WordingKey>,
  ledger: Ledger,
): Preamble {
  const by = (what: string) => `write-up ${ordinal}, ${what}`;
  let title: string | null = null;
  let titleLines: LineRange | null = null;
  const profile: ProfileValue[] = [];
  let open: { label: string; field: string; line: number; values: number } | null = null;

  const closeLabel = () => {
    if (open && open.values === 0) {
      ledger.note("label-without-value", { line: open.line }, `${open.label} has no value`);
    }
    open = null;
  };
  const addValue = (label: { label: string; field: string }, line: number, value: string) => {
    profile.push({
      field: label.field,
      label: label.label,
      value,
      asPrinted: null,
      firstLine: line,
      lastLine: line,
    });
  };

  // Where a place for the title stands, nothing else is one: an instruction that somebody changed least of all.
  const hasTitleLabel = lines.some(
    (at) => at.kind === "text" && !at.literal && readLabel(at.text)?.field === "title",
  );
  const isTitle = (text: string) => title === null && text.length <= LONGEST_TITLE;
  const setTitle = (line: number, text: string) => {
    if (title !== null) return;
    title = text;
    titleLines = { firstLine: line, lastLine: line };
  };

  for (const at of lines) {
    if (at.kind === "blank") continue;
    if (at.kind !== "text") {
      closeLabel();
      if (at.kind === "pageHeading") ledger.claim(at.line, "boilerplate", "page heading");
      else if (at.kind === "columns") ledger.claim(at.line, "boilerplate", TABLE_HEAD);
      else if (at.kind === "instruction") ledger.claim(at.line, "boilerplate", "how to fill in the form");
      continue;
    }
    const label = at.literal ? null : readLabel(at.text);
    const row = label ? readRow(at.text) : null;
    if (label && row) {
      // What stands below a row is not its value: the next row may have a label that nobody knows.
      closeLabel();
      ledger.claim(at.line, "used", by(`profile ${label.field}`));
      if (label.field === "title") setTitle(at.line, row.join(" "));
      else for (const value of row) addValue(label, at.line, value);
    } else if (label) {
      closeLabel();
      open = { label: label.label, field: label.field, line: at.line, values: label.value === "" ? 0 : 1 };
      ledger.claim(at.line, "used", by(`profile ${label.field}`));
      if (label.field === "title") {
        if (label.value !== "") setTitle(at.line, label.value);
      } else if (label.value !== "") addValue(label, at.line, label.value);
    } else if (open?.field === "title" && open.values === 0 && isTitle(at.text)) {
      open = null;
      setTitle(at.line, at.text);
      ledger.claim(at.line, "used", by("title"));
    } else if (open && open.field !== "title" && !at.literal && hasOtherLabel(at.text, open.field)) {
      // "Budget: …" below "Country: Italy" is no country, and neither is what stands below it.
      closeLabel();
      ledger.report("stray-line", at.line, `A label that is not known: “${excerpt(at.text)}”`);
    } else if (open && open.field !== "title") {
      open.values++;
      addValue(open, at.line, at.text);
      ledger.claim(at.line, "used", by(`profile ${open.field}`));
    } else if (
      !hasTitleLabel &&
      isTitle(at.text) &&
      (at.literal || (at.text.length > 2 && !index.fragmentOf(at.text)))
    ) {
      setTitle(at.line, at.text);
      ledger.claim(at.line, "used", by("title"));
    } else {
      ledger.report(
        "stray-line",
        at.line,
        `Text above the first area that is neither title nor field: “${excerpt(at.text)}”`,
      );
    }
  }
  closeLabel();
  return { title, titleLines, profile };
}
