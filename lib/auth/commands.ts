/** Signing in and out. Each call is one transaction, and what it changes stands in the history. */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { storableText } from "../shared/storable-text";
import { addresses, secondsUntil, unknownEmails, waitAfter } from "./lock-out";
import { isPassword } from "./passwords";
import { emailSchema, LONGEST_PASSWORD } from "./schema";
import { expiryOf } from "./session-life";
import { newSessionId, newToken, tokenHash } from "./tokens";

export type SignIn = {
  email: string;
  password: string;
  /** Where the attempt comes from, as the server sees it. */
  address: string;
  userAgent: string | null;
};
export type SignInResult =
  | { ok: true; token: string }
  | { ok: false; reason: "wrong" }
  /** How long to wait, in seconds. */
  | { ok: false; reason: "locked"; seconds: number };

// On globalThis, because the development server loads this module again after each change.
const store = globalThis as {
  exemplarAttempts?: { unknown: ReturnType<typeof unknownEmails>; from: ReturnType<typeof addresses> };
};
function attempts() {
  store.exemplarAttempts ??= { unknown: unknownEmails(), from: addresses() };
  return store.exemplarAttempts;
}

const LONGEST_USER_AGENT = 300;
/** Of an e-mail as it was typed; the history keeps no more. */
const LONGEST_TYPED = 100;

const storable = (text: string, longest: number) => storableText(text.slice(0, longest));

/**
 * Signs a person in: gives the token for the cookie. An e-mail that nobody has, a wrong password and a disabled person give the same
 * answer, after hashing what was typed, which is nearly all of the time it takes (an account's own count is one more write, of about a
 * millisecond); so does having to wait.
 */
export async function signIn(
  { email: typed, password, address, userAgent }: SignIn,
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<SignInResult> {
  const seconds = attempts().from.attempt(address, now);
  if (seconds > 0) return { ok: false, reason: "locked", seconds };
  // Not hashed, so that nobody has a book hashed; nor is it anybody's password.
  if (password.length > LONGEST_PASSWORD) return { ok: false, reason: "wrong" };
  const email = emailSchema.safeParse(typed).data ?? "";
  const known = await attemptAs({ email }, now, db);
  const waiting = known ? known.seconds : attempts().unknown.attempt(tokenHash(email || typed), now);
  if (waiting > 0) return { ok: false, reason: "locked", seconds: waiting };
  const right = await isPassword(password, known?.passwordHash ?? null);
  if (!known || !right || known.disabled) {
    await recordFailure({ personId: known?.id ?? null, typed }, db);
    return { ok: false, reason: "wrong" };
  }
  const token = await inTransaction(db, async (tx) =>
    (await isStillRight(tx, known)) ? openSession(tx, { personId: known.id, userAgent }, now) : null,
  );
  if (token === null) {
    await recordFailure({ personId: known.id, typed }, db);
    return { ok: false, reason: "wrong" };
  }
  // Only this one: who has an account of their own would else try others' without end.
  attempts().from.forgive(address, now);
  return { ok: true, token };
}

/** While the password was looked at, it may have been changed, or the person disabled. Where neither, their count begins anew. */
async function isStillRight(tx: Db | Tx, { id, passwordHash }: Known): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id, passwordHash, disabledAt: null },
    data: { failedSignIns: 0, lockedUntil: null },
  });
  return count > 0;
}

type Known = { id: number; passwordHash: string; disabled: boolean; seconds: number };

/**
 * Counts an attempt at an account before the password is looked at, so that many at once are as many as one after the other.
 * Gives null when nobody is meant, and how long to wait when the account is locked.
 */
async function attemptAs(who: { email: string } | { id: number }, now: Date, db: Db): Promise<Known | null> {
  return inTransaction(db, async (tx) => {
    const row = await tx.person.findUnique({ where: who });
    if (!row) return null;
    const { id, passwordHash, disabledAt, failedSignIns, lockedUntil } = row;
    const known = { id, passwordHash, disabled: disabledAt !== null };
    const seconds = secondsUntil(lockedUntil, now);
    if (seconds > 0) return { ...known, seconds };
    const failures = failedSignIns + 1;
    const until = new Date(now.getTime() + waitAfter(failures) * 1000);
    await tx.person.update({ where: { id }, data: { failedSignIns: failures, lockedUntil: until } });
    return { ...known, seconds: 0 };
  });
}

