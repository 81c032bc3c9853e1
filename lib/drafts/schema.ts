/** Documents that editors bring: their states, what is decided about each write-up, and what pages show of them. Browser-safe (zod only). */
import { z } from "zod";
import type { ItemState } from "../catalogue/schema";
import type { Framework } from "../frameworks/schema";
import type { SourceView } from "../imports/schema";
import type { RecordFieldProblem } from "../records/fields";
import type { Suggestion } from "../records/suggestions";
import type { Alike } from "../review/schema";
import type { Diagnostic, LineAccount, LineRange, WriteUp } from "../writeup/tree";

export const importStateSchema = z.enum([
  "waiting",
  "unreadable",
  "open",
  "publishing",
  "published",
  "discarded",
]);
export const importPlaceSchema = z.enum([
  "newPractice",
  "anotherAssessment",
  "newVersion",
  "merge",
  "leaveOut",
]);
export type ImportState = z.infer<typeof importStateSchema>;
export type ImportPlace = z.infer<typeof importPlaceSchema>;

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
/**
 * What a write-up is: a practice of its own, a further assessment of one that is there, a new version of its assessment by the same
 * criteria, the same assessment (the two are made one, field by field), or nothing for the catalogue.
 */
export const draftPlaceSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("newPractice") }),
  z.object({ as: z.literal("anotherAssessment"), practice: slug }),
  z.object({ as: z.literal("newVersion"), practice: slug }),
  z.object({ as: z.literal("merge"), practice: slug }),
  z.object({ as: z.literal("leaveOut") }),
]);
export type DraftPlace = z.infer<typeof draftPlaceSchema>;

/** Why a write-up is not published. */
export const publishProblems = [
  "notFound",
  /** The draft is not open: published, thrown away, or being published. */
  "closed",
  "alreadyPublished",
  "leftOut",
  "titleMissing",
  /** There are practices much like it and nobody decided what it is. */
  "undecided",
  /** The very same content is in the catalogue. */
  "identical",
  /** Nothing of it would stand in the catalogue but a title: not published with all others, only by its own page. */
  "nothingRead",
  "noSuchPractice",
  "noVersionToReplace",
  /** One of its fields has more paragraphs or entries than a page can show. */
  "tooManyLines",
] as const;
export const publishProblemSchema = z.enum(publishProblems);
export type PublishProblem = z.infer<typeof publishProblemSchema>;

/** At most so many files in one upload, and so many bytes in all of them together. */
export const MOST_FILES = 100;
export const LARGEST_UPLOAD = 55 * 1024 * 1024;

/** A draft in a list. */
export type DraftSummary = {
  id: number;
  name: string;
  mediaType: string;
  byteCount: number;
  state: ImportState;
  uploadedBy: string;
  uploadedAt: Date;
  /** Write-ups by where they stand; the four add up to `total`. `problems`: of the undecided and decided, those that were refused last. */
  writeUps: {
    total: number;
    undecided: number;
    decided: number;
    leftOut: number;
    published: number;
    problems: number;
    /** Of the published ones, those that no longer stand in the catalogue: taken out since, or replaced. */
    gone: number;
  };
};

/** What a write-up holds, as it would be published: counts with their denominator, never a score. */
export type WriteUpContent = {
  answers: number;
  questions: number;
  /** Sections of the description that say something. */
  sections: number;
  /** How many items of the criteria are in each state. */
  items: Record<ItemState, number>;
  /** No answer, no mark and no section: but for title and profile there is nothing in it. */
  isEmpty: boolean;
};

/** What a published write-up became, and how that stands now. `isShown`: the practice has a page, whatever became of this assessment. */
export type PublishedWriteUp = {
  practice: string;
  title: string;
  assessmentId: number;
  state: "published" | "unpublished" | "replaced";
  isShown: boolean;
};

/** What was decided about a write-up, and what came of it. */
export type DraftDecision = {
  place: DraftPlace | null;
  problem: PublishProblem | null;
  published: PublishedWriteUp | null;
};
/** The practice that a decision names: its title, where it still has one; and how many fields a merge takes from the document. */
export type PlaceNamed = { practiceTitle: string | null; chosen: number };

