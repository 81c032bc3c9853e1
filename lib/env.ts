/** The only reader of `process.env` in the application: four settings, all optional, checked when they are read. */
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
});

/**
 * Reads the settings from the environment.
 * Gives absolute paths whatever was written; throws EnvError naming the setting that cannot be used.
 */
export function env(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    throw new EnvError(`The setting ${name}=${source[name]} cannot be used: it ${issue?.message}.`);
  }
  const { DATA_DIR, DATABASE_URL, PORT, HOST } = parsed.data;
  const file = DATABASE_URL ? databaseFile(DATABASE_URL) : path.join(DATA_DIR, "exemplar.db");
  return { dataDir: DATA_DIR, databaseUrl: `file:${file}`, port: PORT, host: HOST };
}

/** Gives the environment for a program that is started from here: this process's own, with `changes`. */
export function childEnvironment(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
