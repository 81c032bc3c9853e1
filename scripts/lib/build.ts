/** The production build: made only when something it is made from has changed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { childEnvironment } from "../../lib/env";
import { fromProjectRoot, paths } from "../../lib/paths";
import { CommandError } from "./command";
import { hashInputs } from "./input-hash";

const INPUTS = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
];
// Inside .next/cache or outside .next it would outlive the build it belongs to.
const stampFile = path.join(paths.build, "exemplar-inputs.sha256");

/** Next's command line, to be run with this Node. */
export const nextBin = fromProjectRoot("node_modules/next/dist/bin/next");

// The generated client follows from the schema, which counts.
const inputsHash = () => hashInputs(INPUTS, (file) => file === "lib/db/generated");

/** Says whether the build in .next was made from the files as they are now. */
export function isBuildCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === inputsHash();
}

/** Builds if there is no current build; says whether it did. Next's own output is shown; throws when the build fails. */
export function ensureBuild(): { built: boolean } {
  if (isBuildCurrent()) return { built: false };
  rmSync(stampFile, { force: true });
  // Taken before: a file that changes during the build makes the build old.
  const hash = inputsHash();
  const run = spawnSync(process.execPath, [nextBin, "build"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: childEnvironment({
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
      // A build serves any database, so it must not read one: a page that tries fails here and not on somebody's machine.
      DATABASE_URL: `file:${path.join(paths.build, "a-build-reads-no-database", "exemplar.db")}`,
    }),
  });
  if (run.status !== 0) {
    // Turbopack remembers "file not found" and would fail again after the file has come.
    rmSync(path.join(paths.build, "cache"), { recursive: true, force: true });
    throw new CommandError("The build failed; what Next says about it stands above.", { cause: run.error });
  }
  writeFileSync(stampFile, hash);
  return { built: true };
}
