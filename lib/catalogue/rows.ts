/**
 * From the database's rows to what a reader sees of a practice. Everything that leaves here may be shown: e-mail addresses
 * are masked. Stored JSON is checked against the shape it was written with; another shape is a bug and throws.
 */
import { groupBy } from "../shared/group-by";
import { maskEmails } from "../shared/mask-emails";
import { addCounts, countStates, fingerprint } from "./fingerprint";
import {
  type AssessmentKind,
  type AssessmentView,
  type ItemState,
  type MarkStatus,
  type Origin,
  type Paragraph,
  type ProfileEntry,
  type ProfileStatement,
  paragraphsSchema,
  type SectionKey,
  type SectionView,
  type Tool,
  toolsSchema,
} from "./schema";

type OriginRow = { sourceId: string | null; firstLine: number | null; lastLine: number | null };
type SectionRow = OriginRow & { key: SectionKey; heading: string; paragraphs: unknown };
type ProfileRow = OriginRow & Omit<ProfileEntry, "origin" | "alsoSaid">;
type QuestionRow = {
  code: string;
  text: string | null;
  prompts: string[];
  items: { code: string; text: string }[];
};
export type AssessmentFramework = {
  slug: string;
  version: number;
  title: string;
  publisher: string;
  areas: { code: string; slug: string; title: string; questions: QuestionRow[] }[];
};
export type AssessmentRow = {
  id: number;
  kind: AssessmentKind;
  sources: (Origin & { ordinal: number; source: { name: string } })[];
  answers: (OriginRow & {
    heading: string | null;
    paragraphs: unknown;
    tools: unknown;
    question: { code: string };
  })[];
  marks: (OriginRow & { status: MarkStatus; evidence?: unknown; item: { code: string } })[];
  unrecognised: {
    questionCode: string | null;
    text: string;
    markPrinted: string;
    sourceId: string;
    line: number;
  }[];
};

/** Gives a profile as shown: a value that several state, word for word, stands once, with all of them. */
export function toProfile(rows: readonly ProfileRow[]): ProfileEntry[] {
  return [...groupBy(rows, ({ field, value }) => `${field}\n${value}`).values()].flatMap(
    ([first, ...more]) => {
      if (!first) return [];
      const said = toStatement(first);
      const others = new Map(more.map((row) => [JSON.stringify(toStatement(row)), toStatement(row)]));
      others.delete(JSON.stringify(said));
      const alsoSaid = others.size > 0 ? { alsoSaid: [...others.values()] } : {};
      return [{ field: first.field, value: maskEmails(first.value), ...said, ...alsoSaid }];
    },
  );
}

function toStatement(row: ProfileRow): ProfileStatement {
  return {
    label: masked(row.label),
    asSourced: masked(row.asSourced),
    evidence: masked(row.evidence),
    confidence: row.confidence,
    origin: toOrigin(row),
  };
}

/** Gives the described parts of a practice as shown: what two documents say in the same words stands once, with both places. */
export function toSections(rows: readonly SectionRow[]): SectionView[] {
  const words = ({ key, heading, paragraphs }: SectionRow) =>
    JSON.stringify([key, heading, paragraphsSchema.parse(paragraphs).map(({ text }) => text)]);
  return [...groupBy(rows, words).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const alsoIn = more.map(toOrigin).filter((origin) => origin !== null);
    return [{ ...toSection(first), ...(alsoIn.length > 0 ? { alsoIn } : {}) }];
  });
}

function toSection({ key, heading, paragraphs, sourceId, firstLine, lastLine }: SectionRow): SectionView {
  return {
    key,
    heading: maskEmails(heading),
    paragraphs: toParagraphs(paragraphs),
    origin: toOrigin({ sourceId, firstLine, lastLine }),
  };
}

/** Gives an assessment as shown: every area, question and item of its framework, with what the assessment has for it. */
export function toAssessment(row: AssessmentRow, framework: AssessmentFramework): AssessmentView {
  const marks = new Map(row.marks.map((mark) => [mark.item.code, mark]));
  const stateOf = (code: string): ItemState => marks.get(code)?.status ?? "notListed";
  const areas = framework.areas.map((area) => {
    const questions = area.questions.map((question) => toQuestion(question, { row, marks }));
    const counts = countStates(questions.flatMap((question) => question.items.map((item) => item.state)));
    return { code: area.code, slug: area.slug, title: area.title, counts, questions };
  });
  const known = new Set(areas.flatMap((area) => area.questions.map((question) => question.code)));
  const { slug, version, title, publisher } = framework;
  return {
    id: row.id,
    kind: row.kind,
    framework: { slug, version, title, publisher },
    sources: row.sources.map(({ source, ...origin }) => ({ ...origin, name: source.name })),
    areas,
    counts: addCounts(areas.map((area) => area.counts)),
    fingerprint: fingerprint(framework, stateOf),
    unrecognised: toUnrecognised(row.unrecognised.filter((entry) => !known.has(entry.questionCode ?? ""))),
  };
}

type Marks = ReadonlyMap<string, AssessmentRow["marks"][number]>;

function toQuestion(question: QuestionRow, { row, marks }: { row: AssessmentRow; marks: Marks }) {
  const items = question.items.map(({ code, text }) => {
    const mark = marks.get(code);
    return {
      code,
      text,
      state: mark?.status ?? ("notListed" as const),
      origin: mark ? toOrigin(mark) : null,
      evidence: toTools(mark?.evidence ?? []),
    };
  });
  const unrecognised = toUnrecognised(
    row.unrecognised.filter((entry) => entry.questionCode === question.code),
  );
  const answer = row.answers.find((other) => other.question.code === question.code);
  const listed = unrecognised.length > 0 || items.some((item) => item.state !== "notListed");
  const none = { heading: null, paragraphs: [], tools: [], origin: null };
  return {
    code: question.code,
    text: question.text,
    prompts: question.prompts,
    answer: answer ? toAnswer(answer) : listed ? none : null,
    items,
    unrecognised,
  };
}

function toAnswer(row: AssessmentRow["answers"][number]) {
  return {
    heading: masked(row.heading),
    paragraphs: toParagraphs(row.paragraphs),
    tools: toTools(row.tools),
    origin: toOrigin(row),
  };
}

function toUnrecognised(rows: AssessmentRow["unrecognised"]) {
  return rows.map(({ text, markPrinted, sourceId, line }) => ({
    text: maskEmails(text),
    mark: markPrinted,
    origin: { sourceId, firstLine: line, lastLine: line },
  }));
}

/** Masking keeps lengths, so the offsets of the footnotes stay right. */
function toParagraphs(stored: unknown): Paragraph[] {
  return paragraphsSchema.parse(stored).map((paragraph) => ({
    ...paragraph,
    text: maskEmails(paragraph.text),
    footnotes: paragraph.footnotes.map((note) => ({ ...note, text: masked(note.text) })),
  }));
}

/** Gives the origin of a row, or null when it was written here. */
function toOrigin({ sourceId, firstLine, lastLine }: OriginRow): Origin | null {
  return sourceId === null || firstLine === null || lastLine === null
    ? null
    : { sourceId, firstLine, lastLine };
}

function masked(text: string | null): string | null {
  return text === null ? null : maskEmails(text);
}

/** Entries with their lines: inspiring tools, evidence. */
function toTools(stored: unknown): Tool[] {
  return toolsSchema.parse(stored).map((tool) => ({ ...tool, text: maskEmails(tool.text) }));
}
