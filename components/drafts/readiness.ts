/** What a write-up still lacks before it can be published, and how much there is to look at. Pure. */

import type { DraftView, DraftWriteUpView } from "@/lib/drafts/schema";
import { recordKey } from "@/lib/records/fields";

type Readiness = {
  required: ("titleMissing" | "undecided" | "identical")[];
  /** Warnings on its own lines that nobody has taken as anything; those around it are counted with the document. */
  warnings: number;
  /** The first line with one; null without any. */
  firstWarning: number | null;
};

/** Gives what must be done, and what should be looked at. */
export function readiness({
  writeUp,
  place,
  alike,
  identical,
  read,
  text,
  edits,
  fieldOfLine,
}: DraftWriteUpView): Readiness {
  const required: Readiness["required"] = [];
  if (identical) required.push("identical");
  if (writeUp.title === null) required.push("titleMissing");
  if (!place && alike.length > 0) required.push("undecided");
  const isTaken = (line: number) => Boolean(edits[recordKey.line(line)]?.value);
  /** Somebody has said which mark it is. */
  const isMarked = (line: number) => Object.hasOwn(edits, fieldOfLine.get(line) ?? "");
  const lines = text.filter(
    ({ line, diagnostics }) =>
      line >= read.firstLine &&
      line <= read.lastLine &&
      !isTaken(line) &&
      diagnostics.some(
        ({ severity, code }) => severity !== "note" && !(code === "mark-unknown" && isMarked(line)),
      ),
  );
  return { required, warnings: lines.length, firstWarning: lines[0]?.line ?? null };
}

/** Says whether the catalogue had this very document before; what was published from it here does not count. */
export function isKnownDocument({
  sameSource,
  writeUps,
}: Pick<DraftView, "sameSource" | "writeUps">): boolean {
  return sameSource !== null && writeUps.published === 0;
}
