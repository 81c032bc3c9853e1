/**
 * Reads one write-up of a grid, line by line: which question we are in, and whether its answer, its tools or its
 * checklist is being read.
 *
 *     question → answer (0..n) → Inspiring tools: (0..n) → Good practice checklist → items
 */
import { areaOf, type FrameworkWording } from "../../framework";
import type { Ledger } from "../../ledger";
import { excerpt, normalise } from "../../text";
import type { Answer, Tool, WriteUp } from "../../tree";
import type { WordingIndex } from "../../wording";
import { Checklist, type ListedUnder } from "./checklist";
import { type GridLine, TABLE_HEAD, type WordingKey } from "./line";
import { noteWhatIsMissing } from "./missing";
import { isBefore } from "./order";
import { type Preamble, readPreamble } from "./preamble";
import type { Span } from "./split";

/** A question while it is read. */
export type OpenQuestion = ListedUnder & {
  answer: Answer;
  part: "answer" | "tools" | "checklist";
  hasTools: boolean;
  /** A form says that the question is no part of the practice. */
  isAside: boolean;
};

export type GridContext = { framework: FrameworkWording; index: WordingIndex<WordingKey>; ledger: Ledger };

/** Reads the lines of one span. Never throws; whatever fits nowhere is reported. */
export function readWriteUp(
  lines: readonly GridLine[],
  span: Span,
  ordinal: number,
  context: GridContext,
): WriteUp {
  const reader = new WriteUpReader(ordinal, context);
  const preamble = readPreamble(lines.slice(span.start, span.body), ordinal, context.index, context.ledger);
  const body = lines.slice(span.body, span.end);
  if (span.midway && body[0]) {
    context.ledger.note(
      "write-up-starts-midway",
      { line: body[0].line },
      "This write-up starts without the heading of an area",
    );
  }
  for (const line of body) reader.read(line);
  return reader.finish(preamble, lines[span.start]?.line ?? 1);
}

class WriteUpReader {
  private readonly questions = new Map<string, OpenQuestion>();
  private readonly checklist: Checklist;
  private readonly areas: string[] = [];
  private current: OpenQuestion | null = null;
  private underUnknownQuestion = false;
  private firstLine = 0;
  private lastLine = 0;

  constructor(
    private readonly ordinal: number,
    private readonly context: GridContext,
  ) {
    this.checklist = new Checklist(`write-up ${ordinal}`, context.index, context.ledger);
  }

  read(line: GridLine): void {
    const { ledger } = this.context;
    if (line.kind === "blank") return;
    if (line.kind === "footer") return ledger.claim(line.line, "boilerplate", "site footer");
    if (line.kind === "pageHeading") return ledger.claim(line.line, "boilerplate", "page heading");
    if (line.kind === "columns") return ledger.claim(line.line, "boilerplate", TABLE_HEAD);
    if (line.kind === "instruction") return ledger.claim(line.line, "boilerplate", "how to fill in the form");
    this.firstLine ||= line.line;
    this.lastLine = line.line;
    if (line.kind === "area") this.readArea(line);
    else if (line.kind === "question") this.readQuestion(line);
    else if (line.kind === "checklist") this.readChecklistHeading(line.line);
    else if (line.kind === "tools") this.readTools(line.line, line.entry);
    else if (line.kind === "aside") this.readAside(line.line);
    else if (line.kind === "text") this.readText(line.line, line.text, line.literal ?? false);
    else if (line.kind === "evidence") this.checklist.readEvidence(line);
    else if (line.kind === "item" || line.kind === "marked") this.readMarked(line);
  }

  private readAside(line: number): void {
    if (!this.current) return this.reportStray(line, "A question is set aside, but none stands here");
    this.use(line, `question ${this.current.code} set aside`);
    this.current.isAside = true;
  }

  /** The questions that are set aside while nothing is said there: what somebody wrote counts for more than the line. */
  private takeAside(): Set<string> {
    const codes = new Set<string>();
    for (const { code, isAside, answer, items } of this.questions.values()) {
      const says = answer.paragraphs.length + answer.tools.length > 0 || this.checklist.says(items);
      if (!isAside || says) continue;
      codes.add(code);
      this.checklist.forget(items);
      this.questions.delete(code);
    }
    return codes;
  }

  private readMarked(line: GridLine & { kind: "item" | "marked" }): void {
    if (line.kind === "item") this.checklist.readItem(line, this.current);
    else if (line.kind === "marked") this.checklist.keepUnrecognised(line, this.current);
    if (this.current) this.current.part = "checklist";
  }

  private use(line: number, what: string): void {
    this.context.ledger.claim(line, "used", `write-up ${this.ordinal}, ${what}`);
  }

  private noteNear({ line, match }: { line: number; match: { how: string; text: string } }): void {
    if (match.how !== "near") return;
    this.context.ledger.note("wording-near", { line }, "Read as the wording it comes nearest to", {
      expected: match.text,
    });
  }

