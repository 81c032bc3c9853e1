/** The frameworks that come with the catalogue: the files of seeds/frameworks, checked. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Framework, frameworkSchema } from "../lib/frameworks/schema";
import { paths } from "../lib/paths";

/** Reads them, in the order of their file names. Throws when a file is not a framework: the clone is damaged. */
export function readSeedFrameworks(): Framework[] {
  return readdirSync(paths.seedFrameworks)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) =>
      frameworkSchema.parse(JSON.parse(readFileSync(path.join(paths.seedFrameworks, name), "utf8"))),
    );
}
