/**
 * Which version of a set of criteria everyone is shown: the newest that has a published assessment, since a newer one would show
 * an empty catalogue; the newest of all when none has. The one place where this is chosen. What is begun or imported goes by the
 * newest of all (`newestFrameworkId`).
 */
import { type Db, getDb } from "../db/client";
import { type Sql, sql } from "../db/sql";

/** Gives the row id of the version shown of a set, as a part of a statement; NULL when there is no such set. `slug` is a value or a column. */
export function shownFrameworkId(slug: Sql): Sql {
  return sql`(SELECT v."id" FROM "Framework" v WHERE v."slug" = ${slug}
    ORDER BY EXISTS (SELECT 1 FROM "Assessment" x WHERE x."frameworkId" = v."id" AND x."state" = 'published') DESC,
      v."version" DESC LIMIT 1)`;
}

/** Gives the row id of the newest version of a set, as `shownFrameworkId` does. */
export function newestFrameworkId(slug: Sql): Sql {
  return sql`(SELECT v."id" FROM "Framework" v WHERE v."slug" = ${slug} ORDER BY v."version" DESC LIMIT 1)`;
}

/** Gives the row id of the version shown of a set; null when there is no such set. Takes any text. */
export async function findShownFrameworkId(slug: string, db: Db = getDb()): Promise<number | null> {
  const [row] = await db.$queryRaw<{ id: number | bigint | null }[]>(
    sql`SELECT ${shownFrameworkId(sql`${slug}`)} AS "id"`,
  );
  const id = row?.id ?? null;
  return id === null ? null : Number(id);
}

/** Gives the row ids of the versions shown, one of each set. */
export async function findShownFrameworkIds(db: Db = getDb()): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>(
    sql`SELECT f."id" FROM "Framework" f WHERE f."id" = ${shownFrameworkId(sql`f."slug"`)}`,
  );
  return new Set(rows.map(({ id }) => Number(id)));
}
