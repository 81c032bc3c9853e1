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
import { readLabel } from "./labels";
import type { GridLine, WordingKey } from "./line";

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

  for (const at of lines) {
    if (at.kind === "blank") continue;
    if (at.kind !== "text") {
      closeLabel();
      if (at.kind === "pageHeading") ledger.claim(at.line, "boilerplate", "page heading");
      continue;
    }
    const label = at.literal ? null : readLabel(at.text);
    if (label) {
      closeLabel();
      open = { label: label.label, field: label.field, line: at.line, values: label.value === "" ? 0 : 1 };
      ledger.claim(at.line, "used", by(`profile ${label.field}`));
      if (label.value !== "") addValue(label, at.line, label.value);
    } else if (open) {
      open.values++;
      addValue(open, at.line, at.text);
      ledger.claim(at.line, "used", by(`profile ${open.field}`));
    } else if (
      title === null &&
      at.text.length <= LONGEST_TITLE &&
      (at.literal || (at.text.length > 2 && !index.fragmentOf(at.text)))
    ) {
      title = at.text;
      titleLines = { firstLine: at.line, lastLine: at.line };
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
