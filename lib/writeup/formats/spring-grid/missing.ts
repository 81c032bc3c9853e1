/**
 * What a write-up leaves out. The grid is not applied as a whole to every practice: all of this is legal, and all of it
 * is said (write-up format, rule 8). A missing question is not a failure.
 */
import type { WriteUp } from "../../tree";
import type { GridContext, OpenQuestion } from "./write-up";

/** Adds the notes about missing areas, questions, answers, checklists and items to the ledger. */
export function noteWhatIsMissing(
  writeUp: WriteUp,
  areas: readonly string[],
  questions: readonly OpenQuestion[],
  { framework, ledger, aside }: Pick<GridContext, "framework" | "ledger"> & { aside: ReadonlySet<string> },
): void {
  const start = { line: writeUp.firstLine };
  if (writeUp.title === null) ledger.note("write-up-untitled", start, "This write-up has no title");
  const read = new Map(questions.map((question) => [question.code, question]));
  const marked = new Set(writeUp.marks.map(({ item }) => item));
  for (const area of framework.areas) {
    const present = area.questions.filter(({ code }) => read.has(code));
    if (present.length === 0 && !areas.includes(area.code)) {
      ledger.note("area-missing", start, `Area ${area.code} is not part of this write-up`, {
        expected: area.title,
      });
      continue;
    }
    for (const question of area.questions.filter(({ code }) => !aside.has(code))) {
      const found = read.get(question.code);
      if (!found) {
        const more = question.text === null ? {} : { expected: question.text };
        ledger.note(
          "question-missing",
          start,
          `Question ${question.code} is not part of this write-up`,
          more,
        );
        continue;
      }
      const at = { line: found.answer.firstLine };
      if (found.answer.paragraphs.length === 0)
        ledger.note("answer-missing", at, `Question ${question.code} has no answer`);
      if (found.items.length === 0)
        ledger.note("checklist-missing", at, `Question ${question.code} lists no known item`);
      const unlisted = question.items.filter(({ code }) => !marked.has(code)).map(({ code }) => code);
      if (unlisted.length > 0 && unlisted.length < question.items.length) {
        ledger.note("items-not-listed", at, `Not listed here: ${unlisted.join(", ")}`);
      }
    }
  }
}
