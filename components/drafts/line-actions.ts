/** What an editor can do with a line: one click writes one field. */
import type { DraftWriteUpView } from "@/lib/drafts/schema";

export type LineActions = {
  /** Takes `key` and `value` (and the version that was seen) and comes back to the line. */
  take: (form: FormData) => Promise<void>;
  /** The line whose form stands open, in which it can be taken as anything. */
  opened: number | null;
};

/** Gives the last write to this write-up that a page shows: versions count all of its writes. */
export function lastSeen({ edits }: Pick<DraftWriteUpView, "edits">): number {
  return Math.max(0, ...Object.values(edits).map(({ version }) => version));
}

/** Gives the version of a field that a page shows; 0 where nobody wrote over it. */
export function versionSeen({ edits }: Pick<DraftWriteUpView, "edits">, key: string): number {
  return Object.hasOwn(edits, key) ? (edits[key]?.version ?? 0) : 0;
}