async function recordFailure(
  { personId, typed }: { personId: number | null; typed: string },
  db: Db,
): Promise<void> {
  await inTransaction(db, (tx) =>
    recordChange(tx, {
      actor: { kind: "server" },
      action: "signIn.fail",
      subject: "person",
      subjectId: personId === null ? "unknown" : String(personId),
      after: { email: storable(typed, LONGEST_TYPED) },
    }),
  );
}

/**
 * Says whether a person who is signed in knows their password, as `signIn` would: wrong ones are counted and make wait. For
 * commands that ask again before they change something: they change it only while `passwordHash` is still theirs.
 */
export async function knowsPassword(
  { personId, password }: { personId: number; password: string },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<{ ok: true; passwordHash: string } | Extract<SignInResult, { ok: false }>> {
  const known = await attemptAs({ id: personId }, now, db);
  if (!known || known.disabled) return { ok: false, reason: "wrong" };
  if (known.seconds > 0) return { ok: false, reason: "locked", seconds: known.seconds };
  if ((await isPassword(password, known.passwordHash)) && (await isStillRight(db, known))) {
    return { ok: true, passwordHash: known.passwordHash };
  }
  await recordFailure({ personId, typed: "" }, db);
  return { ok: false, reason: "wrong" };
}

/** Begins a session and records it, inside the transaction that decided it. Gives the token for the cookie. Sessions that are over go. */
export async function openSession(
  tx: Tx,
  { personId, userAgent }: { personId: number; userAgent: string | null },
  now: Date,
): Promise<string> {
  const token = newToken();
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  await tx.session.deleteMany({ where: { personId, expiresAt: { lte: now } } });
  const id = newSessionId();
  await tx.session.create({
    data: {
      id,
      tokenHash: tokenHash(token),
      personId,
      userAgent: userAgent === null ? null : storable(userAgent, LONGEST_USER_AGENT),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiryOf({ createdAt: now, now }),
    },
  });
  await recordChange(tx, {
    actor: { kind: "person", id: personId, name },
    action: "session.start",
    subject: "session",
    subjectId: id,
  });
  return token;
}

/** Writes down that a session is used now, which lets it hold longer. */
export async function touchSession(
  sessionId: string,
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const row = await tx.session.findUnique({ where: { id: sessionId }, select: { createdAt: true } });
    if (!row) return;
    const expiresAt = expiryOf({ createdAt: row.createdAt, now });
    await tx.session.update({ where: { id: sessionId }, data: { lastSeenAt: now, expiresAt } });
  });
}

/** Ends one session of a person. Gives false when they have none of that name. */
export async function endSession(
  { personId, sessionId, actor }: { personId: number; sessionId: string; actor: Actor },
  db: Db = getDb(),
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, personId } });
    if (count === 0) return false;
    await recordChange(tx, { actor, action: "session.end", subject: "session", subjectId: sessionId });
    return true;
  });
}

/** Ends every session of a person, but one that is to be kept. Gives how many. */
export async function endSessions(
  { personId, except = null, actor }: { personId: number; except?: string | null; actor: Actor },
  db: Db = getDb(),
): Promise<number> {
  return inTransaction(db, (tx) => closeSessions(tx, { personId, except, actor }));
}

/** Ends sessions inside the transaction of what makes it necessary. Records it where there were any. */
export async function closeSessions(
  tx: Tx,
  { personId, except = null, actor }: { personId: number; except?: string | null; actor: Actor },
): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { personId, ...(except !== null && { id: { not: except } }) },
  });
  if (count === 0) return 0;
  await recordChange(tx, {
    actor,
    action: "session.endAll",
    subject: "person",
    subjectId: String(personId),
    after: { ended: count },
  });
  return count;
}
