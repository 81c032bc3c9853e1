/** `npm start`: prepares what is missing, builds if there is no current build, and serves the catalogue. */
import { env } from "../lib/env";
import { ensureBuild } from "./lib/build";
import { runCommand } from "./lib/command";
import { prepareAdministrator } from "./lib/first-administrator";
import { prepare } from "./lib/prepare";
import { requireFreePort, serve } from "./lib/serve";
import { deleteUntouched } from "./lib/untouched-drafts";

await runCommand(async () => {
  const settings = env();
  await requireFreePort(settings);
  prepare();
  const setUpPath = await prepareAdministrator(settings);
  await deleteUntouched(settings.databaseUrl);
  ensureBuild();
  await serve("start", settings, setUpPath);
});
