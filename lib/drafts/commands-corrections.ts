/** What an editor changed while a document was imported, as corrections that the practice's page shows: what was read, and what stands there. */
import type { Actor } from "../audit/schema";
import type { Tx } from "../db/client";
import { textAt } from "../records/write-up-fields";
import { editedKeys, isOfPractice, personIdOf, reasonOf } from "./edited-keys";
import type { LoadedWriteUp } from "./queries-write-up";

type Recording = {
  loaded: LoadedWriteUp;
  practiceId: number;
  assessmentId: number;
  reason: string | null;
  actor: Actor;
  /** Whether the practice was made by this: only then the write-up's title is its title. */
  isNew: boolean;
  /** Only these; all without it. */
  only?: ReadonlySet<string>;
};

/** Writes one correction for each field that was changed. A step of publishing. */
export async function recordEdits(
  tx: Tx,
  { loaded, practiceId, assessmentId, reason, actor, isNew, only }: Recording,
): Promise<void> {
  const { read, writeUp, framework } = loaded;
  const keys = editedKeys(loaded).filter(
    (key) => (isNew || (key !== "title" && key !== "titleKind")) && (only === undefined || only.has(key)),
  );
  if (keys.length === 0) return;
  await tx.correction.createMany({
    data: keys.map((key) => ({
      practiceId,
      assessmentId: isOfPractice(key) ? null : assessmentId,
      key,
      before: textAt(read, key, framework),
      after: textAt(writeUp, key, framework),
      reason: reasonOf(reason),
      atImport: true,
      personId: personIdOf(actor),
    })),
  });
}
