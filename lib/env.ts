/** The only reader of `process.env` in the application: some settings, all optional, checked when they are read. */
import path from "node:path";
import { z } from "zod";
import { databaseFile, fromProjectRoot } from "./paths";

export type Env = {
  /** Where the database and everything else that is written at run time lives; absolute. */
  dataDir: string;
  /** `file:` and an absolute path. */
  databaseUrl: string;
  port: number;
  /** The address to listen on; undefined listens on every address of the machine, as Next does. */
  host: string | undefined;
  /** What cookies are sealed with; undefined: made once and kept in `dataDir` (lib/auth/secret.ts). */
  sessionSecret: string | undefined;
  /** The first administrator of an unattended install; lib/auth checks what they look like. */
  adminEmail: string | undefined;
  adminPassword: string | undefined;
};

/** A setting that cannot be used; the message says which and what to write instead. */
export class EnvError extends Error {
  override name = "EnvError";
}

// `FOO= npm start` sets FOO to an empty string; people mean "not set".
const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const envSchema = z.object({
  DATA_DIR: optional.transform((value) => fromProjectRoot(value ?? "data")),
  DATABASE_URL: optional.refine(
    (value) => value === undefined || (/^file:(?!:).+/.test(value) && !/[?#]/.test(value)),
    "must be an SQLite file, written file:/path/to/exemplar.db",
  ),
  PORT: optional
    .transform((value) => value ?? "3000")
    .refine(
      (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535,
      "must be a number from 1 to 65535",
    )
    .transform(Number),
  HOST: optional,
  SESSION_SECRET: optional.refine(
    (value) => value === undefined || value.length >= 32,
    "must have at least 32 characters",
  ),
  ADMIN_EMAIL: optional,
  // Not trimmed: spaces are part of a password.
  ADMIN_PASSWORD: z
    .string()
    .optional()
    .transform((value) => value || undefined),
});

/** Never said in a message: it may be read by others. */
const SECRETS: readonly string[] = ["SESSION_SECRET", "ADMIN_PASSWORD"];

/**
 * Reads the settings from the environment.
 * Gives absolute paths whatever was written; throws EnvError naming the setting that cannot be used.
 */
export function env(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const written = SECRETS.includes(name) ? name : `${name}=${source[name]}`;
    throw new EnvError(`The setting ${written} cannot be used: it ${issue?.message}.`);
  }
  const { DATA_DIR, DATABASE_URL, PORT, HOST, SESSION_SECRET, ADMIN_EMAIL, ADMIN_PASSWORD } = parsed.data;
  const file = DATABASE_URL ? databaseFile(DATABASE_URL) : path.join(DATA_DIR, "exemplar.db");
  return {
    dataDir: DATA_DIR,
    databaseUrl: `file:${file}`,
    port: PORT,
    host: HOST,
    sessionSecret: SESSION_SECRET,
    adminEmail: ADMIN_EMAIL,
    adminPassword: ADMIN_PASSWORD,
  };
}

/** Gives the environment for a program that is started from here: this process's own, with `changes`. */
export function childEnvironment(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
