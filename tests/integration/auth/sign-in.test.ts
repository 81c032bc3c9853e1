/** Signing in on a real database: who gets in, who has to wait, and how long it lasts. */
import { beforeEach, describe, expect, it } from "vitest";
import { findAuditEntries } from "../../../lib/audit/queries";
import { endSession, endSessions, signIn, touchSession } from "../../../lib/auth/commands";
import { changePassword, disablePerson } from "../../../lib/auth/commands-people";
import { findSessions, getSession } from "../../../lib/auth/queries";
import type { Db } from "../../../lib/db/client";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator, makePerson, newAddress, PASSWORD, signInAs } from "../../setup/people";

let db: Db;
let ada: Awaited<ReturnType<typeof makeAdministrator>>;
beforeEach(async () => {
  db = freshDatabase().db;
  ada = await makeAdministrator(db);
});

const HOUR = 60 * 60 * 1000;
const attempt = (email: string, password: string, now = new Date(), address = newAddress()) =>
  signIn({ email, password, address, userAgent: null }, now, db);

describe("signing in", () => {
  it("takes the e-mail in any letters and the password as it is", async () => {
    expect((await attempt("  ADA@Example.ORG ", PASSWORD)).ok).toBe(true);
    expect((await attempt("ada@example.org", `${PASSWORD} `)).ok).toBe(false);
    expect((await attempt("ada@example.org", PASSWORD.toUpperCase())).ok).toBe(false);
  });

  it.each([
    "nobody@example.org",
    "' OR 1=1 --",
    'ada@example.org"; DROP TABLE Person; --',
    "ада@пример.рф",
    "ada@example.org\0",
    "\ud800@example.org",
    "",
    `${"x".repeat(250)}@example.org`,
  ])("says of %j what it says of a wrong password", async (email) => {
    expect(await attempt(email, PASSWORD)).toEqual({ ok: false, reason: "wrong" });
    const { items } = await findAuditEntries(
      {
        actorId: null,
        action: "signIn.fail",
        subject: null,
        subjectId: null,
        from: null,
        to: null,
        page: 1,
        pageSize: 5,
      },
      db,
    );
    expect(JSON.stringify(items[0]?.after).length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(items)).not.toContain(PASSWORD);
    expect(await db.person.count()).toBe(1);
  });

  it("takes no e-mail of a megabyte", async () => {
    expect(await attempt("x".repeat(1_000_000), PASSWORD)).toEqual({ ok: false, reason: "wrong" });
  });

  it("does not hash a password of a megabyte", async () => {
    expect(await attempt("ada@example.org", "x".repeat(1_000_000))).toEqual({ ok: false, reason: "wrong" });
    expect((await db.person.findFirstOrThrow()).failedSignIns).toBe(0);
  });

  it("lets nobody in who was disabled, with the words for a wrong password", async () => {
    const bert = await makePerson(db, ada.actor, { email: "bert@example.org" });
    await disablePerson({ personId: bert.person.id, actor: ada.actor }, new Date(), db);
    expect(await attempt("bert@example.org", PASSWORD)).toEqual({ ok: false, reason: "wrong" });
    expect(await getSession(bert.token, new Date(), db)).toBeNull();
  });
});

describe("guessing", () => {
  it.each(["ada@example.org", "nobody-at-all@example.org"])(
    "%s has to wait after five wrong passwords, longer each time; the right one does not help",
    async (email) => {
      const start = Date.now();
      const at = (seconds: number) => new Date(start + seconds * 1000);
      for (let i = 0; i < 5; i++)
        expect(await attempt(email, "wrong", at(0))).toMatchObject({ reason: "wrong" });
      expect(await attempt(email, PASSWORD, at(1))).toEqual({ ok: false, reason: "locked", seconds: 29 });
      expect(await attempt(email, "wrong", at(31))).toMatchObject({ reason: "wrong" });
      expect(await attempt(email, "wrong", at(32))).toEqual({ ok: false, reason: "locked", seconds: 59 });
    },
  );

  it("is forgotten by the right password, when the wait is over", async () => {
    const start = Date.now();
    for (let i = 0; i < 5; i++) await attempt("ada@example.org", "wrong", new Date(start));
    expect((await attempt("ada@example.org", PASSWORD, new Date(start + 31_000))).ok).toBe(true);
    expect(await db.person.findFirstOrThrow()).toMatchObject({ failedSignIns: 0, lockedUntil: null });
  });

  it("many at once are as many as one after the other", async () => {
    const now = new Date();
    const results = await Promise.all(
      Array.from({ length: 12 }, () => attempt("ada@example.org", "wrong", now)),
    );
    expect(results.filter((result) => !result.ok && result.reason === "wrong")).toHaveLength(5);
  });

  it("from one address is slowed down, whatever the e-mails", async () => {
    const address = newAddress();
    const now = new Date();
    for (let i = 0; i < 30; i++) await attempt(`nobody-${i}@example.org`, "x".repeat(300), now, address);
    expect(await attempt("ada@example.org", PASSWORD, now, address)).toMatchObject({ reason: "locked" });
    expect((await attempt("ada@example.org", PASSWORD, now)).ok).toBe(true);
  });
});

