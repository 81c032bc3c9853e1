/** Counts how items are marked in the published assessments against a framework: of as many items as a page needs, and no more. */
import type { Db } from "../db/client";
import { join, type Sql, sql } from "../db/sql";

/** How one item is marked: the four states add up to `total`, the number of published assessments. */
export type ItemStateCounts = {
  met: number;
  notMet: number;
  blank: number;
  notListed: number;
  total: number;
};

type Asked = { frameworkId: number; items: readonly { id: number; code: string }[]; total: number };

/**
 * Counts the states of these items of one framework, by item code; `total` is the number of published assessments against it.
 * Items that are not the framework's are never marked there: all of theirs are `notListed`.
 */
export async function countStatesOf(
  db: Db,
  { frameworkId, items, total }: Asked,
): Promise<Record<string, ItemStateCounts>> {
  if (items.length === 0) return {};
  const rows = await db.$queryRaw<
    { itemId: number | bigint; status: "met" | "notMet" | "blank"; count: number | bigint }[]
  >(marksByState({ frameworkId, itemIds: items.map(({ id }) => id) }));
  const counts = new Map<number, ItemStateCounts>(
    items.map(({ id }) => [id, { met: 0, notMet: 0, blank: 0, notListed: total, total }]),
  );
  for (const { itemId, status, count } of rows) {
    const item = counts.get(Number(itemId));
    if (!item) throw new Error(`A mark counts for an item ${itemId} that was not asked for`);
    item[status] += Number(count);
    item.notListed -= Number(count);
  }
  return Object.fromEntries(
    items.flatMap(({ id, code }) => {
      const item = counts.get(id);
      return item ? [[code, item]] : [];
    }),
  );
}

/** Counts in how many published assessments each of these items is met, by the item's id; an item that is never met has no entry. */
export async function countMetOf(db: Db, asked: Omit<Asked, "total">): Promise<Map<number, number>> {
  const itemIds = asked.items.map(({ id }) => id);
  if (itemIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ itemId: number | bigint; count: number | bigint }[]>(
    marksByState({ frameworkId: asked.frameworkId, itemIds, onlyMet: true }),
  );
  return new Map(rows.map(({ itemId, count }) => [Number(itemId), Number(count)]));
}

/**
 * The statement of both. The index on (item, status, assessment) holds all that it reads of the marks. Published assessments are
 * one list, made once: a join would look up an assessment for every mark, which took seven times as long. The plus keeps SQLite
 * from going by assessment, where it would have to read the marks of all items.
 */
export function marksByState({
  frameworkId,
  itemIds,
  onlyMet = false,
}: {
  frameworkId: number;
  itemIds: readonly number[];
  onlyMet?: boolean;
}): Sql {
  return sql`
    SELECT m."itemId", m."status", COUNT(*) AS "count" FROM "Mark" m
    WHERE m."itemId" IN (${join([...itemIds])}) ${onlyMet ? sql`AND m."status" = 'met'` : sql``}
      AND +m."assessmentId" IN (
        SELECT s."id" FROM "Assessment" s WHERE s."frameworkId" = ${frameworkId} AND s."state" = 'published')
    GROUP BY m."itemId", m."status"`;
}
