import { beforeEach, describe, expect, it } from "vitest";
import { getDb, inTransaction, openDb } from "@/lib/db/client";
import { freshDatabase, type TestDatabase } from "../../setup/database";
import { together } from "../../setup/other-process";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});

const practice = (slug: string, title = slug) => ({
  slug,
  title,
  sortKey: title,
  titleKind: "given" as const,
});
const orphan = { practiceId: 999, field: "country" as const, ordinal: 1, value: "AT" };

describe("a client", () => {
  it("keeps foreign keys, also after a transaction", async () => {
    const { db } = database;
    await expect(db.profileEntry.create({ data: orphan })).rejects.toMatchObject({ code: "P2003" });
    await inTransaction(db, (tx) => tx.practice.create({ data: practice("a") }));
    await expect(db.profileEntry.create({ data: orphan })).rejects.toMatchObject({ code: "P2003" });
    await expect(inTransaction(db, (tx) => tx.profileEntry.create({ data: orphan }))).rejects.toMatchObject({
      code: "P2003",
    });
  });

  it("takes the rows of a practice away with it", async () => {
    const { db } = database;
    const { id } = await db.practice.create({ data: practice("a") });
    await db.profileEntry.create({ data: { ...orphan, practiceId: id } });
    await db.practice.delete({ where: { id } });
    expect(await db.profileEntry.count()).toBe(0);
  });

  it("writes ahead and waits for other writers", async () => {
    const { db } = database;
    expect(await db.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: "wal" }]);
    expect(await db.$queryRaw`PRAGMA busy_timeout`).toEqual([{ timeout: 10_000 }]);
  });

  it("fails at its first query when there is no database", async () => {
    const db = openDb(`file:${database.dir}/missing/exemplar.db`);
    await expect(db.practice.count()).rejects.toThrow(/Unable to open/);
  });

  it("of the process is one, on the database of the environment", async () => {
    expect(getDb()).toBe(getDb());
    await database.db.practice.create({ data: practice("a") });
    expect(await getDb().practice.count()).toBe(1);
    const first = getDb();
    freshDatabase();
    expect(getDb()).not.toBe(first);
    expect(await getDb().practice.count()).toBe(0);
    await getDb().$disconnect();
  });
});

describe("a transaction", () => {
  it("that throws leaves nothing, and the client works on", async () => {
    const { db } = database;
    const half = inTransaction(db, async (tx) => {
      await tx.practice.create({ data: practice("a") });
      expect(await tx.practice.count()).toBe(1);
      throw new Error("half-way");
    });
    await expect(half).rejects.toThrow("half-way");
    expect(await db.practice.count()).toBe(0);
    await inTransaction(db, (tx) => tx.practice.create({ data: practice("b") }));
    expect(await db.practice.count()).toBe(1);
  });

  it("is not seen from outside before it ends", async () => {
    const reader = openDb(database.url);
    const seen = await inTransaction(database.db, async (tx) => {
      await tx.practice.create({ data: practice("a") });
      return reader.practice.count();
    });
    expect([seen, await reader.practice.count()]).toEqual([0, 1]);
    await reader.$disconnect();
  });

  it("makes the client's other statements wait for its end", async () => {
    const { db } = database;
    const order: string[] = [];
    const writing = inTransaction(db, async (tx) => {
      await tx.practice.create({ data: practice("a") });
      order.push("wrote");
      await tx.practice.create({ data: practice("b") });
      order.push("wrote again");
    });
    const counting = db.practice.count().then((count) => order.push(`counted ${count}`));
    await Promise.all([writing, counting]);
    expect(order.at(-1) === "counted 2" || order[0] === "counted 0").toBe(true);
  });

  it("that reads and then writes succeeds in two processes at once, every time", async () => {
    const { db, url } = database;
    const { id } = await db.practice.create({ data: practice("count", "0") });
    const task = { do: "count", databaseUrl: url, practiceId: id, times: 60 } as const;
    await together([task, task]);
    expect((await db.practice.findUniqueOrThrow({ where: { id } })).title).toBe("120");
  });
});
