/** Backups on real files: made, checked, listed, gone back to as /admin/backups says, deleted. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkChain } from "../../../lib/audit/queries";
import { createBackup, deleteBackup } from "../../../lib/backups/commands";
import { findBackups, getBackup, readBackup } from "../../../lib/backups/queries";
import { openDb } from "../../../lib/db/client";
import type * as Copying from "../../../lib/db/copy-whole";
import { isWhole } from "../../../lib/db/copy-whole";
import { migrate } from "../../../lib/db/migrate";
import { freshDatabase, type TestDatabase } from "../../setup/database";
import { makeAdministrator, makePerson, signInAs } from "../../setup/people";

/** A disk that writes copies with other bytes than it was given. */
const broken = vi.hoisted(() => ({ copies: false }));
vi.mock("../../../lib/db/copy-whole", async (original) => {
  const real = await original<typeof Copying>();
  return {
    ...real,
    copyWhole: async (url: string, toFile: string) => {
      const whole = await real.copyWhole(url, toFile);
      if (!broken.copies) return whole;
      writeFileSync(toFile, Buffer.alloc(statSync(toFile).size, "no database "));
      return real.isWhole(toFile);
    },
  };
});

const actor = { kind: "command" } as const;
const at = new Date("2026-11-21T22:01:53.123Z");

let base: TestDatabase;
beforeEach(() => {
  base = freshDatabase();
});
const directory = () => path.join(base.dir, "backups");
const make = async (now = at) => {
  const made = await createBackup({ actor }, now, base.db);
  if (!made.ok) throw new Error(made.reason);
  return made.backup;
};

describe("a backup", () => {
  it("is a whole database of its own, named by its time; nobody else can read the directory", async () => {
    await makeAdministrator(base.db);
    const backup = await make();
    expect(backup).toMatchObject({ name: "2026-11-21T220153Z.db", madeAt: new Date("2026-11-21T22:01:53Z") });
    expect((await make()).name).toBe("2026-11-21T220153Z-2.db");
    expect(readdirSync(directory()).sort()).toEqual(["2026-11-21T220153Z-2.db", "2026-11-21T220153Z.db"]);
    expect(statSync(directory()).mode & 0o077).toBe(0);
    expect(await isWhole(path.join(directory(), backup.name))).toBe(true);
    const names = () => findBackups().items.map(({ name }) => name);
    expect(names()).toEqual(["2026-11-21T220153Z-2.db", "2026-11-21T220153Z.db"]);
    for (let i = 3; i <= 10; i++) await make();
    await make(new Date(at.getTime() - 1000));
    expect(names().slice(0, 2)).toEqual(["2026-11-21T220153Z-10.db", "2026-11-21T220153Z-9.db"]);
    expect(names().slice(-2)).toEqual(["2026-11-21T220153Z.db", "2026-11-21T220152Z.db"]);
    const bytes = await new Response(readBackup(backup)).arrayBuffer();
    expect(bytes.byteLength).toBe(backup.bytes);
  });

  it("of two that are made in one second writes over neither", async () => {
    const [one, other] = await Promise.all([make(), make()]);
    expect(one.name).not.toBe(other.name);
    expect(findBackups().total).toBe(2);
    const rows = await base.db.auditEntry.findMany({ where: { action: "backup.create" } });
    expect(rows.map(({ subjectId }) => subjectId).sort()).toEqual([one.name, other.name].sort());
  });

  it.each([
    "../exemplar.db",
    "..%2fexemplar.db",
    "/etc/passwd",
    "2026-11-21T220153Z.db/../../exemplar.db",
    "2026-11-21T220153Z.db\0",
    "2026-99-99T999999Z.db",
    "x".repeat(10_000),
    "",
  ])("is not to be had by the name %j", async (name) => {
    await make();
    expect(getBackup(name)).toBeNull();
    expect(await deleteBackup({ name, actor }, base.db)).toBe(false);
    expect(findBackups().total).toBe(1);
  });

  it("is deleted once", async () => {
    const { name } = await make();
    expect(await deleteBackup({ name, actor }, base.db)).toBe(true);
    expect(await deleteBackup({ name, actor }, base.db)).toBe(false);
    expect(readdirSync(directory())).toEqual([]);
  });

  it("of a database that cannot be written to its place leaves nothing behind", async () => {
    writeFileSync(directory(), "a file where the directory should be");
    await expect(createBackup({ actor }, at, base.db)).rejects.toThrow();
    expect(await base.db.auditEntry.count()).toBe(0);
  });

  it("that is not whole is not kept, and is no change", async () => {
    broken.copies = true;
    expect(await createBackup({ actor }, at, base.db)).toEqual({ ok: false, reason: "broken" });
    broken.copies = false;
    expect(readdirSync(directory())).toEqual([]);
    expect(await base.db.auditEntry.count()).toBe(0);
  });

  it("whose row in the history cannot be written is deleted again", async () => {
    await base.db.$executeRawUnsafe(
      `CREATE TRIGGER "no_history" BEFORE INSERT ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'no history'); END`,
    );
    await expect(createBackup({ actor }, at, base.db)).rejects.toThrow();
    expect(readdirSync(directory())).toEqual([]);
  });

  it("is copied in another thread: whoever asks for it goes on at once", async () => {
    const making = make();
    expect(readdirSync(directory())).toEqual([]);
    await making;
    expect(readdirSync(directory())).toHaveLength(1);
  });

  it("that is damaged is no whole database", async () => {
    const { name, bytes } = await make();
    const file = path.join(directory(), name);
    writeFileSync(`${file}.damaged`, Buffer.alloc(bytes, "no database "));
    expect(await isWhole(`${file}.damaged`)).toBe(false);
  });
});

it("going back to a backup as the page says brings back what was, and the catalogue goes on from there", async () => {
  const ada = await makeAdministrator(base.db);
  const backup = await make();
  await makePerson(base.db, ada.actor, { email: "later@example.org" });
  // Stop the server.
  await base.db.$disconnect();
  // Move the database and its companions aside.
  const aside = path.join(base.dir, "aside");
  mkdirSync(aside);
  for (const file of readdirSync(base.dir).filter((name) => name.startsWith("exemplar.db"))) {
    renameSync(path.join(base.dir, file), path.join(aside, file));
  }
  // Copy the backup to where the database was.
  copyFileSync(path.join(directory(), backup.name), path.join(base.dir, "exemplar.db"));
  // Start.
  migrate(base.url);
  const db = openDb(base.url);
  try {
    expect((await db.person.findMany()).map(({ email }) => email)).toEqual(["ada@example.org"]);
    expect((await checkChain(db)).brokenAt).toBeNull();
    const again = await signInAs(db, "ada@example.org");
    await makePerson(db, again.actor, { email: "bert@example.org" });
    expect((await checkChain(db)).brokenAt).toBeNull();
  } finally {
    await db.$disconnect();
  }
});
