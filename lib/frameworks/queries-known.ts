/** A framework by its row, read once: a version is never edited, so what was read of it stays true. */
import type { Db, Tx } from "../db/client";
import type { Framework } from "./schema";
import { frameworkSelect, toFramework } from "./structure";

const known = new WeakMap<Db, Map<number, Framework>>();

/**
 * Gives the framework with this row id; throws when there is none. `db` is what it is remembered for, `tx` what it is
 * read through: inside a transaction the outer client would wait for the transaction to end.
 */
export async function getFrameworkOf(
  id: number,
  { db, tx = db }: { db: Db; tx?: Db | Tx },
): Promise<Framework> {
  const remembered = known.get(db) ?? new Map<number, Framework>();
  known.set(db, remembered);
  const there = remembered.get(id);
  if (there) return there;
  const read = toFramework(await tx.framework.findUniqueOrThrow({ where: { id }, select: frameworkSelect }));
  remembered.set(id, read);
  return read;
}
