/** How long a sign-in lasts: two weeks after it was last used, three months at most. */

const DAY = 24 * 60 * 60 * 1000;
const IDLE_MS = 14 * DAY;
const LONGEST_MS = 90 * DAY;
/** A session's last use is written down at most once in so long: reading pages should not write. */
const REFRESH_MS = 60 * 60 * 1000;

/** For the cookie; in seconds. Whether the session still holds is the database's to say. */
export const LONGEST_SESSION_S = LONGEST_MS / 1000;

/** Gives when a session ends that was begun at `createdAt` and is used now. */
export function expiryOf({ createdAt, now }: { createdAt: Date; now: Date }): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS));
}

/** Says whether a session still holds. */
export function isAlive({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }, now: Date): boolean {
  return now < expiresAt && now.getTime() < createdAt.getTime() + LONGEST_MS;
}

/** Says whether it is time to write down that a session is used. */
export function isStale({ lastSeenAt }: { lastSeenAt: Date }, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= REFRESH_MS;
}
