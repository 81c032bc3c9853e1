/** Says whether an address of the criteria leads anywhere, without reading what is there. */
import { type Db, getDb } from "../db/client";

/** Says whether there is a framework with this slug, in any version. */
export async function hasFramework(slug: string, db: Db = getDb()): Promise<boolean> {
  return (await db.framework.findFirst({ where: { slug }, select: { id: true } })) !== null;
}
