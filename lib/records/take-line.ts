/** A line of the document that a person takes as something the reader did not take it for. Pure. */
import { statusSaid } from "../writeup/formats/spring-grid/around";
import { splitBox, splitMark } from "../writeup/mark";
import { storableLines } from "../writeup/storable";
import type { LineRange, MarkStatus, Paragraph, WriteUp } from "../writeup/tree";
import type { RecordField } from "./fields";

type Taken = { line: number; text: string; target: RecordField };

/**
 * Gives the write-up with this line as the target has it: one more paragraph, tool or value, in the document's order; the title; or
 * the item's mark, as the sign before the line says (blank without one). It leaves the field that it was read into, or its place beside
 * the marks: a line says one thing.
 */
export function takeLine(writeUp: WriteUp, { line, text, target }: Taken): WriteUp {
  const [said = ""] = storableLines(text);
  if (said === "") return writeUp;
  const without = withoutLine(writeUp, line);
  const at = { firstLine: line, lastLine: line };
  switch (target.kind) {
    case "title":
      return { ...without, title: said, titleKind: "given", titleLines: at };
    case "profile": {
      const entry = { ...at, field: target.field, label: "", value: said, asPrinted: null };
      return { ...without, profile: [...without.profile, entry] };
    }
    case "section": {
      const own = without.sections.find(({ key }) => key === target.section);
      const paragraph: Paragraph = { text: said, ranges: [at], footnotes: [] };
      const sections = own
        ? without.sections.map((section) =>
            section === own ? { ...section, paragraphs: [...section.paragraphs, paragraph] } : section,
          )
        : [...without.sections, { ...at, key: target.section, heading: said, paragraphs: [paragraph] }];
      return { ...without, sections };
    }
    case "answer":
    case "tools":
      return takeIntoAnswer(without, { line, said, question: target.question, as: target.kind });
    case "mark": {
      const others = without.marks.filter(({ item }) => item !== target.item);
      // A row of a table was ticked in a column, which its own words do not say.
      const kept = writeUp.unrecognised.find((entry) => entry.line === line);
      const status = signOf(text) === "blank" && kept ? signOf(kept.mark) : signOf(text);
      return { ...without, marks: [...others, { item: target.item, status, line }] };
    }
    case "evidence":
      return { ...without, evidence: [...without.evidence, { item: target.item, text: said, line }] };
    default:
      return writeUp;
  }
}

/**
 * Gives the write-up without what was read from this line alone: a title, a value, a paragraph, a tool, a mark, evidence. What stands on
 * several lines stays whole, and an answer without words stays an answer: its question was asked.
 */
function withoutLine(writeUp: WriteUp, line: number): WriteUp {
  const isElsewhere = (entry: { line: number }) => entry.line !== line;
  const isOwn = ({ firstLine, lastLine }: LineRange) => firstLine === line && lastLine === line;
  const stays = ({ ranges }: Paragraph) => !(ranges.length === 1 && ranges.every(isOwn));
  const isTitle = writeUp.titleLines !== null && isOwn(writeUp.titleLines);
  return {
    ...writeUp,
    ...(isTitle ? { title: null, titleKind: null, titleLines: null } : null),
    profile: writeUp.profile.filter((entry) => !isOwn(entry)),
    sections: writeUp.sections
      .map((section) => ({ ...section, paragraphs: section.paragraphs.filter(stays) }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    answers: writeUp.answers.map((answer) => ({
      ...answer,
      paragraphs: answer.paragraphs.filter(stays),
      tools: answer.tools.filter(isElsewhere),
    })),
    marks: writeUp.marks.filter(isElsewhere),
    evidence: writeUp.evidence.filter(isElsewhere),
    unrecognised: writeUp.unrecognised.filter(isElsewhere),
  };
}

/** Gives the mark that a line begins or ends with, as the reader reads it; blank without any, and where a sign is not understood. */
export function signOf(text: string): MarkStatus {
  return (splitBox(text) ?? splitMark(text))?.status ?? statusSaid(text) ?? "blank";
}

function takeIntoAnswer(
  writeUp: WriteUp,
  { line, said, question, as }: { line: number; said: string; question: string; as: "answer" | "tools" },
): WriteUp {
  const at = { firstLine: line, lastLine: line };
  const there = writeUp.answers.find((answer) => answer.question === question);
  const before = there ?? { ...at, question, heading: null, paragraphs: [], tools: [] };
  const answer = {
    ...before,
    firstLine: Math.min(before.firstLine, line),
    lastLine: Math.max(before.lastLine, line),
    ...(as === "tools"
      ? { tools: inserted(before.tools, { text: said, line }, (tool) => tool.line) }
      : {
          paragraphs: inserted(
            before.paragraphs,
            { text: said, ranges: [at], footnotes: [] },
            ({ ranges }) => ranges[0]?.firstLine ?? 0,
          ),
        }),
  };
  const answers = there
    ? writeUp.answers.map((one) => (one === there ? answer : one))
    : [...writeUp.answers, answer];
  return { ...writeUp, answers };
}

/** Puts an entry where the document has it. */
function inserted<T>(entries: readonly T[], entry: T, lineOf: (entry: T) => number): T[] {
  const at = entries.findIndex((other) => lineOf(other) > lineOf(entry));
  return at < 0 ? [...entries, entry] : [...entries.slice(0, at), entry, ...entries.slice(at)];
}
