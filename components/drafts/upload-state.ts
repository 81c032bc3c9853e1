/** What comes back from uploading when not all of it was kept: said on the page, with what was typed. */

export type FileOutcome =
  | { name: string; outcome: "stored" | "sameDraft"; href: string }
  | { name: string; outcome: "empty" | "tooLarge" };

export type UploadState = {
  /** Counts the attempts, so that the summary takes the focus each time. */
  attempt: number;
  /** How many of several files were kept; null: the usual words. */
  title: string | null;
  errors: { message: string; href?: string }[];
  /** One a file, in the order in which they came. */
  outcomes: FileOutcome[];
  values: { name: string; text: string };
} | null;
