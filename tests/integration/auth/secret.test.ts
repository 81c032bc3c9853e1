/** The secret that cookies are sealed with: made once, for the owner's eyes only. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { freshDatabase } from "../../setup/database";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** As another process would load it: without what this one has kept. */
async function secretOfNewProcess(): Promise<string> {
  vi.resetModules();
  return (await import("../../../lib/auth/secret")).sessionSecret();
}

it("is made once, whoever asks first, and only its owner can read it", async () => {
  const { dir } = freshDatabase();
  const file = path.join(dir, "session-secret");
  const secret = await secretOfNewProcess();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(file, "utf8").trim()).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await secretOfNewProcess()).toBe(secret);
});

it("may be a setting, and then no file is made", async () => {
  const { dir } = freshDatabase();
  vi.stubEnv("SESSION_SECRET", "a setting of more than thirty-two characters");
  expect(await secretOfNewProcess()).toBe("a setting of more than thirty-two characters");
  expect(statSync(path.join(dir, "session-secret"), { throwIfNoEntry: false })).toBeUndefined();
});

it("that was emptied is said to be none", async () => {
  const { dir } = freshDatabase();
  writeFileSync(path.join(dir, "session-secret"), "\n");
  await expect(secretOfNewProcess()).rejects.toThrow("holds no secret: delete it");
});
