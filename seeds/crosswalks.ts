/** The crosswalks that come with the catalogue: the files of seeds/crosswalks, checked. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Db, inTransaction } from "../lib/db/client";
import { saveCrosswalk } from "../lib/frameworks/commands-crosswalk";
import { type Crosswalk, crosswalkSchema } from "../lib/frameworks/crosswalk-schema";
import { paths } from "../lib/paths";

/** Reads them, in the order of their file names. Throws when a file is not a crosswalk: the clone is damaged. */
export function readSeedCrosswalks(): Crosswalk[] {
  return readdirSync(paths.seedCrosswalks)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) =>
      crosswalkSchema.parse(JSON.parse(readFileSync(path.join(paths.seedCrosswalks, name), "utf8"))),
    );
}

/** Keeps them, beside frameworks that are there already. Throws when one names a criterion that no framework has. */
export async function seedCrosswalks(db: Db): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const crosswalk of readSeedCrosswalks()) {
      const saved = await saveCrosswalk(tx, crosswalk);
      if (!saved.ok) {
        throw new Error(
          `seeds/crosswalks, ${crosswalk.slug}: there is no criterion ${saved.missing.join(", ")}.`,
        );
      }
    }
  });
}
