/**
 * A write-up as text, in the format it is read from: what is printed here reads back to the same record (its lines
 * apart). Blank items stand without a mark (in a form: with empty brackets), items that are not listed do not stand there.
 */
import type { FrameworkWording } from "../../framework";
import type { Answer, MarkStatus, WriteUp } from "../../tree";
import { printEvidence } from "./evidence";
import { formOf } from "./form";
import { SET_ASIDE } from "./instructions";
import { labelOf, readLabel, TITLE_LABEL } from "./labels";
import { type GridIndex, indexGrid } from "./line";
import { printLiteral, printValue } from "./literal";

const SIGN: Record<MarkStatus, string> = { met: "✓", notMet: "–", blank: "" };
const BOX: Record<MarkStatus, string> = { met: "[✓]", notMet: "[–]", blank: "[ ]" };
/** The labels that stand in a form even where nothing is said yet. */
const FORM_LABELS: readonly [label: string, field: string][] = [
  ["COUNTRY", "country"],
  ["ORGANISATION", "organisation"],
  ["TARGET GROUPS", "targetGroup"],
  ["INTEGRATION AREAS", "integrationArea"],
  ["OBJECTIVES", "objectives"],
  ["PROJECT STARTS", "period"],
  ["PROJECT ENDS", "period"],
  ["WEBSITE", "website"],
  ["FUNDING", "funding"],
];

/**
 * What a write-up says; its places in a source are not needed to print it. It reads back the same when its texts are
 * lines (../../storable.ts), its entries stand in the framework's order, every question with a mark has an answer (which
 * may have no paragraphs), and evidence is given for items that are listed.
 */
export type Printable = Pick<
  WriteUp,
  "title" | "profile" | "answers" | "marks" | "evidence" | "unrecognised"
>;

/** A line as printed, and what it is. `sign` stands before the text; `gap` is a blank line, `space` one to write on. */
export type PrintedLine = {
  kind:
    | "title"
    | "label"
    | "value"
    | "pageHeading"
    | "area"
    | "question"
    | "aside"
    | "paragraph"
    | "toolsHeading"
    | "tool"
    | "checklistHeading"
    | "item"
    | "evidence"
    | "kept"
    | "gap"
    | "space";
  text: string;
  sign?: string;
};

const GAP: PrintedLine = { kind: "gap", text: "" };
const SPACE: PrintedLine = { kind: "space", text: "" };

/** Prints a write-up of any framework (of a list in the wording of its form). See `gridLines`. */
export function printGrid(writeUp: Printable, framework: FrameworkWording): string {
  return textOf(gridLines(writeUp, framework));
}

/** Printed lines as one text, with its last line ended. */
export function textOf(lines: readonly PrintedLine[]): string {
  return `${lines.map(({ sign, text }) => (sign ? `${sign} ${text}` : text)).join("\n")}\n`;
}

/**
 * Gives the lines of a write-up. Answers and marks come out in the framework's order; a code that the framework does not
 * have, and profile fields that a grid has no label for, are left out. As a form (`form: true`) it can be gone on with:
 * marks stand in brackets, there is a label for each field and room for each answer and its tools, and questions that are
 * not listed stand there as set aside.
 */
export function gridLines(
  writeUp: Printable,
  framework: FrameworkWording,
  { form = false }: { form?: boolean } = {},
): PrintedLine[] {
  const asked = formOf(framework);
  const index = indexGrid(asked);
  const marks = new Map(writeUp.marks.map(({ item, status }) => [item, status]));
  const lines: PrintedLine[] = [
    ...headLines(writeUp, index, form),
    { kind: "pageHeading", text: asked.printedHeading },
  ];
  for (const area of asked.areas) {
    const isListed = ({ code, items }: (typeof area.questions)[number]) =>
      writeUp.answers.some(({ question }) => question === code) || items.some((item) => marks.has(item.code));
    const questions = area.questions.filter((question) => form || isListed(question));
    if (questions.length > 0) lines.push(GAP, { kind: "area", text: area.title });
    for (const question of questions) {
      const isAside = !isListed(question);
      lines.push(GAP, { kind: "question", text: question.text ?? "" });
      if (isAside) lines.push({ kind: "aside", text: SET_ASIDE });
      const answer = writeUp.answers.find((given) => given.question === question.code);
      lines.push(...answerLines(answer, index, form));
      const items = question.items.flatMap(({ code, text }): PrintedLine[] => {
        const status = isAside ? "blank" : marks.get(code);
        if (status === undefined) return [];
        const evidence = writeUp.evidence.filter((given) => given.item === code);
        return [
          { kind: "item", text, sign: (form ? BOX : SIGN)[status] },
          ...evidence.map((given): PrintedLine => ({ kind: "evidence", text: printEvidence(given.text) })),
        ];
      });
      const kept = writeUp.unrecognised
        .filter((entry) => entry.question === question.code)
        .map(({ mark, text }): PrintedLine => ({ kind: "kept", text, sign: mark }));
      if (items.length + kept.length > 0)
        lines.push(
          GAP,
          { kind: "checklistHeading", text: "Good practice checklist" },
          GAP,
          ...items,
          ...kept,
        );
    }
  }
  return lines;
}

function headLines({ title, profile }: Printable, index: GridIndex, form: boolean): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const asLabel = (text: string): PrintedLine => ({ kind: "label", text: form ? `${text}:` : text });
  if (form) lines.push(asLabel(TITLE_LABEL));
  if (title !== null) lines.push({ kind: "title", text: printLiteral(title, index) });
  if (lines.length > 0) lines.push(GAP);
  const known = profile.flatMap((entry) => {
    const usual = labelOf(entry.field);
    // A label of another format would not be read as one.
    const label = readLabel(entry.label)?.field === entry.field ? entry.label : usual;
    return label === null ? [] : [{ ...entry, label }];
  });
  for (const { label, value } of known) {
    // On a line of its own the value can have its backslash.
    lines.push(asLabel(label), { kind: "value", text: printValue(value, index) });
  }
  if (form) {
    const isThere = ([label, field]: (typeof FORM_LABELS)[number]) =>
      known.some((entry) => entry.field === field && (field !== "period" || entry.label === label));
    for (const missing of FORM_LABELS.filter((named) => !isThere(named))) lines.push(asLabel(missing[0]));
  }
  return lines.length > 0 && lines.at(-1) !== GAP ? [...lines, GAP] : lines;
}

function answerLines(answer: Answer | undefined, index: GridIndex, form: boolean): PrintedLine[] {
  const { paragraphs = [], tools = [] } = answer ?? {};
  const lines = paragraphs.flatMap(({ text }): PrintedLine[] => [
    GAP,
    { kind: "paragraph", text: printLiteral(text, index) },
  ]);
  if (form && paragraphs.length === 0) lines.push(GAP, SPACE);
  if (tools.length > 0 || form) {
    lines.push(GAP, { kind: "toolsHeading", text: "Inspiring tools:" });
    lines.push(...tools.map(({ text }): PrintedLine => ({ kind: "tool", text: printLiteral(text, index) })));
    if (form && tools.length === 0) lines.push(SPACE);
  }
  return lines;
}
