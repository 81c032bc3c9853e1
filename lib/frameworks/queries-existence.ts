/** Says whether an address of the criteria leads anywhere, without reading what is there. */
import { type Db, getDb } from "../db/client";
import { findShownFrameworkId } from "./queries-shown";

/** Says whether there is a framework with this slug, in any version. */
export async function hasFramework(slug: string, db: Db = getDb()): Promise<boolean> {
  return (await db.framework.findFirst({ where: { slug }, select: { id: true } })) !== null;
}

/** Says whether the version of a framework that everyone is shown has an area ("3"), a question ("3.2") or an item ("3.2.5") with this code. Takes any text for both. */
export async function hasCriterion(slug: string, code: string, db: Db = getDb()): Promise<boolean> {
  const frameworkId = await findShownFrameworkId(slug, db);
  const [first = "", second, third, ...more] = code.split(".");
  if (frameworkId === null || more.length > 0) return false;
  const area = { frameworkId, code: first };
  const question = { code: `${first}.${second}`, area };
  const select = { id: true };
  if (third !== undefined)
    return (await db.checklistItem.findFirst({ where: { code, question }, select })) !== null;
  if (second !== undefined) return (await db.question.findFirst({ where: question, select })) !== null;
  return (await db.area.findFirst({ where: area, select })) !== null;
}
