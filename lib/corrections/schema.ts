/** Corrections of what is published: what is asked, what can go wrong, and what pages show of them. Browser-safe (zod only). */
import { z } from "zod";
import type { Origin } from "../catalogue/schema";
import type { RecordFieldProblem } from "../records/fields";

/** Whose field: the assessment's, or one of its practice; a practice's by its slug. */
export type CorrectionTarget = { assessmentId: number } | { practice: string };

/** Why nothing was corrected. */
const correctionProblems = [
  "notFound",
  /** It was taken out of the catalogue, or was never in it. */
  "notPublished",
  /** A later version replaced it: what was cited stays as it was. */
  "notCurrent",
  "noField",
  "noReason",
  "nothing",
  /** Evidence belongs to a mark, and the item is not listed. */
  "notListed",
  "unknownCountry",
  "titleMissing",
  "notAnOption",
  "tooLong",
  "tooManyLines",
  "conflict",
  /** Somebody changed the field since what was to be put away was looked at. */
  "changedMeanwhile",
] as const;
export const correctionProblemSchema = z.enum(correctionProblems);
export type CorrectionProblem = z.infer<typeof correctionProblemSchema>;

export type Corrected =
  | { ok: true; correctionId: number; practice: string }
  /** Somebody changed the field since it was looked at: `now` is what it says, `version` what to send to write over that. */
  | { ok: false; reason: "conflict"; now: string; version: string }
  | { ok: false; reason: "unknownCountry"; value: string }
  | ({ ok: false; reason: RecordFieldProblem["problem"] } & Omit<RecordFieldProblem, "problem">)
  | {
      ok: false;
      reason:
        | "notFound"
        | "notPublished"
        | "notCurrent"
        | "noField"
        | "noReason"
        | "nothing"
        | "notListed"
        | "changedMeanwhile";
    };

/** One correction as it is shown; e-mail addresses are masked. */
export type CorrectionView = {
  id: number;
  /** The record's field (lib/records/fields.ts). */
  key: string;
  /** Null: a field of the practice itself. */
  assessment: { id: number; framework: string } | null;
  at: Date;
  atImport: boolean;
  before: string;
  after: string;
  reason: string;
  /** Where it stands in the sources. */
  origins: Origin[];
};

/** A field that says something else than it did first: what it said, and the latest correction of it. */
export type CorrectedField = Pick<CorrectionView, "key" | "at" | "atImport" | "reason"> & {
  assessmentId: number | null;
  /** What it said before the first correction. */
  before: string;
  /** What it says since the latest. */
  after: string;
};

/** Gives the name under which a corrected field is looked up: a practice's own field has the same for each of its assessments. */
export function correctedFieldName({ assessmentId, key }: { assessmentId: number | null; key: string }) {
  return /^(title|titleKind|profile:.*|section:.*)$/.test(key) ? key : `${assessmentId ?? ""} ${key}`;
}
