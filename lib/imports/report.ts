/** The import report: what was understood of one file, as `npm run import -- --json` prints it. Pure. */
import { z } from "zod";
import type { DocumentIdentity } from "../documents/read-file";
import type { Diagnostic, Paragraph, ProfileValue, Reading, WriteUp } from "../writeup/tree";
import { diagnosticSchema } from "./schema";

const line = z.int().min(1);
const range = z.object({ firstLine: line, lastLine: line });
const code = (parts: number) => z.string().regex(new RegExp(`^\\d+(\\.\\d+){${parts - 1}}$`));
const footnote = z.object({
  mark: z.string(),
  paragraph: z.int().min(0).describe("index into paragraphs"),
  offset: z.int().min(0).describe("UTF-16 units into the paragraph where the mark stood"),
  text: z.string().nullable(),
  firstLine: line.nullable(),
  lastLine: line.nullable(),
});
const prose = {
  paragraphs: z.array(z.string()),
  paragraphLines: z
    .array(z.array(range))
    .describe("for each paragraph, the line ranges it was read from; two where a page break cut it"),
  footnotes: z.array(footnote),
};

export const reportSchema = z.object({
  source: z.object({
    name: z.string(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe("null when the file could not be opened"),
    bytes: z.int().min(0),
    mediaType: z.string(),
    lines: z.int().min(0),
  }),
  outcome: z
    .enum(["imported", "unchanged", "wouldImport", "refused"])
    .describe("unchanged: this very document was imported before; wouldImport: --dry-run"),
  changes: z.object({
    practices: z.int().min(0).describe("practices added"),
    assessments: z.int().min(0).describe("assessments added"),
    repeats: z
      .int()
      .min(0)
      .describe("write-ups whose assessment the catalogue had already; the source was added to it"),
  }),
  writeUps: z.array(
    range.extend({
      ordinal: z.int().min(1),
      framework: z.string(),
      title: z.string().nullable(),
      titleKind: z.enum(["given", "descriptive"]).nullable(),
      profile: z.object({
        otherNames: z.array(z.string()),
        countries: z
          .array(z.string())
          .describe("ISO 3166-1 alpha-2 where the source names a country, else as printed"),
        organisations: z.array(z.string()),
        types: z.array(z.string()),
        targetGroups: z.array(z.string()).describe("as printed"),
        integrationAreas: z.array(z.string()),
        funding: z.array(z.string()),
        websites: z.array(z.string()),
        periods: z.array(z.string()),
        validationDate: z.string().nullable(),
        entries: z.array(
          range.extend({
            field: z.string(),
            label: z.string(),
            value: z.string(),
            asPrinted: z.string().nullable(),
          }),
        ),
      }),
      sections: z.array(
        range.extend({
          key: z.enum(["context", "objectives", "activities", "challenges"]),
          heading: z.string(),
          ...prose,
        }),
      ),
      answers: z.array(
        range.extend({
          question: code(2),
          heading: z.string().nullable(),
          ...prose,
          tools: z.array(z.object({ text: z.string(), line })),
        }),
      ),
      marks: z.array(z.object({ item: code(3), status: z.enum(["met", "notMet", "blank"]), line })),
      evidence: z.array(z.object({ item: code(3), text: z.string(), line })),
      unrecognised: z.array(
        z.object({
          text: z.string(),
          line,
          mark: z.string().describe("the sign as printed; it is no mark"),
          question: code(2).nullable(),
        }),
      ),
    }),
  ),
  diagnostics: z.array(diagnosticSchema),
  lines: z.object({
    total: z.int().min(0),
    used: z.int().min(0),
    blank: z.int().min(0),
    boilerplate: z.int().min(0),
    reported: z.int().min(0),
  }),
});

export type ImportReport = z.infer<typeof reportSchema>;
export type Outcome = ImportReport["outcome"];
export type Changes = ImportReport["changes"];
export const NO_CHANGES: Changes = { practices: 0, assessments: 0, repeats: 0 };

/** The report of a document that was read. */
export function reportOf(
  identity: DocumentIdentity,
  reading: Reading,
  outcome: Outcome,
  changes: Changes,
): ImportReport {
  return {
    source: { ...identity, lines: reading.lines.total },
    outcome,
    changes,
    writeUps: reading.writeUps.map(writeUpOf),
    diagnostics: reading.diagnostics,
    lines: reading.lines,
  };
}

/** The report of a document that could not be read: one error, nothing else. */
export function refusal(
  identity: Omit<DocumentIdentity, "sha256"> & { sha256: string | null },
  diagnostic: Diagnostic,
): ImportReport {
  return {
    source: { ...identity, lines: 0 },
    outcome: "refused",
    changes: NO_CHANGES,
    writeUps: [],
    diagnostics: [diagnostic],
    lines: { total: 0, used: 0, blank: 0, boilerplate: 0, reported: 0 },
  };
}

function writeUpOf(writeUp: WriteUp): ImportReport["writeUps"][number] {
  const { ordinal, framework, firstLine, lastLine, title, titleKind } = writeUp;
  return {
    ordinal,
    framework,
    firstLine,
    lastLine,
    title,
    titleKind,
    profile: profileOf(writeUp.profile),
    sections: writeUp.sections.map(({ key, heading, paragraphs, ...lines }) => ({
      key,
      heading,
      ...proseOf(paragraphs),
      ...lines,
    })),
    answers: writeUp.answers.map(({ question, heading, paragraphs, tools, ...lines }) => ({
      question,
      heading,
      ...proseOf(paragraphs),
      tools,
      ...lines,
    })),
    marks: writeUp.marks,
    evidence: writeUp.evidence,
    unrecognised: writeUp.unrecognised,
  };
}

function profileOf(entries: ProfileValue[]): ImportReport["writeUps"][number]["profile"] {
  const all = (field: string) => entries.filter((entry) => entry.field === field).map(({ value }) => value);
  return {
    otherNames: all("otherName"),
    countries: all("country"),
    organisations: all("organisation"),
    types: all("type"),
    targetGroups: all("targetGroup"),
    integrationAreas: all("integrationArea"),
    funding: all("funding"),
    websites: all("website"),
    periods: all("period"),
    validationDate: all("validationDate")[0] ?? null,
    entries,
  };
}

function proseOf(paragraphs: Paragraph[]) {
  return {
    paragraphs: paragraphs.map(({ text }) => text),
    paragraphLines: paragraphs.map(({ ranges }) => ranges),
    footnotes: paragraphs.flatMap(({ footnotes }, paragraph) =>
      footnotes.map((note) => ({ paragraph, ...note })),
    ),
  };
}
