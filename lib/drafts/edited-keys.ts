/** Which fields of a write-up an editor changed, and how that is told beside them. Pure. */
import type { Actor } from "../audit/schema";
import type { Framework } from "../frameworks/schema";
import { recordFieldOf } from "../records/fields";
import { textAt } from "../records/write-up-fields";
import type { WriteUp } from "../writeup/tree";
import type { DraftEdit } from "./schema";

/** Stands beside a change for which no reason was given. */
const WITHOUT_REASON = "Changed while the document was imported.";

/** Gives the reason that stands beside a change. */
export function reasonOf(reason: string | null): string {
  return reason?.trim() || WITHOUT_REASON;
}

/** Gives who changed it; null for who is no person. */
export function personIdOf(actor: Actor): number | null {
  return actor.kind === "person" ? actor.id : null;
}

/** Gives the fields that edits changed, lines that were taken as the fields that they went into. */
export function editedKeys({
  edits,
  read,
  writeUp,
  framework,
}: {
  edits: Readonly<Record<string, DraftEdit>>;
  read: WriteUp;
  writeUp: WriteUp;
  framework: Framework;
}): string[] {
  const keys = Object.entries(edits).map(([key, { value }]) => (key.startsWith("line:") ? value : key));
  return [...new Set(keys)].filter((key) => {
    const field = recordFieldOf(key, framework);
    return field !== null && textAt(read, key, framework) !== textAt(writeUp, key, framework);
  });
}

/** Says whether a field is the practice's, not the assessment's. */
export function isOfPractice(key: string): boolean {
  return /^(title|titleKind|profile:.*|section:.*)$/.test(key);
}
