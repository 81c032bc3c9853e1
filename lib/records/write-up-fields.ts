/** What a write-up says in each of its fields, as text. Pure. */
import type { Framework } from "../frameworks/schema";
import type { WriteUp } from "../writeup/tree";
import { MOST_LINES, type RecordField, recordFieldOf } from "./fields";

/** The parts of a write-up that its fields are made of. */
export type FieldsOf = Pick<
  WriteUp,
  "title" | "titleKind" | "profile" | "sections" | "answers" | "marks" | "evidence"
>;

/** Gives the text of one field, one value, paragraph or tool a line; "" when nothing is said there, and of a line's. */
export function textOfField(writeUp: FieldsOf, field: RecordField): string {
  switch (field.kind) {
    case "title":
      return writeUp.title ?? "";
    case "titleKind":
      return writeUp.titleKind ?? "given";
    case "profile":
      return texts(writeUp.profile.filter((entry) => entry.field === field.field).map(({ value }) => value));
    case "section":
      return texts(
        writeUp.sections
          .filter(({ key }) => key === field.section)
          .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
      );
    case "answer":
      return texts(answerOf(writeUp, field.question)?.paragraphs.map(({ text }) => text) ?? []);
    case "tools":
      return texts(answerOf(writeUp, field.question)?.tools.map(({ text }) => text) ?? []);
    case "mark":
      return writeUp.marks.find(({ item }) => item === field.item)?.status ?? "notListed";
    case "evidence":
      return texts(writeUp.evidence.filter(({ item }) => item === field.item).map(({ text }) => text));
    case "line":
      return "";
  }
}

/** Gives the text of the field a key names; "" when there is no such field. */
export function textAt(writeUp: FieldsOf, key: string, framework: Framework): string {
  const field = recordFieldOf(key, framework);
  return field ? textOfField(writeUp, field) : "";
}

function answerOf({ answers }: FieldsOf, code: string) {
  return answers.find(({ question }) => question === code);
}

function texts(lines: readonly string[]): string {
  return lines.join("\n");
}

/** Says whether a field of the write-up has more entries than a page can show. */
export function hasTooManyLines({ profile, sections, answers, evidence, ...rest }: WriteUp): boolean {
  const counts = [
    profile.length,
    evidence.length,
    rest.unrecognised.length,
    ...sections.map(({ paragraphs }) => paragraphs.length),
    ...answers.flatMap(({ paragraphs, tools }) => [paragraphs.length, tools.length]),
  ];
  return counts.some((count) => count > MOST_LINES);
}