  private readArea(at: GridLine & { kind: "area" | "question" }): void {
    const { line, code } = at;
    const { ledger } = this.context;
    this.use(line, `area ${code}`);
    this.noteNear(at);
    const last = this.areas.at(-1);
    if (this.areas.includes(code))
      ledger.note("area-repeated", { line }, `The heading of area ${code} stands again in this write-up`);
    else if (last !== undefined && isBefore(code, last))
      ledger.note("area-order", { line }, `Area ${code} stands after area ${last}`);
    this.areas.push(code);
    this.current = null;
    this.underUnknownQuestion = false;
  }

  private readQuestion(at: GridLine & { kind: "area" | "question" }): void {
    const { line, code } = at;
    const { ledger } = this.context;
    this.use(line, `question ${code}`);
    this.noteNear(at);
    this.underUnknownQuestion = false;
    if (this.areas.at(-1) !== areaOf(code)) {
      ledger.note(
        "area-heading-missing",
        { line },
        `Question ${code} does not stand under the heading of area ${areaOf(code)}`,
      );
    }
    const before = this.questions.get(code);
    if (before) {
      ledger.note(
        "question-repeated",
        { line },
        `Question ${code} stands again; what follows is added to its answer`,
      );
      before.part = "answer";
      this.current = before;
      return;
    }
    const last = [...this.questions.keys()].at(-1);
    if (last !== undefined && isBefore(code, last))
      ledger.note("question-order", { line }, `Question ${code} stands after ${last}`);
    const answer: Answer = {
      question: code,
      heading: null,
      paragraphs: [],
      tools: [],
      firstLine: line,
      lastLine: line,
    };
    this.current = {
      code,
      answer,
      part: "answer",
      hasTools: false,
      isAside: false,
      hasHeading: false,
      items: [],
    };
    this.questions.set(code, this.current);
  }

  private readChecklistHeading(line: number): void {
    if (this.current) {
      this.use(line, `checklist heading ${this.current.code}`);
      this.current.part = "checklist";
      this.current.hasHeading = true;
    } else if (this.underUnknownQuestion) {
      this.context.ledger.report(
        "question-unknown",
        line,
        "A checklist under a question that is not in the framework",
      );
    } else {
      this.use(line, "checklist heading");
    }
  }

  private readTools(line: number, entry: string): void {
    const open = this.current;
    if (!open) return this.reportStray(line, "Inspiring tools under no question");
    const { ledger } = this.context;
    if (open.hasTools) ledger.note("tools-label-repeated", { line }, "“Inspiring tools:” stands twice here");
    else if (open.part === "checklist") {
      ledger.note("tools-after-checklist", { line }, "“Inspiring tools:” stands after the checklist heading");
    }
    open.hasTools = true;
    open.part = "tools";
    this.use(line, `tools ${open.code}`);
    if (entry !== "") addTool(open.answer, { text: entry, line });
  }

  private readText(line: number, text: string, literal: boolean): void {
    const open = this.current;
    const { ledger, index } = this.context;
    if (!open) {
      return this.reportStray(
        line,
        this.underUnknownQuestion
          ? "Text under a question that is not in the framework"
          : "Text under no question",
      );
    }
    // A single letter, or the repeated tail of an item: left over from editing (rule 10).
    if (!literal && (normalise(text).length <= 2 || index.fragmentOf(text))) {
      return this.reportStray(line, "A lone fragment");
    }
    if (open.part === "checklist") {
      if (!text.endsWith("?")) return this.reportStray(line, "Text after the checklist has begun");
      this.current = null;
      this.underUnknownQuestion = true;
      return ledger.report(
        "question-unknown",
        line,
        `A question that is not in the framework: “${excerpt(text)}”`,
      );
    }
    if (open.part === "tools") {
      addTool(open.answer, { text, line });
      return this.use(line, `tools ${open.code}`);
    }
    stretch(open.answer, line);
    open.answer.paragraphs.push({ text, ranges: [{ firstLine: line, lastLine: line }], footnotes: [] });
    this.use(line, `answer ${open.code}`);
  }

  private reportStray(line: number, why: string): void {
    this.context.ledger.report("stray-line", line, `${why}: kept here, part of no answer`);
  }

  finish(preamble: Preamble, firstLine: number): WriteUp {
    const aside = this.takeAside();
    const { marks, evidence, unrecognised } = this.checklist;
    const writeUp: WriteUp = {
      ordinal: this.ordinal,
      framework: this.context.framework.slug,
      firstLine:
        preamble.titleLines?.firstLine ?? preamble.profile[0]?.firstLine ?? (this.firstLine || firstLine),
      lastLine: this.lastLine || firstLine,
      title: preamble.title,
      titleKind: preamble.title === null ? null : "given",
      titleLines: preamble.titleLines,
      profile: preamble.profile,
      sections: [],
      answers: [...this.questions.values()].map(({ answer }) => answer),
      marks: [...marks.values()],
      evidence,
      unrecognised,
    };
    noteWhatIsMissing(writeUp, this.areas, [...this.questions.values()], { ...this.context, aside });
    return writeUp;
  }
}

function addTool(answer: Answer, tool: Tool): void {
  stretch(answer, tool.line);
  answer.tools.push(tool);
}

/** An answer's lines are those of its paragraphs and tools; without any, the line of its question. */
function stretch(answer: Answer, line: number): void {
  if (answer.paragraphs.length + answer.tools.length === 0) answer.firstLine = line;
  answer.lastLine = line;
}
