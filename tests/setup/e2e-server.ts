/** The server of the end-to-end tests: what `npm start` does, on a data directory that goes when the server ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { env } from "../../lib/env";
import { isBuildCurrent } from "../../scripts/lib/build";
import { CommandError, runCommand } from "../../scripts/lib/command";
import { prepare } from "../../scripts/lib/prepare";
import { serve } from "../../scripts/lib/serve";

const directory = mkdtempSync(path.join(tmpdir(), "exemplar-e2e-"));
process.env.DATA_DIR = directory;
process.env.DATABASE_URL = `file:${path.join(directory, "exemplar.db")}`;

await runCommand(async () => {
  try {
    if (!isBuildCurrent()) throw new CommandError("There is no current build to test. Run: npm run test:e2e");
    prepare();
    // Only now is the database client sure to be there.
    const { writePreviousVersion } = await import("./e2e-previous-version");
    await writePreviousVersion(env().databaseUrl);
    const { writePeople } = await import("./e2e-people");
    await writePeople(env().databaseUrl);
    const { writeDraft } = await import("./e2e-draft");
    await writeDraft(env().databaseUrl);
    await serve("start", env());
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