it("right passwords of one's own between them make no room for more guesses at others'", async () => {
  const address = newAddress();
  const now = new Date();
  const results: string[] = [];
  for (let i = 0; i < 40; i++) {
    if (i % 10 === 9) expect((await attempt("ada@example.org", PASSWORD, now)).ok).toBe(true);
    if (i % 10 === 9) await attempt("ada@example.org", PASSWORD, now, address);
    const guess = await attempt(`nobody-${i}@example.org`, "x".repeat(300), now, address);
    results.push(guess.ok ? "in" : guess.reason);
  }
  expect(results.filter((reason) => reason === "wrong")).toHaveLength(30);
});

describe("a session", () => {
  const session = (hours: number) => getSession(ada.token, new Date(Date.now() + hours * HOUR), db);

  it("ends two weeks after its last use, and after three months whatever its use", async () => {
    expect(await session(14 * 24 - 1)).not.toBeNull();
    expect(await session(14 * 24 + 1)).toBeNull();
    for (let day = 10; day <= 80; day += 10) {
      await touchSession(ada.sessionId, new Date(Date.now() + day * 24 * HOUR), db);
    }
    expect(await session(89 * 24)).not.toBeNull();
    expect(await session(90 * 24 + 1)).toBeNull();
  });

  it("is written down as used at most once an hour", async () => {
    expect((await session(0.9))?.isStale).toBe(false);
    expect((await session(1.1))?.isStale).toBe(true);
  });

  it("is opened by no hash, no other token, and nothing long", async () => {
    const { tokenHash } = await db.session.findFirstOrThrow();
    for (const token of [tokenHash, "", "x", `${ada.token}x`, "x".repeat(100_000)])
      expect(await getSession(token, new Date(), db)).toBeNull();
    expect(JSON.stringify(await db.session.findMany())).not.toContain(ada.token);
  });

  it("can be ended by its person, alone or with the others, and by nobody else", async () => {
    const [second, third] = [await signInAs(db, "ada@example.org"), await signInAs(db, "ada@example.org")];
    const bert = await makePerson(db, ada.actor, { email: "bert@example.org" });
    const theirs = { personId: bert.person.id, sessionId: second.sessionId, actor: bert.actor };
    expect(await endSession(theirs, db)).toBe(false);
    const own = { personId: ada.person.id, actor: ada.actor };
    expect(await endSession({ ...own, sessionId: second.sessionId }, db)).toBe(true);
    expect(await endSession({ ...own, sessionId: second.sessionId }, db)).toBe(false);
    expect(await endSessions({ ...own, except: ada.sessionId }, db)).toBe(1);
    expect(await getSession(third.token, new Date(), db)).toBeNull();
    expect((await findSessions(ada.person.id, new Date(), db)).map(({ id }) => id)).toEqual([ada.sessionId]);
    expect(await getSession(bert.token, new Date(), db)).not.toBeNull();
  });

  it("ends elsewhere when the password is changed, which needs the one of before", async () => {
    const second = await signInAs(db, "ada@example.org");
    const change = { personId: ada.person.id, sessionId: ada.sessionId, after: "another long password" };
    expect(await changePassword({ ...change, before: "wrong" }, new Date(), db)).toEqual({
      ok: false,
      reason: "wrong",
    });
    expect(await changePassword({ ...change, before: PASSWORD, after: "short" }, new Date(), db)).toEqual({
      ok: false,
      reason: "passwordTooShort",
    });
    expect(await changePassword({ ...change, before: PASSWORD }, new Date(), db)).toEqual({ ok: true });
    expect(await getSession(second.token, new Date(), db)).toBeNull();
    expect(await getSession(ada.token, new Date(), db)).not.toBeNull();
    expect((await attempt("ada@example.org", PASSWORD)).ok).toBe(false);
    expect((await attempt("ada@example.org", "another long password")).ok).toBe(true);
  });
});
