/** What a database error means, where a person can do something about it. */

/** Says whether a write failed because the disk, or the room the database is given, is full. The causes of an error count too. */
export function isStorageFull(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 10; cause = cause.cause, depth++) {
    if (/SQLITE_FULL|SQLITE_IOERR|database or disk is full|disk I\/O error|ENOSPC/.test(textOf(cause)))
      return true;
  }
  return false;
}

/** Prisma keeps the database's own words in `meta`, not in the cause. */
function textOf(error: Error): string {
  const { meta, code } = error as Error & { meta?: unknown; code?: unknown };
  return [error.message, typeof code === "string" ? code : "", meta ? JSON.stringify(meta) : ""].join(" ");
}
