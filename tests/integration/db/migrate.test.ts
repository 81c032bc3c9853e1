import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MigrationError, migrate } from "@/lib/db/migrate";
import { together } from "../../setup/other-process";

let dir: string;
let url: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "exemplar-migrate-"));
  url = `file:${path.join(dir, "deeper", "exemplar.db")}`;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Asks the database one question on a connection of its own. */
function ask(sql: string): unknown[] {
  const db = new Database(url.replace("file:", ""));
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

/** Writes a directory of migrations as prisma/migrations has them. */
function migrations(scripts: Record<string, string>): string {
  const directory = path.join(dir, "migrations");
  for (const [name, sql] of Object.entries(scripts)) {
    mkdirSync(path.join(directory, name), { recursive: true });
    writeFileSync(path.join(directory, name, "migration.sql"), sql);
  }
  return directory;
}

const PARENT_AND_CHILD = `
CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
CREATE TABLE "Child" ("id" INTEGER PRIMARY KEY, "parentId" INTEGER NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
INSERT INTO "Parent" VALUES (1, 'one');
INSERT INTO "Child" VALUES (1, 1), (2, 1);`;

describe("the project's migrations", () => {
  it("make the database and its directory, once", () => {
    const { applied } = migrate(url);
    expect(applied[0]).toBe("20261121000100_catalogue");
    expect(migrate(url)).toEqual({ applied: [] });
    expect(ask("SELECT count(*) AS n FROM _prisma_migrations WHERE finished_at IS NOT NULL")).toEqual([
      { n: applied.length },
    ]);
  });

  it("leave the database in write-ahead mode", () => {
    migrate(url);
    expect(ask("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  it("are applied once when four processes start together", async () => {
    const task = { do: "migrate", databaseUrl: url } as const;
    const results = (await together([task, task, task, task])) as { applied: string[] }[];
    const counts = results.map(({ applied }) => applied.length).sort();
    expect(counts.slice(0, 3)).toEqual([0, 0, 0]);
    expect(counts[3]).toBeGreaterThan(0);
    expect(ask("SELECT count(*) AS n FROM _prisma_migrations")).toEqual([{ n: counts[3] }]);
  });
});

describe("a migration", () => {
  it("that rebuilds a table keeps the rows that refer to it", () => {
    const rebuild = `
CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL);
INSERT INTO "new_Parent" SELECT * FROM "Parent";
DROP TABLE "Parent";
ALTER TABLE "new_Parent" RENAME TO "Parent";`;
    migrate(url, migrations({ "1_tables": PARENT_AND_CHILD }));
    expect(migrate(url, migrations({ "2_rebuild": rebuild })).applied).toEqual(["2_rebuild"]);
    expect(ask('SELECT count(*) AS n FROM "Child"')).toEqual([{ n: 2 }]);
  });

  it("that would leave a row referring to nothing is undone", () => {
    const directory = migrations({ "1_tables": PARENT_AND_CHILD, "2_delete": 'DELETE FROM "Parent";' });
    expect(() => migrate(url, directory)).toThrow("2 rows would refer to rows that do not exist");
    expect(ask("SELECT name FROM sqlite_master")).toEqual([]);
  });

  it("that fails leaves nothing of those before it, and is named", () => {
    const directory = migrations({ "1_tables": PARENT_AND_CHILD, "2_wrong": "CREATE TABLE nonsense here;" });
    expect(() => migrate(url, directory)).toThrow(MigrationError);
    expect(() => migrate(url, directory)).toThrow("The migration 2_wrong failed");
    expect(ask("SELECT name FROM sqlite_master")).toEqual([]);
  });

  it("that was changed after it was applied is refused", () => {
    migrate(url, migrations({ "1_tables": PARENT_AND_CHILD }));
    const directory = migrations({ "1_tables": `${PARENT_AND_CHILD}\n-- changed` });
    expect(() => migrate(url, directory)).toThrow("The migration 1_tables was changed after it was applied");
  });

  it("of a newer version of Exemplar is refused", () => {
    const directory = migrations({ "1_tables": PARENT_AND_CHILD, "2_newer": "SELECT 1;" });
    migrate(url, directory);
    rmSync(path.join(directory, "2_newer"), { recursive: true });
    expect(() => migrate(url, directory)).toThrow("2_newer, which this version of Exemplar does not know");
  });

  it("that Prisma's engine began and did not finish is refused", () => {
    const directory = migrations({ "1_tables": PARENT_AND_CHILD });
    migrate(url, directory);
    const db = new Database(url.replace("file:", ""));
    db.exec("UPDATE _prisma_migrations SET finished_at = NULL");
    db.close();
    expect(() => migrate(url, directory)).toThrow("1_tables was begun on this database and did not finish");
  });
});
