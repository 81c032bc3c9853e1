/** Says whether an address of a source leads anywhere, without reading the document. */
import { type Db, getDb } from "../db/client";

/** Says whether there is a source with this SHA-256, or one that begins with these 16 digits; any other text is none. */
export async function hasSource(id: string, db: Db = getDb()): Promise<boolean> {
  if (!/^([0-9a-f]{16}|[0-9a-f]{64})$/.test(id)) return false;
  // A range, so that the primary key's index is used; "g" follows every hex digit.
  const where = { sha256: { gte: id, lt: `${id}g` } };
  return (await db.source.findFirst({ where, select: { sha256: true } })) !== null;
}
