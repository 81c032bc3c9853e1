/** What a self-assessment is made of, and what may be said to it. Browser-safe (zod only). */
import { z } from "zod";

/** States an author can be in; the two last come from the editors. */
export const draftStateSchema = z.enum(["draft", "submitted", "returned", "published", "unpublished"]);
export type DraftState = z.infer<typeof draftStateSchema>;

/** Only these may be written to: what lies with the editors is withdrawn first. */
export const writableStates = ["draft", "returned"] as const satisfies readonly DraftState[];

/** Says whether a self-assessment in this state may be written to. Its plan always may: it is the author's alone. */
export function isWritable(state: string, page: "plan" | "assessment" = "assessment"): boolean {
  return page === "plan" || writableStates.some((writable) => writable === state);
}

/** A page writes no more fields at once than it can hold. */
export const MOST_CHANGES = 400;
/** Far above any limit of a field, so that a text that is too long is refused by name and not as a broken request. */
const LONGEST_REQUEST_VALUE = 4_000_000;

/** In bytes. A form with every answer at its limit stays far below, a Word file with a logo in it too. */
export const LARGEST_UPLOAD = 3 * 1024 * 1024;
/** Earlier ones can be deleted. */
export const MOST_UPLOADS = 20;
/**
 * Lines of a form that comes back. Reading is one piece of work during which nobody else is served, and anyone may ask for it. The
 * longest write-up of the sources has 193; what may be handed in has 10,500 as it is printed.
 */
export const MOST_UPLOAD_LINES = 20_000;
/** Lines of all that is handed in: an editor reads it, and publishing it holds up whoever else writes. */
export const MOST_SUBMITTED_LINES = 5_000;
/** In bytes, all of one self-assessment's together: anyone may start one. */
export const LARGEST_UPLOADS = 20 * 1024 * 1024;

/** One field as a page wants it: `base` is the version it had on that page (0: it had none yet). */
export const fieldChangeSchema = z.object({
  key: z.string().max(100),
  value: z.string().max(LONGEST_REQUEST_VALUE),
  base: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
});

/** What an open page sends. */
export const saveRequestSchema = z.object({
  changes: z.array(fieldChangeSchema).min(1).max(MOST_CHANGES),
});

export type FieldChange = z.infer<typeof fieldChangeSchema>;
export type SaveRequest = z.infer<typeof saveRequestSchema>;

/** Why a value was not taken: it would not fit, or is none of those the field can have, or the field is not in this form. */
export type FieldProblem =
  | { problem: "tooLong"; limit: number; length: number }
  | { problem: "tooManyLines"; limit: number; lines: number }
  | FieldProblemKind;
type FieldProblemKind = { problem: "notAnOption" | "notADate" | "unknownField" | "titleMissing" };

/** What became of one change. With a conflict nothing was written: `theirs` is what stands there now. */
export type FieldOutcome = { key: string } & (
  | { outcome: "saved"; version: number }
  | { outcome: "conflict"; theirs: FieldValue }
  | ({ outcome: "refused" } & FieldProblem)
);

/** Why nothing at all was written. */
export type SaveFailure = "notFound" | "locked" | "storageFull";
export type SaveResult = { ok: true; outcomes: FieldOutcome[] } | { ok: false; reason: SaveFailure };

export type FieldValue = { value: string; version: number };
/** The fields that have ever been written, by key. */
export type Fields = Readonly<Record<string, FieldValue>>;
