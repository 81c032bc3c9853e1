/** The words the catalogue uses for whom a practice is for and what it works on: offered where a person describes a practice. */
import { type Db, getDb } from "../db/client";
import { sql } from "../db/sql";
import { hiddenEntries } from "../search/queries-withdrawn";

export type Vocabulary = Record<"targetGroup" | "integrationArea", string[]>;

/** More would be a list that nobody reads; what is not among them is written by hand. */
const MOST = 40;

/** Gives the values that occur most in published practices, at most forty of each, in alphabetical order. */
export async function findVocabulary(db: Db = getDb()): Promise<Vocabulary> {
  const [targetGroup, integrationArea] = await Promise.all([
    mostUsed(db, "targetGroup"),
    mostUsed(db, "integrationArea"),
  ]);
  return { targetGroup, integrationArea };
}

async function mostUsed(db: Db, field: keyof Vocabulary): Promise<string[]> {
  const rows = await db.$queryRaw<{ value: string }[]>(sql`
    SELECT e."value" AS "value" FROM "ProfileEntry" e
    WHERE e."field" = ${field} AND e."id" NOT IN (${hiddenEntries})
      AND EXISTS (SELECT 1 FROM "Assessment" a WHERE a."practiceId" = e."practiceId" AND a."state" = 'published')
    GROUP BY e."value" ORDER BY COUNT(*) DESC, e."value" LIMIT ${MOST}`);
  return rows.map(({ value }) => value).sort((a, b) => a.localeCompare(b, "en"));
}
