/** What importing stores and prints: the reading of a source, and the import report. Browser-safe (zod only). */
import { z } from "zod";

export const severitySchema = z.enum(["error", "warning", "note"]);
export const diagnosticSchema = z.object({
  code: z.string(),
  severity: severitySchema,
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  message: z.string(),
  expected: z.string().optional(),
  suggestion: z.string().optional(),
});
export const lineUseKindSchema = z.enum(["used", "blank", "boilerplate", "reported"]);
/** A run of lines read as the same thing; runs follow each other without a gap from line 1 to the last. */
export const lineRunSchema = z.object({
  firstLine: z.int().min(1),
  lastLine: z.int().min(1),
  as: lineUseKindSchema,
  by: z.string().nullable(),
});
/** Source.reading: how the document was understood when it was imported. */
export const readingSchema = z.object({
  lines: z.object({
    total: z.int(),
    used: z.int(),
    blank: z.int(),
    boilerplate: z.int(),
    reported: z.int(),
  }),
  runs: z.array(lineRunSchema),
  diagnostics: z.array(diagnosticSchema),
});

export type StoredReading = z.infer<typeof readingSchema>;
export type StoredDiagnostic = z.infer<typeof diagnosticSchema>;
export type LineUseKind = z.infer<typeof lineUseKindSchema>;

/** A source as its page shows it: some of its lines, each with what it was read as. E-mail addresses are masked. */
export type SourceView = {
  sha256: string;
  id: string; // the first 16 hex digits: the address /sources/{id}
  name: string;
  mediaType: string;
  byteCount: number;
  lineCount: number;
  lines: StoredReading["lines"];
  firstLine: number; // of the lines below
  text: {
    line: number;
    text: string;
    truncated: number;
    as: LineUseKind;
    by: string | null;
    diagnostics: StoredDiagnostic[];
  }[];
  writeUps: {
    ordinal: number;
    firstLine: number;
    lastLine: number;
    practice: { slug: string; title: string };
  }[];
};
