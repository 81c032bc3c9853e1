/**
 * The fields of a record, by key: what an editor can change, in an import and after it.
 *
 *     title       profile:country   answer:3.1   mark:3.2.5       line:17
 *     titleKind   section:context   tools:3.1    evidence:3.2.5
 *
 * A field is text: one value, paragraph or tool a line. `line:17` says what line 17 of the document was taken as, by the key of
 * another field. Pure and browser-safe.
 */
import {
  itemStateSchema,
  type ProfileField,
  profileFieldSchema,
  type SectionKey,
  sectionKeySchema,
  titleKindSchema,
} from "../catalogue/schema";
import type { Framework } from "../frameworks/schema";
import { storableLines } from "../writeup/storable";

export type RecordField =
  | { kind: "title" | "titleKind" }
  | { kind: "profile"; field: ProfileField }
  | { kind: "section"; section: SectionKey }
  | { kind: "answer" | "tools"; question: string }
  | { kind: "mark" | "evidence"; item: string }
  | { kind: "line"; line: number };

export type RecordFieldProblem =
  | { problem: "titleMissing" | "notAnOption" }
  | { problem: "tooLong" | "tooManyLines"; limit: number; length: number };

/** The profile's fields, one by one; the title is a field of its own. */
export const profileFields = profileFieldSchema.options.filter((field) => field !== "title");

/** The keys, where code needs one. */
export const recordKey = {
  title: "title",
  titleKind: "titleKind",
  profile: (field: ProfileField) => `profile:${field}`,
  section: (section: SectionKey) => `section:${section}`,
  answer: (question: string) => `answer:${question}`,
  tools: (question: string) => `tools:${question}`,
  mark: (item: string) => `mark:${item}`,
  evidence: (item: string) => `evidence:${item}`,
  line: (line: number) => `line:${line}`,
} as const;

/** In UTF-16 units. The sources' longest answer has 3,600. */
const LONGEST = {
  title: 300,
  profile: 20_000,
  section: 200_000,
  answer: 200_000,
  tools: 50_000,
  evidence: 20_000,
};

/** Paragraphs, tools or values of one field: everybody who reads the practice's page gets them all. The sources have 31 at most. */
export const MOST_LINES = 1_000;

/** Gives the field a key names, by the criteria of this framework; null when there is none. */
export function recordFieldOf(key: string, framework: Framework): RecordField | null {
  if (key === "title" || key === "titleKind") return { kind: key };
  const at = key.indexOf(":");
  const [kind, code] = [key.slice(0, at), key.slice(at + 1)];
  const questions = framework.areas.flatMap((area) => area.questions);
  switch (kind) {
    case "profile": {
      const field = profileFields.find((known) => known === code);
      return field ? { kind, field } : null;
    }
    case "section": {
      const section = sectionKeySchema.options.find((known) => known === code);
      return section ? { kind, section } : null;
    }
    case "answer":
    case "tools":
      return questions.some((question) => question.code === code) ? { kind, question: code } : null;
    case "mark":
    case "evidence":
      return questions.some(({ items }) => items.some((item) => item.code === code))
        ? { kind, item: code }
        : null;
    case "line":
      return /^[1-9]\d{0,8}$/.test(code) ? { kind, line: Number(code) } : null;
    default:
      return null;
  }
}

/** Says why a text cannot be a field's; null when it can. A line is taken as nothing ("") or as another field that holds text. */
export function problemWithField(
  field: RecordField,
  value: string,
  framework: Framework,
): RecordFieldProblem | null {
  switch (field.kind) {
    case "titleKind":
      return titleKindSchema.safeParse(value).success ? null : { problem: "notAnOption" };
    case "mark":
      return itemStateSchema.safeParse(value).success ? null : { problem: "notAnOption" };
    case "line": {
      const target = recordFieldOf(value, framework);
      const holds = target !== null && target.kind !== "line" && target.kind !== "titleKind";
      return value === "" || holds ? null : { problem: "notAnOption" };
    }
    case "title":
      if (value.trim() === "") return { problem: "titleMissing" };
  }
  const limit = LONGEST[field.kind];
  if (value.length > limit) return { problem: "tooLong", limit, length: value.length };
  const lines = storableLines(value).length;
  return lines > MOST_LINES ? { problem: "tooManyLines", limit: MOST_LINES, length: lines } : null;
}
