/** Forms as plain text: blank, or filled and to be gone on with. What is written into them reads back by itself. */
import type { FrameworkWording } from "../../framework";
import { FORM_TITLE, INSTRUCTIONS, INSTRUCTIONS_HEADING } from "./instructions";
import { gridLines, type Printable, textOf } from "./print";

/** The form of a framework, with nothing filled in: every question asked, every item listed without a mark. */
export function printForm(framework: FrameworkWording): string {
  return printFilledForm(blankRecord(framework), framework);
}

/** A record as a form: as `printGrid` prints it, with how to fill it in, marks in brackets, and room to go on. */
export function printFilledForm(writeUp: Printable, framework: FrameworkWording): string {
  const instructions = [FORM_TITLE, "", INSTRUCTIONS_HEADING, ...INSTRUCTIONS, ""];
  return `${instructions.join("\n")}\n${textOf(gridLines(writeUp, framework, { form: true }))}`;
}

/** What a blank form says: all questions without an answer, all items without a mark. */
export function blankRecord(framework: FrameworkWording): Printable {
  const questions = framework.areas.flatMap((area) => area.questions);
  const nowhere = { firstLine: 0, lastLine: 0 };
  return {
    title: null,
    profile: [],
    answers: questions.map(({ code }) => ({
      ...nowhere,
      question: code,
      heading: null,
      paragraphs: [],
      tools: [],
    })),
    marks: questions.flatMap(({ items }) =>
      items.map(({ code }) => ({ item: code, status: "blank" as const, line: 0 })),
    ),
    evidence: [],
    unrecognised: [],
  };
}
