import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CHROMIUM_VARIABLE, findChromium } from "../../../scripts/lib/browser";

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "exemplar-browser-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

/** Writes a program that says `words`, and names it in the environment. */
function programSaying(words: string): string {
  const file = path.join(dir, "browser");
  writeFileSync(file, `#!/bin/sh\necho "${words}"\n`);
  chmodSync(file, 0o755);
  vi.stubEnv(CHROMIUM_VARIABLE, file);
  return file;
}

it("the environment's browser is taken before any other", async () => {
  const file = programSaying("Chromium 147.0.7727.0");
  expect(await findChromium()).toBe(file);
});

it("another program is not taken for one", async () => {
  const file = programSaying("GNU bash, version 5.2");
  await expect(findChromium()).rejects.toThrow(
    `${CHROMIUM_VARIABLE}=${file} is no Chromium that starts here`,
  );
});

it("a path without a program is refused too", async () => {
  vi.stubEnv(CHROMIUM_VARIABLE, path.join(dir, "missing"));
  await expect(findChromium()).rejects.toThrow("Correct or remove the variable");
});
