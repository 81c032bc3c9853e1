/** What the holder of a link does with it: sets the catalogue up, joins, or chooses a new password; and is signed in. */
import { recordChange } from "../audit/commands";
import type { Actor } from "../audit/schema";
import { type Db, getDb, inTransaction, type Tx } from "../db/client";
import { closeSessions, openSession } from "./commands";
import { hashPassword } from "./passwords";
import { getInvitation, type InvitationKind, invitationKind, stillGood } from "./queries";
import { countAdministrators } from "./queries-administrators";
import {
  emailSchema,
  nameSchema,
  type PasswordProblem,
  type ProfileProblem,
  passwordProblem,
  type Role,
} from "./schema";
import { tokenHash } from "./tokens";

/** `gone`: the link is good for nothing, whatever the reason. */
export type Joined<Problem extends string> = { ok: true; token: string } | { ok: false; problems: Problem[] };
type Link = { token: string; userAgent: string | null };

/** Makes the first administrator, by the set-up link. */
export async function setUp(
  { token, name, email, password, userAgent }: Link & { name: string; email: string; password: string },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<Joined<ProfileProblem | "emailTaken" | "gone">> {
  if (!(await getInvitation({ token, kind: "setUp" }, now, db))) return { ok: false, problems: ["gone"] };
  const [parsedName, parsedEmail] = [nameSchema.safeParse(name), emailSchema.safeParse(email)];
  const weak = passwordProblem(password, parsedEmail.data);
  if (!parsedName.success || !parsedEmail.success || weak) {
    const problems: ProfileProblem[] = [];
    if (!parsedName.success) problems.push("nameMissing");
    if (!parsedEmail.success) problems.push("emailWrong");
    return { ok: false, problems: weak ? [...problems, weak] : problems };
  }
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    const link = await find(tx, { token, kind: "setUp" }, now);
    if (!link || (await countAdministrators(tx)) > 0) return { ok: false, problems: ["gone"] } as const;
    // Somebody of that e-mail who was disabled is still somebody.
    if (await isTaken(tx, parsedEmail.data)) return { ok: false, problems: ["emailTaken"] } as const;
    const who = { name: parsedName.data, email: parsedEmail.data, role: link.role, passwordHash };
    const person = await createPerson(tx, who);
    await spendLink(tx, { id: link.id, person }, now);
    return { ok: true, token: await openSession(tx, { personId: person.id, userAgent }, now) };
  });
}

/** Makes the person that a link invites. Of two who use it at once, one does. */
export async function join(
  { token, name, password, userAgent }: Link & { name: string; password: string },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<Joined<ProfileProblem | "gone">> {
  const invitation = await getInvitation({ token, kind: "join" }, now, db);
  if (!invitation) return { ok: false, problems: ["gone"] };
  const parsedName = nameSchema.safeParse(name);
  const weak = passwordProblem(password, invitation.email ?? "");
  if (!parsedName.success || weak) {
    const problems: ProfileProblem[] = parsedName.success ? [] : ["nameMissing"];
    return { ok: false, problems: weak ? [...problems, weak] : problems };
  }
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    const link = await find(tx, { token, kind: "join" }, now);
    const email = link?.email;
    if (!link || !email || (await isTaken(tx, email))) return { ok: false, problems: ["gone"] } as const;
    const person = await createPerson(tx, { name: parsedName.data, email, role: link.role, passwordHash });
    await spendLink(tx, { id: link.id, person }, now);
    return { ok: true, token: await openSession(tx, { personId: person.id, userAgent }, now) };
  });
}

/** Gives a person a new password, by the link made for them; ends their other sessions. */
export async function chooseNewPassword(
  { token, password, userAgent }: Link & { password: string },
  now: Date = new Date(),
  db: Db = getDb(),
): Promise<Joined<PasswordProblem | "gone">> {
  const invitation = await getInvitation({ token, kind: "newPassword" }, now, db);
  if (!invitation) return { ok: false, problems: ["gone"] };
  const weak = passwordProblem(password, invitation.email ?? "");
  if (weak) return { ok: false, problems: [weak] };
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    const link = await find(tx, { token, kind: "newPassword" }, now);
    const personId = link?.personId;
    const person = personId && (await tx.person.findUnique({ where: { id: personId, disabledAt: null } }));
    if (!link || !person) return { ok: false, problems: ["gone"] } as const;
    const actor = actorOf(person);
    await tx.person.update({
      where: { id: person.id },
      data: { passwordHash, failedSignIns: 0, lockedUntil: null },
    });
    await recordChange(tx, {
      actor,
      action: "person.changePassword",
      subject: "person",
      subjectId: String(person.id),
    });
    await closeSessions(tx, { personId: person.id, actor });
    await spendLink(tx, { id: link.id, person }, now);
    return { ok: true, token: await openSession(tx, { personId: person.id, userAgent }, now) };
  });
}

/** Finds the link again inside the transaction that uses it: nobody else can use it meanwhile. Null when it is good for nothing of this kind. */
async function find(tx: Tx, { token, kind }: { token: string; kind: InvitationKind }, now: Date) {
  const row = await tx.invitation.findFirst({ where: { tokenHash: tokenHash(token), ...stillGood(now) } });
  return row && invitationKind(row) === kind ? row : null;
}

async function isTaken(tx: Tx, email: string): Promise<boolean> {
  return (await tx.person.findUnique({ where: { email }, select: { id: true } })) !== null;
}

type NewPerson = { name: string; email: string; role: Role; passwordHash: string };

/** Makes a person and records it as their own doing, or as that of `by`. The e-mail must be nobody's. */
export async function createPerson(
  tx: Tx,
  { name, email, role, passwordHash }: NewPerson,
  by?: Actor,
): Promise<{ id: number; name: string }> {
  const { id } = await tx.person.create({ data: { name, email, role, passwordHash }, select: { id: true } });
  await recordChange(tx, {
    actor: by ?? actorOf({ id, name }),
    action: "person.create",
    subject: "person",
    subjectId: String(id),
    after: { name, email, role },
  });
  return { id, name };
}

async function spendLink(
  tx: Tx,
  { id, person }: { id: number; person: { id: number; name: string } },
  now: Date,
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { usedAt: now } });
  await recordChange(tx, {
    actor: actorOf(person),
    action: "invitation.use",
    subject: "invitation",
    subjectId: String(id),
  });
}

const actorOf = ({ id, name }: { id: number; name: string }): Actor => ({ kind: "person", id, name });
