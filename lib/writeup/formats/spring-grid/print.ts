/**
 * A write-up as text, in the format it is read from: what is printed here reads back to the same record (its lines
 * apart). Blank items stand without a mark, items that are not listed do not stand there.
 */
import type { FrameworkWording } from "../../framework";
import type { Answer, MarkStatus, WriteUp } from "../../tree";
import type { WordingIndex } from "../../wording";
import { labelOf } from "./labels";
import { indexGrid, type WordingKey } from "./line";
import { printLiteral } from "./literal";

const SIGN: Record<MarkStatus, string> = { met: "✓ ", notMet: "– ", blank: "" };

/** What a write-up says; its places in a source are not needed to print it. */
export type Printable = Pick<WriteUp, "title" | "profile" | "answers" | "marks" | "unrecognised">;

/**
 * Prints a write-up of a grid framework. Answers and marks come out in the framework's order; a code that the framework
 * does not have, and profile fields that a grid has no label for, are left out.
 */
export function printGrid(writeUp: Printable, framework: FrameworkWording): string {
  const index = indexGrid(framework);
  const marks = new Map(writeUp.marks.map(({ item, status }) => [item, status]));
  const lines = [...printHead(writeUp, index), framework.printedHeading];
  for (const area of framework.areas) {
    const questions = area.questions.filter(
      ({ code, items }) =>
        writeUp.answers.some(({ question }) => question === code) ||
        items.some((item) => marks.has(item.code)),
    );
    if (questions.length > 0) lines.push("", area.title);
    for (const question of questions) {
      lines.push("", question.text ?? "");
      const answer = writeUp.answers.find((given) => given.question === question.code);
      if (answer) lines.push(...printAnswer(answer, index));
      const items = question.items.flatMap(({ code, text }) => {
        const status = marks.get(code);
        return status === undefined ? [] : [`${SIGN[status]}${text}`];
      });
      const kept = writeUp.unrecognised.filter((entry) => entry.question === question.code);
      const entries = [...items, ...kept.map(({ mark, text }) => `${mark} ${text}`)];
      if (entries.length > 0) lines.push("", "Good practice checklist", "", ...entries);
    }
  }
  return `${lines.join("\n")}\n`;
}

function printHead({ title, profile }: Printable, index: WordingIndex<WordingKey>): string[] {
  const lines = title === null ? [] : [printLiteral(title, index), ""];
  for (const { field, label, value } of profile) {
    const known = labelOf(field) === null ? null : label || labelOf(field);
    // On a line of its own the value can have its backslash.
    if (known !== null) lines.push(known, printLiteral(value, index));
  }
  return lines.length > 0 && lines.at(-1) !== "" ? [...lines, ""] : lines;
}

function printAnswer({ paragraphs, tools }: Answer, index: WordingIndex<WordingKey>): string[] {
  const lines = paragraphs.flatMap(({ text }) => ["", printLiteral(text, index)]);
  if (tools.length > 0)
    lines.push("", "Inspiring tools:", ...tools.map(({ text }) => printLiteral(text, index)));
  return lines;
}
