/** The secret that cookies are sealed with: a setting, or made once and kept beside the database. */
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "../env";

/** Iron takes none that is shorter. */
const SHORTEST = 32;

let kept: { file: string; secret: string } | undefined;

/**
 * Gives the secret. The file is written whole and then given its name, so that of two processes that start together one is
 * first and both read the same. Throws when it can be neither read nor written, or holds no secret.
 */
export function sessionSecret(): string {
  const { sessionSecret: setting, dataDir } = env();
  if (setting) return setting;
  const file = path.join(/*turbopackIgnore: true*/ dataDir, "session-secret");
  if (kept?.file === file) return kept.secret;
  const secret = readSecret(file) ?? makeSecret(file);
  kept = { file, secret };
  return secret;
}

function readSecret(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(/*turbopackIgnore: true*/ file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  if (text.length < SHORTEST) throw new Error(`${file} holds no secret: delete it, and a new one is made.`);
  return text;
}

function makeSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  const secret = readSecret(file);
  if (secret === null) throw new Error(`${file} was taken away while it was made.`);
  return secret;
}
