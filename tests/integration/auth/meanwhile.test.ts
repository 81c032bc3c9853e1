/** What happens to an account while a password is being hashed, which takes its time: the old password opens nothing afterwards. */
import { beforeEach, expect, it, vi } from "vitest";
import { signIn } from "../../../lib/auth/commands";
import { inviteNewPassword } from "../../../lib/auth/commands-invitations";
import { chooseNewPassword } from "../../../lib/auth/commands-joining";
import { changePassword, disablePerson } from "../../../lib/auth/commands-people";
import type * as Passwords from "../../../lib/auth/passwords";
import { getSession } from "../../../lib/auth/queries";
import type { Db } from "../../../lib/db/client";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator, makePerson, newAddress, PASSWORD } from "../../setup/people";

/** Done once, when the next password has been looked at or hashed, before what comes of it is written. */
const meanwhile = vi.hoisted(
  (): { isPassword?: () => Promise<unknown>; hash?: () => Promise<unknown> } => ({}),
);
vi.mock("../../../lib/auth/passwords", async (original) => {
  const real = await original<typeof Passwords>();
  const once = async (name: "isPassword" | "hash") => {
    const work = meanwhile[name];
    meanwhile[name] = undefined;
    await work?.();
  };
  return {
    ...real,
    isPassword: async (...args: Parameters<typeof real.isPassword>) => {
      const right = await real.isPassword(...args);
      await once("isPassword");
      return right;
    },
    hashPassword: async (password: string) => {
      const hash = await real.hashPassword(password);
      await once("hash");
      return hash;
    },
  };
});

const OTHER = "quite another password";
const now = () => new Date();

let db: Db;
let ada: Awaited<ReturnType<typeof makeAdministrator>>;
let bert: Awaited<ReturnType<typeof makePerson>>;
beforeEach(async () => {
  db = freshDatabase().db;
  ada = await makeAdministrator(db);
  bert = await makePerson(db, ada.actor, { email: "bert@example.org" });
});

const signInBert = (password: string) =>
  signIn({ email: "bert@example.org", password, address: newAddress(), userAgent: null }, now(), db);

/** Bert chooses another password by a link. */
async function chooseOther() {
  const invited = await inviteNewPassword({ personId: bert.person.id, actor: ada.actor }, now(), db);
  const link = { token: invited.ok ? invited.token : "", password: OTHER, userAgent: null };
  return chooseNewPassword(link, now(), db);
}

it("a new password that is chosen while the old one is looked at ends it", async () => {
  let chosen: Awaited<ReturnType<typeof chooseOther>> | undefined;
  meanwhile.isPassword = async () => {
    chosen = await chooseOther();
  };
  expect(await signInBert(PASSWORD)).toEqual({ ok: false, reason: "wrong" });
  expect(chosen?.ok && (await getSession(chosen.token, now(), db))).toBeTruthy();
  expect(await db.session.count({ where: { personId: bert.person.id } })).toBe(1);
});

it("nobody who is disabled while their password is looked at gets in", async () => {
  meanwhile.isPassword = () => disablePerson({ personId: bert.person.id, actor: ada.actor }, now(), db);
  expect(await signInBert(PASSWORD)).toEqual({ ok: false, reason: "wrong" });
  expect(await db.session.count({ where: { personId: bert.person.id } })).toBe(0);
});

it.each(["isPassword", "hash"] as const)(
  "who knows the old password does not write over the one that is chosen meanwhile (%s)",
  async (step) => {
    meanwhile[step] = chooseOther;
    const change = {
      personId: bert.person.id,
      sessionId: bert.sessionId,
      before: PASSWORD,
      after: "a thief's own",
    };
    expect(await changePassword(change, now(), db)).toEqual({ ok: false, reason: "wrong" });
    expect((await signInBert("a thief's own")).ok).toBe(false);
    expect((await signInBert(OTHER)).ok).toBe(true);
  },
);
