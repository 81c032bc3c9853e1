/** Generates the Prisma client (lib/db/generated, git-ignored) when prisma/schema.prisma or Prisma itself has changed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { childEnvironment } from "../env";
import { fromProjectRoot, paths } from "../paths";

const stampFile = path.join(paths.generatedClient, "schema.sha256");

/** What the generated client depends on: the schema and the generator's version. */
function fingerprint(): string {
  const prisma = readFileSync(fromProjectRoot("node_modules/prisma/package.json"));
  return createHash("sha256").update(readFileSync(paths.prismaSchema)).update(prisma).digest("hex");
}

/** Says whether the generated client is there and belongs to the schema as it is now. */
function isClientCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint();
}

/** Generates the client if it is missing or old; says whether it did. Throws with Prisma's own words when that fails. */
export function ensureClient(): { generated: boolean } {
  if (isClientCurrent()) return { generated: false };
  const before = fingerprint();
  const run = spawnSync(
    process.execPath,
    [fromProjectRoot("node_modules/prisma/build/index.js"), "generate"],
    {
      // `prisma generate` insists on a native engine that it does not use; any executable satisfies it.
      env: childEnvironment({
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      }),
      encoding: "utf8",
    },
  );
  if (run.status !== 0) {
    throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`, { cause: run.error });
  }
  writeFileSync(stampFile, before);
  return { generated: true };
}
