/** Says whether an address of the catalogue leads anywhere, without reading what is there. */
import { type Db, getDb } from "../db/client";
import { findPreviousVersions } from "./queries-versions";
import { parseVersionId } from "./versions";

/** Says whether there is a practice with this slug to show: one with a published assessment. */
export async function hasPractice(slug: string, db: Db = getDb()): Promise<boolean> {
  const found = await db.practice.findFirst({
    where: { slug, assessments: { some: { state: "published" } } },
    select: { id: true },
  });
  return found !== null;
}

/** Says whether the practice with this slug has a previous version with this number. Takes any text for both. */
export async function hasPreviousVersion(slug: string, id: string, db: Db = getDb()): Promise<boolean> {
  const number = parseVersionId(id);
  return number !== null && (await findPreviousVersions(slug, db)).some((version) => version.id === number);
}
