/**
 * Where one write-up ends and the next begins. There may be no title and no separator: a write-up starts at each
 * heading of the first area, or wherever the areas start over (write-up format, rule 1).
 */
import { readLabel } from "./labels";
import type { GridLine } from "./line";

/** A write-up's lines: `start` and `body` are indexes into the grid lines; what stands between them is its preamble. */
export type Span = { start: number; body: number; end: number; midway: boolean };

type State = { areas: Set<string>; questions: Set<string>; lastArea: string | null; hasContent: boolean };

const fresh = (): State => ({ areas: new Set(), questions: new Set(), lastArea: null, hasContent: false });

/** Splits the classified lines. Lines before the first write-up that are no preamble of it belong to no span. */
export function splitWriteUps(lines: readonly GridLine[], firstArea: string, firstQuestion: string): Span[] {
  const spans: Span[] = [];
  let state = fresh();
  let open = false;

  const begin = (body: number, midway: boolean) => {
    const previous = spans.at(-1);
    const start = preambleStart(lines, body, previous?.body ?? -1);
    if (previous) previous.end = start;
    spans.push({ start, body, end: lines.length, midway });
    state = fresh();
    open = true;
  };

  lines.forEach((line, i) => {
    switch (line.kind) {
      case "pageHeading":
      case "instruction":
        // A page heading stands above a write-up, and so does how to fill in a form: what came before it has ended.
        if (state.hasContent) open = false;
        break;
      case "footer":
        if (state.hasContent) open = false;
        break;
      case "area": {
        const starts =
          !open ||
          (line.code === firstArea
            ? state.hasContent || !state.areas.has(firstArea)
            : startsOver(lines, i, line.code, state));
        if (starts) begin(i, false);
        state.areas.add(line.code);
        state.lastArea = line.code;
        break;
      }
      case "question":
        if (!open || (line.code === firstQuestion && state.questions.has(line.code) && state.areas.size > 1))
          begin(i, true);
        state.questions.add(line.code);
        state.hasContent = true;
        break;
      case "item":
        if (!open) begin(i, true);
        state.hasContent = true;
        break;
      default:
        break;
    }
  });
  return spans;
}

/** A heading seen before starts a new write-up, unless it only repeats the area we are in and new questions follow. */
function startsOver(lines: readonly GridLine[], i: number, code: string, state: State): boolean {
  if (!state.areas.has(code)) return false;
  if (code !== state.lastArea) return true;
  for (let j = i + 1; j < lines.length; j++) {
    const next = lines[j];
    if (next?.kind === "area") return false;
    if (next?.kind === "question") return state.questions.has(next.code);
  }
  return false;
}

/** How far back a title and its field labels may reach. */
const REACH = 60;

/**
 * The first line of the preamble of a write-up that begins at `body`: the lines after the last thing that certainly
 * belongs to what came before. After an answer only what stands directly above a page heading can be a title.
 */
function preambleStart(lines: readonly GridLine[], body: number, previousBody: number): number {
  let j = body - 1;
  let reach = body - REACH;
  while (j > previousBody && j >= 0 && isLoose(lines[j])) {
    if (previousBody >= 0 && isTopOfForm(lines, j, previousBody)) return j;
    if (isBareLabel(lines[j])) reach = textAbove(lines, j, previousBody);
    j--;
  }
  j = Math.max(j, Math.min(reach, body - REACH));
  const before = j > previousBody ? lines[j] : undefined;
  let start = j + 1;
  const inAnswer = before?.kind === "question" || before?.kind === "tools" || before?.kind === "checklist";
  if (previousBody >= 0 && inAnswer) {
    // Prose may go on to here: keep the page heading and the last text above it, or nothing.
    start = body;
    for (let k = body - 1; k > j; k--) {
      if (lines[k]?.kind !== "pageHeading") continue;
      start = k;
      for (let t = k - 1; t > j; t--) {
        if (lines[t]?.kind === "text") {
          start = t;
          break;
        }
      }
      break;
    }
  }
  while (start < body && lines[start]?.kind === "blank") start++;
  return start;
}

/** True at the first of the lines that say how to fill in a form: the write-up before ends above them. */
function isTopOfForm(lines: readonly GridLine[], at: number, previousBody: number): boolean {
  if (lines[at]?.kind !== "instruction") return false;
  let above = at - 1;
  while (above > previousBody && lines[above]?.kind === "blank") above--;
  return lines[above]?.kind !== "instruction";
}

/** A label as we print it, alone on its line. However far up it stands, the field and the title above it belong here. */
function isBareLabel(line: GridLine | undefined): boolean {
  return (
    line?.kind === "text" && !line.literal && /^\p{Lu}/u.test(line.text) && readLabel(line.text)?.value === ""
  );
}

/** The index before the text directly above a label, which is its title, or before the label. */
function textAbove(lines: readonly GridLine[], label: number, floor: number): number {
  let above = label - 1;
  while (above > floor && lines[above]?.kind === "blank") above--;
  return above > floor && lines[above]?.kind === "text" ? above - 1 : label - 1;
}

const LOOSE = new Set(["blank", "text", "pageHeading", "instruction", "columns"]);

function isLoose(line: GridLine | undefined): boolean {
  return line !== undefined && LOOSE.has(line.kind);
}
