/**
 * `tsx scripts/author-migration.ts` prints the SQL that brings the migrations up to prisma/schema.prisma;
 * with a name (`… add_glossary`) it writes it to prisma/migrations/<time>_<name>/migration.sql. Read it before you commit it:
 * a rebuilt Passage table needs its full-text triggers again.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "../lib/db/migrate";
import { paths } from "../lib/paths";
import { diffDatabaseToSchema } from "./lib/schema-engine";

const name = process.argv[2];
if (name !== undefined && !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("A migration's name is small letters, digits and underscores, for example add_glossary.");
  process.exit(2);
}

const scratch = mkdtempSync(path.join(tmpdir(), "exemplar-migration-"));
const databaseUrl = `file:${path.join(scratch, "applied.db")}`;
try {
  migrate(databaseUrl);
  const sql = await diffDatabaseToSchema(databaseUrl);
  if (sql === "") console.log("The migrations and prisma/schema.prisma agree.");
  else if (name === undefined) console.log(sql);
  else {
    const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const directory = path.join(paths.migrations, `${time}_${name}`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, "migration.sql"), sql);
    console.log(path.join(directory, "migration.sql"));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
