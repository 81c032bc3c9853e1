/** `npm run build`: makes the production build, unless the one that is there is current. */
import { ensureBuild } from "./lib/build";
import { runCommand } from "./lib/command";
import { prepareClient } from "./lib/prepare";

await runCommand(() => {
  prepareClient();
  if (!ensureBuild().built) console.log("The build is current.");
});
