/** Says whether an address behind a private link leads anywhere, without reading what is there. */
import { type Db, getDb } from "../db/client";
import { linkHash } from "./private-link";
import { hasDraft } from "./queries";

/**
 * Says whether there is a page at `rest`, the parts of the address after the secret. Takes any text for both. Asks only
 * for what the database knows: which other pages there are, the routes say.
 */
export async function hasDraftPage(
  { secret, rest }: { secret: string; rest: readonly string[] },
  db: Db = getDb(),
): Promise<boolean> {
  const [page, name] = rest;
  if (rest.length !== 2 || name === undefined) return hasDraft(secret, db);
  if (page === "area") return hasArea({ secret, slug: name }, db);
  if (page === "uploads") return hasUpload({ secret, number: name }, db);
  return hasDraft(secret, db);
}

async function hasArea({ secret, slug }: { secret: string; slug: string }, db: Db): Promise<boolean> {
  const found = await db.selfAssessment.findFirst({
    where: { linkHash: linkHash(secret), framework: { areas: { some: { slug } } } },
    select: { id: true },
  });
  return found !== null;
}

async function hasUpload({ secret, number }: { secret: string; number: string }, db: Db): Promise<boolean> {
  if (!/^[1-9]\d{0,8}$/.test(number)) return false;
  const found = await db.selfAssessmentUpload.findFirst({
    where: { id: Number(number), selfAssessment: { linkHash: linkHash(secret) } },
    select: { id: true },
  });
  return found !== null;
}
