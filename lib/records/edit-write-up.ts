/**
 * A write-up with what an editor changed in it: the reading stays as it was read, the edits lie over it. Lines that were taken
 * come first, then the fields that were written over. Pure.
 */
import type { Framework } from "../frameworks/schema";
import { storableLines } from "../writeup/storable";
import type { Answer, WriteUp } from "../writeup/tree";
import { type RecordField, recordFieldOf } from "./fields";
import { editEntries, editParagraphs, linesOf } from "./paragraphs";
import { takeLine } from "./take-line";

/** What was written over, by key. */
export type Edits = Readonly<Record<string, string>>;
type Context = { framework: Framework; textOf: (line: number) => string };

/** What an editor wrote stands on no line of the document. */
export const NOWHERE = { firstLine: 0, lastLine: 0 } as const;

/**
 * Gives the write-up as the edits have it. `textOf` gives a line of the document as it stands. Answers, marks and sections that
 * were added stand at line 0: nowhere. Keys that the framework does not have change nothing.
 */
export function editWriteUp(writeUp: WriteUp, edits: Edits, { framework, textOf }: Context): WriteUp {
  const known = Object.entries(edits).flatMap(([key, value]) => {
    const field = recordFieldOf(key, framework);
    return field ? [{ field, value }] : [];
  });
  let edited = writeUp;
  const lines = known
    .flatMap(({ field, value }) => (field.kind === "line" ? [{ line: field.line, value }] : []))
    .sort((a, b) => a.line - b.line);
  for (const { line, value } of lines) {
    const target = recordFieldOf(value, framework);
    if (target) edited = takeLine(edited, { line, text: textOf(line), target });
  }
  for (const { field, value } of known) edited = editField(edited, field, value);
  return inOrder(edited, framework);
}

function editField(writeUp: WriteUp, field: RecordField, value: string): WriteUp {
  switch (field.kind) {
    case "title": {
      const title = storableLines(value).join(" ") || null;
      if (title === writeUp.title) return writeUp;
      return {
        ...writeUp,
        title,
        titleLines: null,
        titleKind: title === null ? null : (writeUp.titleKind ?? "given"),
      };
    }
    case "titleKind":
      return { ...writeUp, titleKind: value === "descriptive" ? "descriptive" : "given" };
    case "profile":
      return { ...writeUp, profile: editProfile(writeUp, field.field, value) };
    case "section":
      return { ...writeUp, sections: editSection(writeUp, field.section, value) };
    case "answer":
      return withAnswer(writeUp, field.question, (answer) => {
        const paragraphs = editParagraphs(answer.paragraphs, value);
        return { ...answer, ...(answer.firstLine === 0 ? linesOf(paragraphs) : null), paragraphs };
      });
    case "tools":
      return withAnswer(writeUp, field.question, (answer) => ({
        ...answer,
        tools: editEntries(answer.tools, value, {
          textOf: ({ text }) => text,
          made: (text, replaced) => ({ text, line: replaced?.line ?? 0 }),
        }),
      }));
    case "mark":
      return { ...writeUp, marks: editMark(writeUp, field.item, value) };
    case "evidence":
      return { ...writeUp, evidence: editEvidence(writeUp, field.item, value) };
    case "line":
      return writeUp;
  }
}

function editProfile({ profile }: WriteUp, field: string, value: string): WriteUp["profile"] {
  const own = profile.filter((entry) => entry.field === field);
  const edited = editEntries(own, value, {
    textOf: (entry) => entry.value,
    made: (text, replaced) => ({
      ...(replaced ?? { ...NOWHERE, field, label: own[0]?.label ?? "", asPrinted: null }),
      value: text,
    }),
  });
  const at = profile.findIndex((entry) => entry.field === field);
  const others = profile.filter((entry) => entry.field !== field);
  return at < 0 ? [...others, ...edited] : [...others.slice(0, at), ...edited, ...others.slice(at)];
}

/** What a section that an editor adds is headed by. */
export const SECTION_HEADINGS = {
  context: "Context",
  objectives: "Objectives",
  activities: "Activities",
  challenges: "Challenges",
} as const;

function editSection(
  { sections }: WriteUp,
  key: keyof typeof SECTION_HEADINGS,
  value: string,
): WriteUp["sections"] {
  const own = sections.filter((section) => section.key === key);
  const before = own.flatMap((section) => section.paragraphs);
  const paragraphs = editParagraphs(before, value);
  const [first] = own;
  const last = own.at(-1);
  const lines = first && last ? { firstLine: first.firstLine, lastLine: last.lastLine } : NOWHERE;
  const edited = { ...lines, key, heading: first?.heading ?? SECTION_HEADINGS[key], paragraphs };
  const at = sections.findIndex((section) => section.key === key);
  const others = sections.filter((section) => section.key !== key);
  if (paragraphs.length === 0) return others;
  return at < 0 ? [...others, edited] : [...others.slice(0, at), edited, ...others.slice(at)];
}

function withAnswer(writeUp: WriteUp, question: string, change: (answer: Answer) => Answer): WriteUp {
  const there = writeUp.answers.find((answer) => answer.question === question);
  const changed = change(there ?? { ...NOWHERE, question, heading: null, paragraphs: [], tools: [] });
  if (there) {
    return { ...writeUp, answers: writeUp.answers.map((answer) => (answer === there ? changed : answer)) };
  }
  const isEmpty = changed.paragraphs.length === 0 && changed.tools.length === 0;
  return isEmpty ? writeUp : { ...writeUp, answers: [...writeUp.answers, changed] };
}

function editMark({ marks }: WriteUp, item: string, value: string): WriteUp["marks"] {
  const there = marks.find((mark) => mark.item === item);
  if (value !== "met" && value !== "notMet" && value !== "blank") {
    return marks.filter((mark) => mark !== there);
  }
  if (there) return marks.map((mark) => (mark === there ? { ...mark, status: value } : mark));
  return [...marks, { item, status: value, line: 0 }];
}

function editEvidence({ evidence }: WriteUp, item: string, value: string): WriteUp["evidence"] {
  const edited = editEntries(
    evidence.filter((entry) => entry.item === item),
    value,
    { textOf: ({ text }) => text, made: (text, replaced) => ({ item, text, line: replaced?.line ?? 0 }) },
  );
  return [...evidence.filter((entry) => entry.item !== item), ...edited];
}

/** What was added stands where the framework has it. What the reader read keeps its order: some sources have their own. */
function inOrder(writeUp: WriteUp, framework: Framework): WriteUp {
  const codes = framework.areas.flatMap(({ questions }) =>
    questions.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]),
  );
  const place = new Map(codes.map((code, i) => [code, i]));
  const inserted = <T extends { line?: number; firstLine?: number }>(
    entries: readonly T[],
    codeOf: (entry: T) => string,
  ): T[] => {
    const isAdded = (entry: T) => (entry.line ?? entry.firstLine) === 0;
    const placed = entries.filter((entry) => !isAdded(entry));
    for (const entry of entries.filter(isAdded)) {
      const own = place.get(codeOf(entry)) ?? 0;
      const at = placed.findIndex((other) => (place.get(codeOf(other)) ?? 0) > own);
      placed.splice(at < 0 ? placed.length : at, 0, entry);
    }
    return placed;
  };
  return {
    ...writeUp,
    answers: inserted(writeUp.answers, ({ question }) => question),
    marks: inserted(writeUp.marks, ({ item }) => item),
  };
}
