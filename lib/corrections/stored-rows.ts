/** From the database's rows to the fields as they are stored. Stored JSON of another shape is a bug and throws. Pure. */
import type { SectionKey, TitleKind } from "../catalogue/schema";
import type { RecordField } from "../records/fields";
import { NO_LINES, type Stored, storedSchema } from "./stored-field";

type OriginRow = { sourceId: string | null; firstLine: number | null; lastLine: number | null };
type ProfileRow = OriginRow & {
  id?: number;
  field: string;
  ordinal: number;
  value: string;
  label: string | null;
  asSourced: string | null;
  evidence: string | null;
  confidence: string | null;
};
type SectionRow = OriginRow & {
  id?: number;
  key: SectionKey;
  ordinal: number;
  heading: string;
  paragraphs: unknown;
};
type AnswerRow = OriginRow & { question: { code: string }; paragraphs: unknown; tools: unknown };
type MarkRow = OriginRow & { item: { code: string }; status: string; evidence: unknown };

/** The rows that fields are made of: all of a record, or as many as the fields need that are asked for. */
export type RecordRows = {
  title: string;
  titleKind: TitleKind;
  profile: readonly ProfileRow[];
  sections: readonly SectionRow[];
  answers: readonly AnswerRow[];
  marks: readonly MarkRow[];
};

/** What to select of rows for this. */
export const originSelect = { sourceId: true, firstLine: true, lastLine: true } as const;
const byOrdinal = [{ ordinal: "asc" as const }, { id: "asc" as const }];
export const practiceRowsSelect = {
  title: true,
  titleKind: true,
  profile: {
    orderBy: byOrdinal,
    select: {
      id: true,
      field: true,
      ordinal: true,
      value: true,
      label: true,
      asSourced: true,
      evidence: true,
      confidence: true,
      ...originSelect,
    },
  },
  sections: {
    orderBy: byOrdinal,
    select: { id: true, key: true, ordinal: true, heading: true, paragraphs: true, ...originSelect },
  },
};
export const answerRowSelect = {
  question: { select: { code: true } },
  paragraphs: true,
  tools: true,
  ...originSelect,
} as const;
export const markRowSelect = {
  item: { select: { code: true } },
  status: true,
  evidence: true,
  ...originSelect,
} as const;

/** Gives one field as it is stored. A line is no field of a record that is published. */
export function storedField(rows: RecordRows, field: Exclude<RecordField, { kind: "line" }>): Stored {
  switch (field.kind) {
    case "title": {
      const entries = rows.profile.filter((entry) => entry.field === "title");
      return storedSchema.parse({ kind: "title", title: rows.title, entries });
    }
    case "titleKind":
      return { kind: "titleKind", titleKind: rows.titleKind };
    case "profile": {
      const entries = rows.profile.filter((entry) => entry.field === field.field);
      return storedSchema.parse({ kind: "profile", entries });
    }
    case "section": {
      const own = rows.sections.filter(({ key }) => key === field.section);
      return storedSchema.parse({ kind: "section", section: field.section, rows: own });
    }
    case "answer":
    case "tools": {
      const answer = rows.answers.find(({ question }) => question.code === field.question);
      const at = answer ?? NO_LINES;
      return field.kind === "answer"
        ? storedSchema.parse({
            kind: "answer",
            paragraphs: answer?.paragraphs ?? [],
            tools: answer?.tools ?? [],
            at,
          })
        : storedSchema.parse({ kind: "tools", tools: answer?.tools ?? [], at });
    }
    case "mark":
    case "evidence": {
      const mark = rows.marks.find(({ item }) => item.code === field.item) ?? null;
      const evidence = mark?.evidence ?? [];
      return field.kind === "mark"
        ? storedSchema.parse({ kind: "mark", row: mark && { ...mark, evidence } })
        : storedSchema.parse({ kind: "evidence", evidence, at: mark ?? NO_LINES });
    }
  }
}
