/** What a start does about the first administrator: a link, or the settings, checked; never a password in a message. */
import { describe, expect, it } from "vitest";
import { CommandError } from "../../../scripts/lib/command";
import { prepareAdministrator, setUpMessage } from "../../../scripts/lib/first-administrator";
import { freshDatabase } from "../../setup/database";
import { makeAdministrator, PASSWORD } from "../../setup/people";

const settings = (databaseUrl: string, more: { adminEmail?: string; adminPassword?: string } = {}) => ({
  databaseUrl,
  adminEmail: more.adminEmail,
  adminPassword: more.adminPassword,
});

describe("a start", () => {
  it("without an administrator gives a new link each time, and the one before is revoked", async () => {
    const { db, url } = freshDatabase();
    const [first, second] = [
      await prepareAdministrator(settings(url)),
      await prepareAdministrator(settings(url)),
    ];
    expect(first).toMatch(/^\/admin\/setup\/[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await db.invitation.count({ where: { revokedAt: null } })).toBe(1);
    expect(setUpMessage("http://localhost:3000", second ?? "")).toContain(`http://localhost:3000${second}\n`);
  });

  it("with settings makes the administrator, and no link", async () => {
    const { db, url } = freshDatabase();
    const given = settings(url, { adminEmail: "Ada@example.org", adminPassword: PASSWORD });
    expect(await prepareAdministrator(given)).toBeNull();
    expect(await prepareAdministrator(given)).toBeNull();
    expect(await db.person.findMany()).toMatchObject([{ email: "ada@example.org", role: "administrator" }]);
    expect(await db.invitation.count()).toBe(0);
  });

  it("with an administrator looks at no setting", async () => {
    const { db, url } = freshDatabase();
    await makeAdministrator(db);
    expect(await prepareAdministrator(settings(url, { adminEmail: "no e-mail" }))).toBeNull();
    expect(await db.person.count()).toBe(1);
  });

  it.each([
    [{ adminEmail: "ada@example.org" }, "only one is set"],
    [{ adminPassword: "a secret of twelve" }, "only one is set"],
    [{ adminEmail: "ada", adminPassword: "a secret of twelve" }, "ADMIN_EMAIL is no e-mail address"],
    [{ adminEmail: "ada@example.org", adminPassword: "a secret" }, "at least 12 characters"],
    [{ adminEmail: "ada@example.org", adminPassword: "aaaaaaaaaaaaaa" }, "too easy to guess"],
    [{ adminEmail: "ada@example.org", adminPassword: "a secret ".repeat(30) }, "at most 200 characters"],
  ])("refuses %j in words, without the password", async (given, words) => {
    const { db, url } = freshDatabase();
    const refused = prepareAdministrator(settings(url, given));
    await expect(refused).rejects.toThrow(CommandError);
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.not.toThrow(/a secret/);
    expect([await db.person.count(), await db.auditEntry.count()]).toEqual([0, 0]);
  });
});
