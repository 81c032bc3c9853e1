/** Reads a compendium: outline, heads, then each practice; what belongs to no practice is boilerplate or reported. */
import type { FrameworkWording } from "../../framework";
import type { Ledger } from "../../ledger";
import { trim } from "../../text";
import type { WriteUp } from "../../tree";
import { findHeads, type PracticeHead } from "./heads";
import { partHeading } from "./labels";
import { type Outline, readOutline } from "./parts";
import { readPractice } from "./practice";

/** How many practices the text seems to hold: headings "Basic information". */
export function countCompendiumHeads(texts: readonly string[]): number {
  return texts.filter((text) => partHeading(text) === "basic").length;
}

/** Reads all practices of a compendium. Both of its frameworks are needed; which one a practice met shows in its fields. */
export function readCompendium(
  lines: readonly string[],
  frameworks: { monitoring: FrameworkWording; integration: FrameworkWording },
  ledger: Ledger,
): WriteUp[] {
  const texts = lines.map(trim);
  const outline = readOutline(lines, texts);
  const heads = findHeads(texts, outline.bodyStart);
  const groups = groupHeadings(outline, heads);
  const writeUps = heads.map((head, i) => {
    const next = heads[i + 1];
    const group = groups.filter(({ line }) => line < head.firstLine).at(-1) ?? null;
    const lastLine = endOf(head, next, outline, lines.length);
    return readPractice(head, lastLine, group, i + 1, { lines, texts, ...frameworks, ledger });
  });
  for (const { line, text } of groups) ledger.claim(line, "used", `group “${text}”`);
  for (let line = 1; line < outline.bodyStart; line++) {
    if (texts[line - 1] !== "") ledger.claim(line, "boilerplate", "cover and contents");
  }
  reportTheRest(outline, lines.length, ledger);
  return writeUps;
}

/** The headings that have a practice before the next heading: their text is the group the practice stands in. */
function groupHeadings(outline: Outline, heads: readonly PracticeHead[]): Outline["headings"] {
  return outline.headings.filter(({ line }, i) => {
    const next = outline.headings[i + 1]?.line ?? Number.POSITIVE_INFINITY;
    return line < outline.annexStart && heads.some((head) => head.firstLine > line && head.firstLine < next);
  });
}

/** A practice ends where the next one begins, or before the heading of another group, or before the annex. */
function endOf(head: PracticeHead, next: PracticeHead | undefined, outline: Outline, total: number): number {
  const stops = [next?.firstLine, outline.annexStart, ...outline.headings.map(({ line }) => line)];
  return (
    Math.min(
      total + 1,
      ...stops.filter((line): line is number => line !== undefined && line > head.basicLine),
    ) - 1
  );
}

/** One finding for each stretch between headings that belongs to no practice. */
function reportTheRest(outline: Outline, total: number, ledger: Ledger): void {
  const starts = [
    outline.bodyStart,
    ...outline.headings.map(({ line }) => line).filter((line) => line > outline.bodyStart),
    total + 1,
  ];
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i] ?? 1;
    const to = (starts[i + 1] ?? total + 1) - 1;
    ledger.reportRange(
      "outside-write-up",
      from,
      to,
      (count) => `${count} lines that belong to no practice: an introduction, or the wording of the criteria`,
    );
  }
}