/**
 * What publishing all of a draft would do now: `decided` are published as somebody decided, `own` as practices of their own because
 * nothing in the catalogue is like them, `waiting` stay, by the reason. `unchecked` more were not looked at.
 */
export type PublishingForecast = {
  decided: number;
  own: number;
  waiting: { problem: PublishProblem; count: number }[];
  unchecked: number;
};

/** A write-up that is not done, and why it was not published when that was asked last. */
export type LeftWriteUp = { ordinal: number; title: string | null; problem: PublishProblem | null };

/** One write-up in the list of its draft. */
export type DraftWriteUpSummary = {
  ordinal: number;
  title: string | null;
  framework: string; // slug
  firstLine: number;
  lastLine: number;
  /** Findings that are warnings or errors, on its lines. */
  warnings: number;
  /** Fields that an editor wrote over. */
  edits: number;
  content: WriteUpContent;
} & DraftDecision &
  PlaceNamed;

/** A draft on its page. Without `reading` it was not read yet, or it cannot be: `findings` say why. */
export type DraftView = DraftSummary & {
  sha256: string;
  findings: Diagnostic[];
  /** The criteria a person chose; null: as the text shows. */
  chosenFramework: string | null;
  /** The catalogue has this very document, byte for byte: the id of its source page. */
  sameSource: string | null;
  reading: {
    account: LineAccount;
    lineCount: number;
    /** Findings on lines of no write-up. */
    outside: Diagnostic[];
    writeUps: { items: DraftWriteUpSummary[]; total: number; page: number; pageSize: number };
  } | null;
};

/** What an editor wrote over a field. */
export type DraftEdit = { value: string; version: number };

/** One write-up on its page: the lines on one side, what was read and edited on the other. */
export type DraftWriteUpView = {
  draft: DraftSummary;
  ordinal: number;
  framework: Framework;
  /** As the reader read it, and as it is with the edits. */
  read: WriteUp;
  writeUp: WriteUp;
  edits: Record<string, DraftEdit>;
  /** Its lines, and those around it that no other write-up has. */
  shown: LineRange;
  /** Those lines (e-mail addresses masked), as many as one page shows, each with what it was read as. */
  text: SourceView["text"];
  /** The key of the field that each line went into, edits included. */
  fieldOfLine: Map<number, string>;
  /** What can be done with one click, by line. */
  suggestions: Map<number, Suggestion[]>;
  content: WriteUpContent;
  /** The practice that has the very same content; there is nothing to do then. */
  /** `isShown`: it stands in the catalogue; otherwise that assessment can be put back. */
  identical: { slug: string; title: string; assessmentId: number; isShown: boolean } | null;
  alike: Alike[];
} & DraftDecision &
  PlaceNamed;

/** One field in which a write-up and an assessment of the catalogue are compared. */
export type ComparedField = { key: string; theirs: string; ours: string; isSame: boolean };
/** A write-up beside the assessment of a practice by the same criteria (null when the practice has none by them). */
export type DraftComparison = {
  practice: { slug: string; title: string };
  assessmentId: number | null;
  fields: ComparedField[];
  /** In a merge, the keys of the fields in which ours replaces theirs. */
  chosen: string[];
};

/** What became of an uploaded file, by its name without any path. `sameDraft`: an open draft has these very bytes. */
export type Uploaded =
  | { name: string; outcome: "stored" | "sameDraft"; id: number }
  | { name: string; outcome: "empty" | "tooLarge" };

/** What is written into a field; `version` is the one that was seen, 0 where nothing was written yet. */
export type FieldToSave = { key: string; value: string; version: number };
/** Why a field cannot be written; `unknownField`: the criteria, or the document, have none such. */
export type SaveProblem = { key: string } & (RecordFieldProblem | { problem: "unknownField" });
/** All of the fields are written, or none. */
export type SaveOutcome =
  | { ok: true }
  | { ok: false; reason: "notFound" | "closed" }
  | { ok: false; reason: "invalid"; problems: SaveProblem[] }
  /** Somebody wrote since: what stands there now. */
  | { ok: false; reason: "conflict"; conflicts: FieldToSave[] };

export type PublishOutcome =
  | { ok: true; practice: string; assessmentId: number }
  | { ok: false; problem: PublishProblem };
