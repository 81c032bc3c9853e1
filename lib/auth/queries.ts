/** Reads who may work on the catalogue: people, their sessions, and the links that invite them. */
import { type Db, getDb } from "../db/client";
import { type Page, pageWindow } from "../shared/paging";
import type { Role } from "./schema";
import { isAlive, isStale } from "./session-life";
import { tokenHash } from "./tokens";

export type Person = { id: number; name: string; email: string; role: Role; disabledAt: Date | null };
/** Who asks. `isStale`: it is time to write down that the session is used. */
export type SignedIn = { sessionId: string; person: Person; isStale: boolean };

const person = { id: true, name: true, email: true, role: true, disabledAt: true } as const;

/** Gives who the token of a cookie belongs to; null when it opens nothing (any more), or its person was disabled. */
export async function getSession(
  token: string,
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<SignedIn | null> {
  const row = await db.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { id: true, createdAt: true, expiresAt: true, lastSeenAt: true, person: { select: person } },
  });
  if (!row || !isAlive(row, now) || row.person.disabledAt !== null) return null;
  return { sessionId: row.id, person: row.person, isStale: isStale(row, now) };
}

export type SessionRow = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date };

/** More sessions than any person has; who has more sees the last ones used. */
const MOST_SESSIONS = 100;

/** Gives the sessions of a person that still hold, the one used last first. */
export async function findSessions(
  personId: number,
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<SessionRow[]> {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    take: MOST_SESSIONS,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });
  return rows
    .filter((row) => isAlive(row, now))
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({ id, userAgent, createdAt, lastSeenAt }));
}

/** Gives a page of all people, by name. */
export async function findPeople(
  { page, pageSize }: { page: number; pageSize: number },
  db: Db = getDb(),
): Promise<Page<Person>> {
  const { limit, offset } = pageWindow({ page, pageSize });
  const [total, items] = await Promise.all([
    db.person.count(),
    db.person.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: offset,
      take: limit,
      select: person,
    }),
  ]);
  return { items, total, page, pageSize };
}

/** Gives one person, or null. */
export async function getPerson(id: number, db: Db = getDb()): Promise<Person | null> {
  return db.person.findUnique({ where: { id }, select: person });
}

export type InvitationKind = "setUp" | "join" | "newPassword";
export type OpenInvitation = {
  id: number;
  kind: InvitationKind;
  role: Role;
  name: string | null;
  email: string | null;
  expiresAt: Date;
};

/** Says what a link is for: the set-up link names nobody, one for a new password names its person. */
export function invitationKind(row: { email: string | null; personId: number | null }): InvitationKind {
  if (row.personId !== null) return "newPassword";
  return row.email === null ? "setUp" : "join";
}

/** Gives the condition of a link that is still good: not used, not revoked, not too old. */
export function stillGood(now: Date) {
  return { usedAt: null, revokedAt: null, expiresAt: { gt: now } } as const;
}

/** Gives what the link with this token is good for; null when it is good for nothing, whatever the reason. */
export async function getInvitation(
  { token, kind }: { token: string; kind: InvitationKind },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<OpenInvitation | null> {
  const row = await db.invitation.findFirst({
    where: { tokenHash: tokenHash(token), ...stillGood(now) },
    include: { person: { select: person } },
  });
  if (!row || invitationKind(row) !== kind || row.person?.disabledAt) return null;
  const { id, role, expiresAt } = row;
  const { name, email } = row.person ?? row;
  return { id, kind, role, name, email, expiresAt };
}

/** More open invitations than anybody keeps; the newest are shown. */
const MOST_INVITATIONS = 100;

/** Gives the links that are still good, the newest first. */
export async function findOpenInvitations(
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<OpenInvitation[]> {
  const rows = await db.invitation.findMany({
    where: stillGood(now),
    orderBy: { id: "desc" },
    take: MOST_INVITATIONS,
    include: { person: { select: person } },
  });
  return rows.map((row) => {
    const { name, email } = row.person ?? row;
    const { id, role, expiresAt } = row;
    return { id, kind: invitationKind(row), role, name, email, expiresAt };
  });
}
