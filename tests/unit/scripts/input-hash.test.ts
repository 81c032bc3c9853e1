import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { projectRoot } from "@/lib/paths";
import { hashInputs } from "../../../scripts/lib/input-hash";

let dir: string;
const file = (name: string) => path.join(dir, name);
const hash = (leaveOut?: (relative: string) => boolean) =>
  hashInputs([path.relative(projectRoot, dir)], leaveOut);

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "exemplar-hash-"));
  mkdirSync(file("deeper"));
  writeFileSync(file("a.txt"), "one");
  writeFileSync(file("deeper/b.txt"), "two");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it("the hash changes with a text, a name, a new file, and with nothing else", () => {
  const seen = [hash()];
  writeFileSync(file("a.txt"), "one");
  expect(hash()).toBe(seen[0]);
  writeFileSync(file("deeper/b.txt"), "tow");
  seen.push(hash());
  renameSync(file("a.txt"), file("c.txt"));
  seen.push(hash());
  writeFileSync(file("d.txt"), "");
  seen.push(hash());
  expect(new Set(seen).size).toBe(4);
});

it("what is left out and what is not there does not count", () => {
  const without = hash((relative) => relative.endsWith("b.txt"));
  rmSync(file("deeper/b.txt"));
  expect(hash()).toBe(without);
  expect(hashInputs([path.relative(projectRoot, dir), "no-such-directory"])).toBe(without);
});
