/** Reads the history: filtered pages of it, and whether its chain holds. */
import { type Db, getDb } from "../db/client";
import { type Page, pageWindow } from "../shared/paging";
import { BEGINNING, firstBroken } from "./chain";
import type { AuditAction, AuditRow } from "./schema";

export type AuditFilter = {
  actorId: number | null;
  action: AuditAction | null;
  /** A kind of thing ("practice"), and one of them. */
  subject: string | null;
  subjectId: string | null;
  /** Days, both included. */
  from: Date | null;
  to: Date | null;
  page: number;
  pageSize: number;
};

const DAY = 24 * 60 * 60 * 1000;

type Narrowing = Omit<AuditFilter, "page" | "pageSize">;

function matching(filter: Narrowing) {
  return {
    actorId: filter.actorId ?? undefined,
    action: filter.action ?? undefined,
    subject: filter.subject ?? undefined,
    subjectId: filter.subjectId ?? undefined,
    at: {
      gte: filter.from ?? undefined,
      lt: filter.to ? endOf(filter.to) : undefined,
    },
  };
}

/** The end of a day; none after the last that is written with four figures: times are compared as text. */
function endOf(day: Date): Date | undefined {
  const end = new Date(day.getTime() + DAY);
  return end.getUTCFullYear() > 9999 ? undefined : end;
}

/** Gives a page of the history that a filter finds, the newest first. */
export async function findAuditEntries(filter: AuditFilter, db: Db = getDb()): Promise<Page<AuditRow>> {
  const where = matching(filter);
  const { limit, offset } = pageWindow(filter);
  const [total, items] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({ where, orderBy: { id: "desc" }, skip: offset, take: limit }),
  ]);
  return { items, total, page: filter.page, pageSize: filter.pageSize };
}

/** Rows read at a time while all of them are gone through. */
const CHUNK = 1000;

/** Gives everything that a filter finds, the newest first, some rows at a time: what is added meanwhile is not among it. */
export async function* eachAuditEntries(filter: Narrowing, db: Db = getDb()): AsyncGenerator<AuditRow[]> {
  for (let before: number | undefined; ; ) {
    const chunk: AuditRow[] = await db.auditEntry.findMany({
      where: { ...matching(filter), ...(before !== undefined && { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: CHUNK,
    });
    if (chunk.length === 0) return;
    yield chunk;
    before = chunk.at(-1)?.id;
  }
}

/** Gives how many rows there are, and the number and the hash of the last; null when there are none. */
export async function getChainEnd(
  db: Db = getDb(),
): Promise<{ rows: number; id: number; hash: string } | null> {
  const [rows, last] = await Promise.all([
    db.auditEntry.count(),
    db.auditEntry.findFirst({ orderBy: { id: "desc" }, select: { id: true, hash: true } }),
  ]);
  return last && { rows, ...last };
}

/** Checks the whole chain, some rows at a time. Gives the number of rows, the last hash, and the first row that does not hold. */
export async function checkChain(
  db: Db = getDb(),
): Promise<{ rows: number; last: string; brokenAt: number | null }> {
  let last = BEGINNING;
  let rows = 0;
  for (let after = 0; ; ) {
    const chunk: AuditRow[] = await db.auditEntry.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: CHUNK,
    });
    const end = chunk.at(-1);
    if (!end) return { rows, last, brokenAt: null };
    const brokenAt = firstBroken(chunk, last);
    if (brokenAt !== null) return { rows: rows + chunk.length, last, brokenAt };
    rows += chunk.length;
    last = end.hash;
    after = end.id;
  }
}
