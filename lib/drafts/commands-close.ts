/** Ends a draft of which nothing is left: its bytes are a source of the catalogue then, or stay where nothing of it was published. */
import type { Tx } from "../db/client";

/** Closes the draft when every write-up of it is published or left out; true then. A step of other commands, in their transaction. */
export async function closeWhenDone(tx: Tx, id: number): Promise<boolean> {
  const where = { draftId: id };
  const left = await tx.importDraftWriteUp.count({
    where: { ...where, publishedAt: null, OR: [{ place: null }, { place: { not: "leaveOut" } }] },
  });
  if (left > 0) return false;
  const published = await tx.importDraftWriteUp.count({ where: { ...where, publishedAt: { not: null } } });
  await tx.importDraft.update({
    where: { id },
    data: { state: "published", closedAt: new Date(), ...(published > 0 ? { bytes: null } : {}) },
    select: { id: true },
  });
  return true;
}
