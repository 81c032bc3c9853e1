/** What `npm start` says when it cannot start. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { childEnvironment } from "@/lib/env";
import { fromProjectRoot } from "@/lib/paths";
import { findFreePort } from "../../../scripts/lib/serve";

let dir: string;
let freePort: string;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "exemplar-start-"));
  freePort = String(await findFreePort());
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the script with these settings to its end; gives its exit code and what it printed on standard error. */
function start(settings: Record<string, string>) {
  const run = spawnSync(process.execPath, ["--import", "tsx", fromProjectRoot("scripts/start.ts")], {
    env: childEnvironment({
      DATABASE_URL: undefined,
      PORT: freePort,
      DATA_DIR: path.join(dir, "data"),
      ...settings,
    }),
    encoding: "utf8",
    timeout: 20_000,
  });
  return { code: run.status, said: run.stderr };
}

it("a port in use", async () => {
  const other = net.createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, () => resolve((other.address() as net.AddressInfo).port)),
  );
  const { code, said } = start({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use by another program`);
  expect(said).toContain(`PORT=${port + 1} npm start`);
  expect(readdirSync(dir)).not.toContain("data");
});

it("a setting that cannot be used", () => {
  const { code, said } = start({ DATABASE_URL: "mysql://localhost" });
  expect(code).toBe(1);
  expect(said).toContain("The setting DATABASE_URL=mysql://localhost cannot be used");
});

it("a data directory that cannot be made", () => {
  writeFileSync(path.join(dir, "a-file"), "");
  const { code, said } = start({ DATA_DIR: path.join(dir, "a-file", "data") });
  expect(code).toBe(1);
  expect(said).toContain(`Cannot write to ${path.join(dir, "a-file", "data")}`);
  expect(said).toContain("set DATA_DIR to a place that can be written");
});

it("a file that is no database", () => {
  const file = path.join(dir, "notes.db");
  writeFileSync(file, "These are my notes.\n".repeat(100));
  const { code, said } = start({ DATABASE_URL: `file:${file}` });
  expect(code).toBe(1);
  expect(said).toContain(`${file} is not a database, or it is damaged`);
  expect(said).toContain("move it away and start again");
});
