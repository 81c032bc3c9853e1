/** `npm test`: every check there is, in order; `tsx scripts/test.ts e2e` only the end-to-end tests. The last line counts them all. */
import { mkdirSync } from "node:fs";
import { fromProjectRoot } from "../lib/paths";
import { ensureBuild } from "./lib/build";
import { prepareClient } from "./lib/prepare";
import { oneCheck, playwrightOutcome, runSteps, type Step, vitestOutcome } from "./lib/test-steps";

const inModules = (file: string) => fromProjectRoot(`node_modules/${file}`);
const inResults = (file: string) => fromProjectRoot(`test-results/${file}`);

const client: Step = {
  title: "Database client",
  needed: true,
  run: () => {
    prepareClient();
    return { passed: 0, failed: 0 };
  },
};
const checks: Step[] = [
  {
    title: "Types",
    // The first writes the declarations of routes and assets that the second reads.
    run: () =>
      oneCheck([inModules("next/dist/bin/next"), "typegen"], [inModules("typescript/bin/tsc"), "--noEmit"]),
  },
  { title: "Lint", run: () => oneCheck([inModules("@biomejs/biome/bin/biome"), "check", "."]) },
  {
    title: "Unit and integration tests",
    run: () => vitestOutcome(inModules("vitest/vitest.mjs"), inResults("vitest.json")),
  },
];
const build: Step = {
  title: "Production build",
  needed: true,
  run: () => {
    if (!ensureBuild().built) console.log("The build is current.");
    return { passed: 1, failed: 0 };
  },
};
const endToEnd: Step = {
  title: "End-to-end tests",
  run: () => playwrightOutcome(inModules("@playwright/test/cli.js"), inResults("e2e.json")),
};

const only = process.argv[2];
if (only !== undefined && only !== "e2e") {
  console.error("Usage: tsx scripts/test.ts [e2e]");
  process.exitCode = 2;
} else {
  mkdirSync(fromProjectRoot("test-results"), { recursive: true });
  runSteps(only === "e2e" ? [client, build, endToEnd] : [client, ...checks, build, endToEnd]);
}
