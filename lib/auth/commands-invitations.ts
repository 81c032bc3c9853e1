/** Links that are good once: to set up the first administrator, to join, to choose a new password. Only their hashes are kept. */
import { recordChange } from "../audit/commands";
import type { Actor, AuditValue } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { stillGood } from "./queries";
import { countAdministrators } from "./queries-administrators";
import { emailSchema, nameSchema, type Role } from "./schema";
import { newToken, tokenHash } from "./tokens";

const HOUR = 60 * 60 * 1000;
const SET_UP_MS = 24 * HOUR;
const NEW_PASSWORD_MS = 24 * HOUR;
const JOIN_MS = 7 * 24 * HOUR;

type PersonActor = Extract<Actor, { kind: "person" }>;
export type Invited<Reason extends string> = { ok: true; token: string } | { ok: false; reason: Reason };

/**
 * Makes the link for the first administrator, and revokes those made before. Gives its token once; null when there is an
 * administrator already (the links that are left are then revoked too).
 */
export async function inviteFirstAdministrator(
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<string | null> {
  const actor = { kind: "server" } as const;
  return inTransaction(db, async (tx) => {
    await revoke(tx, { actor, where: { personId: null, email: null } }, now);
    if ((await countAdministrators(tx)) > 0) return null;
    return invite(tx, {
      actor,
      data: { role: "administrator", expiresAt: new Date(now.getTime() + SET_UP_MS) },
      after: { kind: "setUp" },
    });
  });
}

/** Invites somebody to join in a role. A link made before for the same e-mail is revoked. */
export async function invitePerson(
  { name, email, role, actor }: { name: string; email: string; role: Role; actor: PersonActor },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<Invited<"nameMissing" | "emailWrong" | "emailTaken">> {
  const parsedName = nameSchema.safeParse(name);
  if (!parsedName.success) return { ok: false, reason: "nameMissing" };
  const parsedEmail = emailSchema.safeParse(email);
  if (!parsedEmail.success) return { ok: false, reason: "emailWrong" };
  const who = { name: parsedName.data, email: parsedEmail.data };
  return inTransaction(db, async (tx) => {
    const taken = await tx.person.findUnique({ where: { email: who.email }, select: { id: true } });
    if (taken) return { ok: false, reason: "emailTaken" };
    await revoke(tx, { actor, where: { personId: null, email: who.email } }, now);
    const token = await invite(tx, {
      actor,
      data: { ...who, role, createdById: actor.id, expiresAt: new Date(now.getTime() + JOIN_MS) },
      after: { kind: "join", ...who, role },
    });
    return { ok: true, token };
  });
}

/** Makes a link with which a person chooses a new password; one made before is revoked. Not for somebody disabled. */
export async function inviteNewPassword(
  { personId, actor }: { personId: number; actor: PersonActor },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<Invited<"notFound">> {
  return inTransaction(db, async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId, disabledAt: null },
      select: { name: true, email: true, role: true },
    });
    if (!person) return { ok: false, reason: "notFound" };
    await revoke(tx, { actor, where: { personId } }, now);
    const { role } = person;
    const token = await invite(tx, {
      actor,
      data: { personId, role, createdById: actor.id, expiresAt: new Date(now.getTime() + NEW_PASSWORD_MS) },
      after: { kind: "newPassword", personId, name: person.name },
    });
    return { ok: true, token };
  });
}

/** Makes a link worthless. Gives false when there is none of that number that is still good. */
export async function revokeInvitation(
  { id, actor }: { id: number; actor: Actor },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<boolean> {
  return inTransaction(db, async (tx) => (await revoke(tx, { actor, where: { id } }, now)) > 0);
}

type NewInvitation = {
  actor: Actor;
  data: {
    role: Role;
    expiresAt: Date;
    name?: string;
    email?: string;
    personId?: number;
    createdById?: number;
  };
  after: { [key: string]: AuditValue };
};

async function invite(tx: Tx, { actor, data, after }: NewInvitation): Promise<string> {
  const token = newToken();
  const { id } = await tx.invitation.create({
    data: { ...data, tokenHash: tokenHash(token) },
    select: { id: true },
  });
  await recordChange(tx, {
    actor,
    action: "invitation.create",
    subject: "invitation",
    subjectId: String(id),
    after: { ...after, expiresAt: data.expiresAt.toISOString() },
  });
  return token;
}

type Which =
  | { id?: number; personId?: number | null; email?: string | null; createdById?: number }
  | { OR: Which[] };

/** Revokes the links that are still good and fit. Gives how many; each is recorded. */
export async function revoke(
  tx: Tx,
  { actor, where }: { actor: Actor; where: Which },
  now: Date,
): Promise<number> {
  const rows = await tx.invitation.findMany({
    where: { AND: [where, stillGood(now)] },
    select: { id: true },
  });
  for (const { id } of rows) {
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
    await recordChange(tx, {
      actor,
      action: "invitation.revoke",
      subject: "invitation",
      subjectId: String(id),
    });
  }
  return rows.length;
}
