/** One hash over files and directories: tells whether anything that a result was made from has changed. */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../lib/paths";

/**
 * Hashes names and contents of everything below `inputs` (relative to the project's root; missing ones are skipped).
 * `leaveOut` says which relative paths do not count. Gives 64 hex digits.
 */
export function hashInputs(inputs: string[], leaveOut: (relative: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  for (const input of inputs) addInput(hash, input, leaveOut);
  return hash.digest("hex");
}

function addInput(hash: Hash, relative: string, leaveOut: (relative: string) => boolean): void {
  const absolute = path.join(projectRoot, relative);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat || leaveOut(relative)) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addInput(hash, `${relative}/${name}`, leaveOut);
    return;
  }
  hash.update(`${relative}\0${stat.size}\0`).update(readFileSync(absolute));
}
