/** Imports the seed documents into the database of the environment; `npm start` runs it when the seeds are new to a database. */
import { openDb } from "../lib/db/client";
import { env } from "../lib/env";
import { seed } from "../seeds/seed";
import { runCommand } from "./lib/command";
import { markSeeded } from "./lib/seeded";

await runCommand(async () => {
  const { databaseUrl } = env();
  const db = openDb(databaseUrl);
  try {
    await seed(db, { onProgress: (line) => console.log(`  ${line}`) });
  } finally {
    await db.$disconnect();
  }
  markSeeded(databaseUrl);
});
