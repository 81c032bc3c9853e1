/** What must be true before the application can be served: a client, a migrated database, the seeds in it. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { ensureClient } from "../../lib/db/generate";
import { migrate } from "../../lib/db/migrate";
import { childEnvironment, env } from "../../lib/env";
import { databaseFile, fromProjectRoot } from "../../lib/paths";
import { CommandError } from "./command";
import { isSeeded } from "./seeded";

/** Prepares the database of the environment, saying each step that has something to do. Throws when one fails. */
export function prepare(say: (line: string) => void = console.log): void {
  const { dataDir, databaseUrl } = env();
  prepareClient(say);
  const file = databaseFile(databaseUrl);
  requireWritable("DATA_DIR", dataDir);
  requireWritable("DATABASE_URL", path.dirname(file), file);
  const { applied } = migrate(databaseUrl);
  if (applied.length > 0)
    say(`Database ${path.relative(process.cwd(), file)}: applied ${applied.join(", ")}`);
  if (!isSeeded(databaseUrl)) seedDatabase(databaseUrl, say);
}

/** Makes the directory where it is missing; throws a CommandError naming the setting when it, or the file, cannot be written to. */
function requireWritable(setting: string, directory: string, file?: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    if (file !== undefined && existsSync(file)) accessSync(file, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(
      `Cannot write to ${file ?? directory} (${reason}).\nCheck its permissions and the free space, or set ${setting} to a place that can be written.`,
      { cause },
    );
  }
}

/** Generates the Prisma client where it is missing or old. */
export function prepareClient(say: (line: string) => void = console.log): void {
  const started = Date.now();
  if (ensureClient().generated) say(`Generated the database client (${seconds(started)})`);
}

/**
 * Imports the seeds into a migrated database, in a process of its own: the importer's modules are marked `server-only` and load
 * under the condition "react-server" alone, and a start without anything to import need not load them. Quiet without `say`, but for errors.
 */
export function seedDatabase(databaseUrl: string, say?: (line: string) => void): void {
  const started = Date.now();
  say?.("Importing the seed documents");
  const run = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", fromProjectRoot("scripts/seed.ts")],
    {
      stdio: ["ignore", say ? "inherit" : "ignore", "inherit"],
      env: childEnvironment({ DATABASE_URL: databaseUrl }),
    },
  );
  if (run.status !== 0) {
    throw new CommandError(
      "The seed documents could not be imported; the reason stands above. Nothing half-imported was kept.",
    );
  }
  say?.(`Imported (${seconds(started)})`);
}

/** Gives the time since `started` in words, to a tenth of a second. */
export function seconds(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
