/** Says whether an address of the catalogue leads anywhere, without reading what is there. */
import { type Db, getDb } from "../db/client";

/** Says whether there is a practice with this slug to show: one with a published assessment. */
export async function hasPractice(slug: string, db: Db = getDb()): Promise<boolean> {
  const found = await db.practice.findFirst({
    where: { slug, assessments: { some: { state: "published" } } },
    select: { id: true },
  });
  return found !== null;
}
