/** Says whether an address of a source leads anywhere, without reading the document. */
import { findPublicSource } from "../catalogue/queries-sources";
import { type Db, getDb } from "../db/client";

/** Says whether there is a source with this SHA-256, or one that begins with these 16 digits, that everyone may see; any other text is none. */
export async function hasSource(id: string, db: Db = getDb()): Promise<boolean> {
  return (await findPublicSource(id, db)) !== null;
}
