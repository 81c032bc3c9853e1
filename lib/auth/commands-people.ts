/** Looking after people: the first administrator, roles, who is disabled, passwords. The last administrator stays one. */
import { recordChange } from "../audit/commands";
import type { Actor, AuditAction, AuditValue } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { closeSessions, knowsPassword } from "./commands";
import { revoke } from "./commands-invitations";
import { createPerson } from "./commands-joining";
import { hashPassword } from "./passwords";
import { countAdministrators } from "./queries-administrators";
import { emailSchema, type PasswordProblem, passwordProblem, type Role } from "./schema";

export type FirstAdministrator =
  | { made: true }
  | { made: false; reason: "exists" | "emailWrong" | "emailTaken" | PasswordProblem };

/** Makes the first administrator of an unattended install, with the part of the e-mail before the @ as their name. Does nothing when there is one. */
export async function createFirstAdministrator(
  { email, password }: { email: string; password: string },
  db: Db = getDb(),
): Promise<FirstAdministrator> {
  if ((await countAdministrators(db)) > 0) return { made: false, reason: "exists" };
  const parsed = emailSchema.safeParse(email);
  if (!parsed.success) return { made: false, reason: "emailWrong" };
  const weak = passwordProblem(password, parsed.data);
  if (weak) return { made: false, reason: weak };
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    if ((await countAdministrators(tx)) > 0) return { made: false, reason: "exists" };
    if (await tx.person.findUnique({ where: { email: parsed.data } }))
      return { made: false, reason: "emailTaken" };
    const name = parsed.data.split("@")[0] ?? parsed.data;
    const who = { name, email: parsed.data, role: "administrator", passwordHash } as const;
    await createPerson(tx, who, { kind: "server" });
    return { made: true };
  });
}

export type PersonChange = { ok: true } | { ok: false; reason: "notFound" | "lastAdministrator" };

/** Gives a person another role. Saying the role they have changes nothing. An editor's links are good for nothing: those they made go. */
export async function changeRole(
  { personId, role, actor }: { personId: number; role: Role; actor: Actor },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<PersonChange> {
  return inTransaction(db, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) return { ok: false, reason: "notFound" };
    if (person.role === role) return { ok: true };
    if (role === "editor" && (await isLast(tx, person))) return { ok: false, reason: "lastAdministrator" };
    await tx.person.update({ where: { id: personId }, data: { role } });
    await record(tx, {
      actor,
      action: "person.changeRole",
      personId,
      before: { role: person.role },
      after: { role },
    });
    if (role === "editor") await revoke(tx, { actor, where: { createdById: personId } }, now);
    return { ok: true };
  });
}

/** Takes a person's access away: their sessions end, and the links made for them or by them become worthless. Their name stays in the history. */
export async function disablePerson(
  { personId, actor }: { personId: number; actor: Actor },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<PersonChange> {
  return inTransaction(db, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) return { ok: false, reason: "notFound" };
    if (person.disabledAt !== null) return { ok: true };
    if (await isLast(tx, person)) return { ok: false, reason: "lastAdministrator" };
    await tx.person.update({ where: { id: personId }, data: { disabledAt: now } });
    await record(tx, { actor, action: "person.disable", personId });
    await closeSessions(tx, { personId, actor });
    await revoke(tx, { actor, where: { OR: [{ personId }, { createdById: personId }] } }, now);
    return { ok: true };
  });
}

/** Gives a person their access back, with the role and the password they had. */
export async function enablePerson(
  { personId, actor }: { personId: number; actor: Actor },
  db: Db = getDb(),
): Promise<PersonChange> {
  return inTransaction(db, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) return { ok: false, reason: "notFound" };
    if (person.disabledAt === null) return { ok: true };
    await tx.person.update({
      where: { id: personId },
      data: { disabledAt: null, failedSignIns: 0, lockedUntil: null },
    });
    await record(tx, { actor, action: "person.enable", personId });
    return { ok: true };
  });
}

export type PasswordChange =
  | { ok: true }
  | { ok: false; reason: PasswordProblem | "wrong" }
  | { ok: false; reason: "locked"; seconds: number };

/** Gives a person who knows their password another one; ends their sessions, but the one this is said in. */
export async function changePassword(
  {
    personId,
    sessionId,
    before,
    after,
  }: {
    personId: number;
    sessionId: string;
    before: string;
    after: string;
  },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<PasswordChange> {
  const { name, email } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const weak = passwordProblem(after, email);
  if (weak) return { ok: false, reason: weak };
  const known = await knowsPassword({ personId, password: before }, now, db);
  if (!known.ok) return known;
  const passwordHash = await hashPassword(after);
  const actor: Actor = { kind: "person", id: personId, name };
  return inTransaction(db, async (tx): Promise<PasswordChange> => {
    // While the new one was hashed, a link may have given them another, or somebody disabled them.
    const { count } = await tx.person.updateMany({
      where: { id: personId, passwordHash: known.passwordHash, disabledAt: null },
      data: { passwordHash },
    });
    if (count === 0) return { ok: false, reason: "wrong" };
    await record(tx, { actor, action: "person.changePassword", personId });
    await closeSessions(tx, { personId, except: sessionId, actor });
    await revoke(tx, { actor, where: { personId } }, now);
    return { ok: true };
  });
}

async function isLast(tx: Tx, person: { id: number; role: Role; disabledAt: Date | null }): Promise<boolean> {
  if (person.role !== "administrator" || person.disabledAt !== null) return false;
  return (await countAdministrators(tx, person.id)) === 0;
}

type PersonEvent = {
  actor: Actor;
  action: AuditAction;
  personId: number;
  before?: AuditValue;
  after?: AuditValue;
};

async function record(tx: Tx, { personId, ...event }: PersonEvent): Promise<void> {
  await recordChange(tx, { ...event, subject: "person", subjectId: String(personId) });
}
