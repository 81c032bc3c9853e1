/** `npm run dev`: prepares what is missing and serves with Next's development server. */
import { env } from "../lib/env";
import { runCommand } from "./lib/command";
import { prepareAdministrator } from "./lib/first-administrator";
import { prepare } from "./lib/prepare";
import { requireFreePort, serve } from "./lib/serve";

await runCommand(async () => {
  const settings = env();
  await requireFreePort(settings);
  prepare();
  await serve("dev", settings, await prepareAdministrator(settings));
});
