/** Links that are good once: setting up, joining, a new password. Wrong, used, old or taken back: all the same. */
import { beforeEach, describe, expect, it } from "vitest";
import {
  inviteFirstAdministrator,
  inviteNewPassword,
  invitePerson,
  revokeInvitation,
} from "../../../lib/auth/commands-invitations";
import { chooseNewPassword, join, setUp } from "../../../lib/auth/commands-joining";
import {
  changeRole,
  createFirstAdministrator,
  disablePerson,
  enablePerson,
} from "../../../lib/auth/commands-people";
import { findOpenInvitations, getInvitation, getSession } from "../../../lib/auth/queries";
import type { Db } from "../../../lib/db/client";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator, makePerson, PASSWORD, signInAs } from "../../setup/people";

let db: Db;
beforeEach(() => {
  db = freshDatabase().db;
});

const HOUR = 60 * 60 * 1000;
const soon = () => new Date();
const later = (hours: number) => new Date(Date.now() + hours * HOUR);
const gone = { ok: false, problems: ["gone"] };
const who = { name: "Ada", email: "ada@example.org", password: PASSWORD, userAgent: null };

describe("the first administrator", () => {
  it("is whoever opens the set-up link, once", async () => {
    const token = (await inviteFirstAdministrator(soon(), db)) ?? "";
    const wrong = await setUp({ ...who, token, name: " ", email: "ada", password: "short" }, soon(), db);
    expect(wrong).toEqual({ ok: false, problems: ["nameMissing", "emailWrong", "passwordTooShort"] });
    const done = await setUp({ ...who, token }, soon(), db);
    expect(done.ok && (await getSession(done.token, soon(), db))?.person).toMatchObject({
      role: "administrator",
    });
    expect(await setUp({ ...who, token, email: "eve@example.org" }, soon(), db)).toEqual(gone);
    expect(await inviteFirstAdministrator(soon(), db)).toBeNull();
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  });

  it("is one, when two open the link at once", async () => {
    const token = (await inviteFirstAdministrator(soon(), db)) ?? "";
    const results = await Promise.all(
      ["ada@example.org", "eve@example.org"].map((email) => setUp({ ...who, token, email }, soon(), db)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.person.count()).toBe(1);
  });

  it("gets a new link at each start, and the old one is worthless; after a day so is the new one", async () => {
    const first = (await inviteFirstAdministrator(soon(), db)) ?? "";
    const second = (await inviteFirstAdministrator(soon(), db)) ?? "";
    expect(await setUp({ ...who, token: first }, soon(), db)).toEqual(gone);
    expect(await setUp({ ...who, token: second }, later(24.1), db)).toEqual(gone);
    expect((await setUp({ ...who, token: second }, later(23.9), db)).ok).toBe(true);
  });

  it("may come from the settings, which are checked, and only when there is none", async () => {
    const make = (email: string, password: string) => createFirstAdministrator({ email, password }, db);
    expect(await make("ada", PASSWORD)).toEqual({ made: false, reason: "emailWrong" });
    expect(await make("ada@example.org", "12345678901")).toEqual({ made: false, reason: "passwordTooShort" });
    expect(await make("ada@example.org", "aaaaaaaaaaaaaaa")).toEqual({
      made: false,
      reason: "passwordTooSimple",
    });
    const token = (await inviteFirstAdministrator(soon(), db)) ?? "";
    expect(await make("ada@example.org", PASSWORD)).toEqual({ made: true });
    expect(await make("eve@example.org", PASSWORD)).toEqual({ made: false, reason: "exists" });
    expect(await setUp({ ...who, token, email: "eve@example.org" }, soon(), db)).toEqual(gone);
  });
});

describe("an invitation", () => {
  it("is used by one of two who try at once", async () => {
    const ada = await makeAdministrator(db);
    const invited = await invitePerson(
      { name: "Bert", email: "bert@example.org", role: "editor", actor: ada.actor },
      soon(),
      db,
    );
    const token = invited.ok ? invited.token : "";
    const results = await Promise.all(
      ["Bert", "Not Bert"].map((name) =>
        join({ token, name, password: PASSWORD, userAgent: null }, soon(), db),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([gone]);
    expect(await db.person.count({ where: { email: "bert@example.org", role: "editor" } })).toBe(1);
  });

  it("is good for a week, until it is taken back, and for nothing else", async () => {
    const ada = await makeAdministrator(db);
    const invite = async (email: string) => {
      const invited = await invitePerson(
        { name: "Bert", email, role: "editor", actor: ada.actor },
        soon(),
        db,
      );
      return invited.ok ? invited.token : "";
    };
    const token = await invite("bert@exämple.org");
    const is = (kind: "setUp" | "join" | "newPassword", hours: number) =>
      getInvitation({ token, kind }, later(hours), db);
    expect(await is("join", 24 * 7 - 1)).toMatchObject({ email: "bert@exämple.org", role: "editor" });
    expect(await is("join", 24 * 7 + 1)).toBeNull();
    expect([await is("setUp", 0), await is("newPassword", 0)]).toEqual([null, null]);
    const link = { token, name: "Bert", password: PASSWORD, userAgent: null };
    expect(await setUp({ ...link, email: "bert@example.org" }, soon(), db)).toEqual(gone);
    expect(await chooseNewPassword(link, soon(), db)).toEqual(gone);

    const second = await invite("bert@exämple.org");
    expect(await join(link, soon(), db)).toEqual(gone);
    const [open] = await findOpenInvitations(soon(), db);
    expect(await revokeInvitation({ id: open?.id ?? 0, actor: ada.actor }, soon(), db)).toBe(true);
    expect(await revokeInvitation({ id: open?.id ?? 0, actor: ada.actor }, soon(), db)).toBe(false);
    expect(await join({ ...link, token: second }, soon(), db)).toEqual(gone);
  });

  it("is for nobody who is known already", async () => {
    const ada = await makeAdministrator(db);
    const again = { name: "Ada", email: "ADA@example.org", role: "editor", actor: ada.actor } as const;
    expect(await invitePerson(again, soon(), db)).toEqual({ ok: false, reason: "emailTaken" });
  });
});

describe("a new password", () => {
  it("is chosen once, ends every session, and lets in at once", async () => {
    const ada = await makeAdministrator(db);
    const bert = await makePerson(db, ada.actor, { email: "bert@example.org" });
    const invited = await inviteNewPassword({ personId: bert.person.id, actor: ada.actor }, soon(), db);
    const link = { token: invited.ok ? invited.token : "", userAgent: null };
    expect(await chooseNewPassword({ ...link, password: "bert@example.org" }, soon(), db)).toEqual({
      ok: false,
      problems: ["passwordTooSimple"],
    });
    const done = await chooseNewPassword({ ...link, password: "quite another one" }, soon(), db);
    expect(done.ok && (await getSession(done.token, soon(), db))?.person.id).toBe(bert.person.id);
    expect(await getSession(bert.token, soon(), db)).toBeNull();
    expect(await chooseNewPassword({ ...link, password: "and one more time" }, soon(), db)).toEqual(gone);
  });

  it("is not for somebody disabled", async () => {
    const ada = await makeAdministrator(db);
    const bert = await makePerson(db, ada.actor, { email: "bert@example.org" });
    const invited = await inviteNewPassword({ personId: bert.person.id, actor: ada.actor }, soon(), db);
    await disablePerson({ personId: bert.person.id, actor: ada.actor }, soon(), db);
    const link = { token: invited.ok ? invited.token : "", password: "quite another one", userAgent: null };
    expect(await chooseNewPassword(link, soon(), db)).toEqual(gone);
    const again = await inviteNewPassword({ personId: bert.person.id, actor: ada.actor }, soon(), db);
    expect(again).toEqual({ ok: false, reason: "notFound" });
  });
});

describe("links made by an administrator", () => {
  it.each(["disabled", "an editor"])("are good for nothing once they are %s", async (now) => {
    const ada = await makeAdministrator(db);
    const bert = await makePerson(db, ada.actor, { email: "bert@example.org", role: "administrator" });
    const invited = await invitePerson(
      { name: "C", email: "c@example.org", role: "administrator", actor: bert.actor },
      soon(),
      db,
    );
    const forAda = await inviteNewPassword({ personId: ada.person.id, actor: bert.actor }, soon(), db);
    const other = await invitePerson(
      { name: "D", email: "d@example.org", role: "editor", actor: ada.actor },
      soon(),
      db,
    );
    const change = { personId: bert.person.id, actor: ada.actor };
    if (now === "disabled") await disablePerson(change, soon(), db);
    else await changeRole({ ...change, role: "editor" }, soon(), db);
    const use = (link: typeof invited | typeof forAda) => ({
      token: link.ok ? link.token : "",
      name: "C",
      password: "quite another one",
      userAgent: null,
    });
    expect(await join(use(invited), soon(), db)).toEqual(gone);
    expect(await chooseNewPassword(use(forAda), soon(), db)).toEqual(gone);
    // Those of others stay.
    expect((await join(use(other), soon(), db)).ok).toBe(true);
  });
});

describe("the last administrator", () => {
  it("stays one, and stays enabled", async () => {
    const ada = await makeAdministrator(db);
    const last = { ok: false, reason: "lastAdministrator" };
    const self = { personId: ada.person.id, actor: ada.actor };
    expect(await changeRole({ ...self, role: "editor" }, soon(), db)).toEqual(last);
    expect(await disablePerson(self, soon(), db)).toEqual(last);

    const bert = await makePerson(db, ada.actor, { email: "bert@example.org", role: "administrator" });
    const other = { personId: bert.person.id, actor: ada.actor };
    // Each takes the other's access away at once: one of them is refused.
    const both = await Promise.all([disablePerson(self, soon(), db), disablePerson(other, soon(), db)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.person.count({ where: { role: "administrator", disabledAt: null } })).toBe(1);
  });

  it("may go when there is another, and come back with the role of before", async () => {
    const ada = await makeAdministrator(db);
    const bert = await makePerson(db, ada.actor, { email: "bert@example.org", role: "administrator" });
    const self = { personId: ada.person.id, actor: bert.actor };
    expect(await disablePerson(self, soon(), db)).toEqual({ ok: true });
    expect(await enablePerson(self, db)).toEqual({ ok: true });
    expect((await signInAs(db, "ada@example.org")).person.role).toBe("administrator");
    expect(await changeRole({ personId: 999, role: "editor", actor: bert.actor }, soon(), db)).toEqual({
      ok: false,
      reason: "notFound",
    });
  });
});
