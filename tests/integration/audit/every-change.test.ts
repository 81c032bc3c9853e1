/** Each command that changes anything is called, and leaves a row in the history that fits the chain, in the same transaction. */
import { describe, expect, it } from "vitest";
import { checkChain } from "../../../lib/audit/queries";
import {
  closeSessions,
  endSession,
  endSessions,
  knowsPassword,
  openSession,
  signIn,
} from "../../../lib/auth/commands";
import {
  inviteFirstAdministrator,
  inviteNewPassword,
  invitePerson,
  revoke,
  revokeInvitation,
} from "../../../lib/auth/commands-invitations";
import { chooseNewPassword, createPerson, join, setUp } from "../../../lib/auth/commands-joining";
import {
  changePassword,
  changeRole,
  createFirstAdministrator,
  disablePerson,
  enablePerson,
} from "../../../lib/auth/commands-people";
import { createBackup, deleteBackup } from "../../../lib/backups/commands";
import { type Db, inTransaction } from "../../../lib/db/client";
import { RECORDED } from "../../rules/recorded-changes";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator, makePerson, newAddress, PASSWORD } from "../../setup/people";

const now = new Date();
const SELF = "tests/integration/audit/every-change.test.ts";

type Stage = Awaited<ReturnType<typeof stage>>;

/** An administrator, an editor, and an open invitation for each purpose. */
async function stage() {
  const { db } = freshDatabase();
  const ada = await makeAdministrator(db);
  const bert = await makePerson(db, ada.actor, { email: "bert@example.org" });
  const { actor } = ada;
  const cora = await invitePerson(
    { name: "Cora", email: "cora@example.org", role: "editor", actor },
    now,
    db,
  );
  const renew = await inviteNewPassword({ personId: bert.person.id, actor }, now, db);
  if (!cora.ok || !renew.ok) throw new Error("Nobody could be invited");
  const [open] = await db.invitation.findMany({ where: { usedAt: null, email: "cora@example.org" } });
  return { db, ada, bert, actor, open: open?.id ?? 0, links: { join: cora.token, renew: renew.token } };
}

/** Nobody yet. */
async function empty(): Promise<{ db: Db; token: string }> {
  const { db } = freshDatabase();
  return { db, token: (await inviteFirstAdministrator(now, db)) ?? "" };
}

type Call = { on: () => Promise<{ db: Db }>; does: (stage: never) => Promise<unknown>; rows: string[] };
const call = <S extends { db: Db }>(
  on: () => Promise<S>,
  does: (stage: S) => Promise<unknown>,
  ...rows: string[]
): Call => ({ on, does, rows });

const who = { name: "Zoe", email: "zoe@example.org", password: PASSWORD, userAgent: null };
const idOf = ({ bert }: Stage) => ({ personId: bert.person.id });

