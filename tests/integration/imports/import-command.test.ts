/** `npm run import` as a person runs it: another process, its exit code, its standard output. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDb } from "../../../lib/db/client";
import { childEnvironment } from "../../../lib/env";
import { reportSchema } from "../../../lib/imports/report";
import { freshDatabase, seededDatabase } from "../../setup/database";

const dir = mkdtempSync(path.join(tmpdir(), "exemplar-import-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const documents = readdirSync("seeds/documents")
  .sort()
  .map((name) => path.join("seeds/documents", name));
const bad = path.join(dir, "bad.bin");
writeFileSync(bad, Uint8Array.of(0, 1, 2));

const command = ["--import", "tsx", "--conditions=react-server", "scripts/import.ts"];
const environment = (url: string) => childEnvironment({ DATABASE_URL: url });
function run(url: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    encoding: "utf8",
    env: environment(url),
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}
const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("npm run import", () => {
  it("prints nothing but reports with --json, each of the published shape, and exits with 0", () => {
    const { url } = freshDatabase();
    const { status, stdout } = run(url, "--json", ...documents);
    const reports = reportSchema.array().parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(reports.map(({ outcome, writeUps }) => [outcome, writeUps.length])).toEqual(
      [10, 4, 3, 1, 10].map((count) => ["imported", count]),
    );
    expect(reports.reduce((sum, { changes }) => sum + changes.repeats, 0)).toBe(2);
  });

  it("writes nothing with --dry-run, not even where there is no database", () => {
    const nowhere = path.join(dir, "none", "exemplar.db");
    const { status, stdout } = run(`file:${nowhere}`, "--dry-run", documents[3] as string);
    expect(status).toBe(0);
    expect(stdout).toContain("would be imported");
    expect(existsSync(path.dirname(nowhere))).toBe(false);

    const { url, dir: data } = seededDatabase();
    const before = hash(path.join(data, "exemplar.db"));
    const changed = path.join(dir, "changed.txt");
    writeFileSync(changed, `A title\n${readFileSync(documents[3] as string, "utf8")}`);
    expect(run(url, "--dry-run", changed).stdout).toContain("new: 1 practices, 1 assessments");
    expect(hash(path.join(data, "exemplar.db"))).toBe(before);
  });

  it("gives each file its report: 1 when one has an error, and the readable ones are imported", () => {
    const { url } = freshDatabase();
    const { status, stdout } = run(
      url,
      "--json",
      bad,
      path.join(dir, "not-there.txt"),
      documents[3] as string,
    );
    const reports = reportSchema.array().parse(JSON.parse(stdout));
    expect(status).toBe(1);
    expect(reports.map(({ outcome, diagnostics }) => [outcome, diagnostics[0]?.code])).toEqual([
      ["refused", "not-text"],
      ["refused", "unreadable-file"],
      ["imported", "write-up-untitled"],
    ]);
  });

  it.each([[[]], [["--nonsense", "a.txt"]]])("exits with 2 for %j, and says how it is used", (args) => {
    const { status, stdout, stderr } = run("file:/nowhere.db", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage:");
  });

  it("leaves nothing of a document when it is killed half-way through", async () => {
    const { url } = freshDatabase();
    // A document large enough to be killed in: every seed grid many times, each time with another answer.
    const grid = readFileSync(documents[0] as string, "utf8");
    const large = path.join(dir, "large.txt");
    writeFileSync(
      large,
      Array.from({ length: 40 }, (_, i) => grid.replaceAll("The practice", `Practice ${i}`)).join("\n"),
    );
    run(url, documents[3] as string);
    const child = spawn(process.execPath, [...command, large], { env: environment(url), stdio: "ignore" });
    const exited = once(child, "exit");
    // The transaction has begun once a source row would be visible to its writer: SQLite shows that by its lock.
    await untilLocked(url, () => child.exitCode === null);
    child.kill("SIGKILL");
    const [code, signal] = await exited;
    expect([code, signal]).toEqual([null, "SIGKILL"]);
    const db = openDb(url);
    expect([await db.source.count(), await db.practice.count(), await db.assessment.count()]).toEqual([
      1, 1, 1,
    ]);
    expect(await db.$queryRawUnsafe("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    await db.$disconnect();
  });
});

/** Waits until another process holds the write lock: asked again and again, with no time of its own. */
async function untilLocked(url: string, goesOn: () => boolean): Promise<void> {
  const { default: Database } = await import("libsql");
  const db = new Database(url.replace("file:", ""), { timeout: 0 });
  try {
    while (goesOn()) {
      try {
        db.exec("BEGIN IMMEDIATE");
        db.exec("ROLLBACK");
      } catch {
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    db.close();
  }
  throw new Error("The import ended before it could be killed");
}