/** What each command is called with, and the rows it must leave. */
const CALLS: Record<string, Call> = {
  "lib/auth/commands.ts signIn": call(
    stage,
    async ({ db }) => {
      const attempt = { email: "bert@example.org", address: newAddress(), userAgent: null };
      await signIn({ ...attempt, password: "wrong" }, now, db);
      await signIn({ ...attempt, password: PASSWORD }, now, db);
    },
    "signIn.fail",
    "session.start",
  ),
  "lib/auth/commands.ts knowsPassword": call(
    stage,
    (s) => knowsPassword({ ...idOf(s), password: "wrong" }, now, s.db),
    "signIn.fail",
  ),
  "lib/auth/commands.ts openSession": call(
    stage,
    (s) => inTransaction(s.db, (tx) => openSession(tx, { ...idOf(s), userAgent: null }, now)),
    "session.start",
  ),
  "lib/auth/commands.ts endSession": call(
    stage,
    (s) => endSession({ ...idOf(s), sessionId: s.bert.sessionId, actor: s.actor }, s.db),
    "session.end",
  ),
  "lib/auth/commands.ts endSessions": call(
    stage,
    (s) => endSessions({ ...idOf(s), actor: s.actor }, s.db),
    "session.endAll",
  ),
  "lib/auth/commands.ts closeSessions": call(
    stage,
    (s) => inTransaction(s.db, (tx) => closeSessions(tx, { ...idOf(s), actor: s.actor })),
    "session.endAll",
  ),
  "lib/auth/commands-invitations.ts inviteFirstAdministrator": call(
    empty,
    ({ db }) => inviteFirstAdministrator(now, db),
    "invitation.revoke",
    "invitation.create",
  ),
  "lib/auth/commands-invitations.ts invitePerson": call(
    stage,
    ({ db, actor }) =>
      invitePerson({ name: "Dan", email: "dan@example.org", role: "editor", actor }, now, db),
    "invitation.create",
  ),
  "lib/auth/commands-invitations.ts inviteNewPassword": call(
    stage,
    (s) => inviteNewPassword({ ...idOf(s), actor: s.actor }, now, s.db),
    "invitation.revoke",
    "invitation.create",
  ),
  "lib/auth/commands-invitations.ts revokeInvitation": call(
    stage,
    ({ db, actor, open }) => revokeInvitation({ id: open, actor }, now, db),
    "invitation.revoke",
  ),
  "lib/auth/commands-invitations.ts revoke": call(
    stage,
    ({ db, actor, open }) => inTransaction(db, (tx) => revoke(tx, { actor, where: { id: open } }, now)),
    "invitation.revoke",
  ),
  "lib/auth/commands-joining.ts setUp": call(
    empty,
    ({ db, token }) => setUp({ ...who, token }, now, db),
    "person.create",
    "invitation.use",
    "session.start",
  ),
  "lib/auth/commands-joining.ts join": call(
    stage,
    ({ db, links }) => join({ ...who, token: links.join }, now, db),
    "person.create",
    "invitation.use",
    "session.start",
  ),
  "lib/auth/commands-joining.ts chooseNewPassword": call(
    stage,
    ({ db, links }) =>
      chooseNewPassword({ token: links.renew, password: "another long one", userAgent: null }, now, db),
    "person.changePassword",
    "session.endAll",
    "invitation.use",
    "session.start",
  ),
  "lib/auth/commands-joining.ts createPerson": call(
    stage,
    ({ db }) =>
      inTransaction(db, (tx) =>
        createPerson(tx, { name: "Z", email: "z@z", role: "editor", passwordHash: "" }),
      ),
    "person.create",
  ),
  "lib/auth/commands-people.ts createFirstAdministrator": call(
    empty,
    ({ db }) => createFirstAdministrator({ email: "ada@example.org", password: PASSWORD }, db),
    "person.create",
  ),
  "lib/auth/commands-people.ts changeRole": call(
    stage,
    (s) => changeRole({ ...idOf(s), role: "administrator", actor: s.actor }, now, s.db),
    "person.changeRole",
  ),
  "lib/auth/commands-people.ts disablePerson": call(
    stage,
    (s) => disablePerson({ ...idOf(s), actor: s.actor }, now, s.db),
    "person.disable",
    "session.endAll",
    "invitation.revoke",
  ),
  "lib/auth/commands-people.ts enablePerson": call(
    async () => {
      const s = await stage();
      await disablePerson({ ...idOf(s), actor: s.actor }, now, s.db);
      return s;
    },
    (s) => enablePerson({ ...idOf(s), actor: s.actor }, s.db),
    "person.enable",
  ),
  "lib/auth/commands-people.ts changePassword": call(
    stage,
    (s) => {
      const words = { before: PASSWORD, after: "another long one" };
      return changePassword({ ...idOf(s), sessionId: "", ...words }, now, s.db);
    },
    "person.changePassword",
    "session.endAll",
    "invitation.revoke",
  ),
  "lib/backups/commands.ts createBackup": call(
    stage,
    ({ db, actor }) => createBackup({ actor }, now, db),
    "backup.create",
  ),
  "lib/backups/commands.ts deleteBackup": call(
    async () => {
      const s = await stage();
      const made = await createBackup({ actor: s.actor }, now, s.db);
      return { ...s, name: made.ok ? made.backup.name : "" };
    },
    ({ db, actor, name }) => deleteBackup({ name, actor }, db),
    "backup.delete",
  ),
};

describe("every change is recorded", () => {
  it("each command that should be is called here", () => {
    const expected = Object.keys(RECORDED).filter((command) => RECORDED[command] === SELF);
    expect(Object.keys(CALLS).sort()).toEqual(expected.sort());
  });

  it.each(Object.entries(CALLS))("%s", async (_, { on, does, rows }) => {
    const at = await on();
    const last = await at.db.auditEntry.findFirst({ orderBy: { id: "desc" } });
    await does(at as never);
    const added = await at.db.auditEntry.findMany({
      where: { id: { gt: last?.id ?? 0 } },
      orderBy: { id: "asc" },
    });
    expect(added.map(({ action }) => action)).toEqual(rows);
    expect((await checkChain(at.db)).brokenAt).toBeNull();
    // What opens anything stands nowhere in the history.
    const text = JSON.stringify(added);
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain("$argon2");
  });
});
