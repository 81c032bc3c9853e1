/** Fills a migrated database with the frameworks, their crosswalks and the seed documents, through the importer that editors use. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Db, inTransaction } from "../lib/db/client";
import { saveFramework } from "../lib/frameworks/commands";
import type { Framework } from "../lib/frameworks/schema";
import { importDocument } from "../lib/imports/commands";
import type { ImportReport } from "../lib/imports/report";
import { paths } from "../lib/paths";
import { seedCrosswalks } from "./crosswalks";
import { readSeedFacts } from "./facts";
import { readSeedFrameworks } from "./frameworks";

/** Keeps the frameworks that come with the catalogue. Throws when one of them was changed under the same version. */
export async function seedFrameworks(db: Db): Promise<Framework[]> {
  const frameworks = readSeedFrameworks();
  await inTransaction(db, async (tx) => {
    for (const framework of frameworks) {
      const saved = await saveFramework(tx, framework);
      if (!saved.ok) {
        throw new Error(
          `seeds/frameworks holds other wordings for ${framework.slug} version ${framework.version} than the catalogue. A changed wording needs a new version number.`,
        );
      }
    }
  });
  return frameworks;
}

/**
 * Imports what is not there yet; a second run changes nothing. Each document is one transaction: killed half-way, the
 * next run goes on where this one stopped. Throws when a seed document cannot be read, since then the clone is damaged.
 */
export async function seed(
  db: Db,
  { onProgress = () => {} }: { onProgress?: (line: string) => void } = {},
): Promise<{ imported: number; unchanged: number }> {
  const frameworks = await seedFrameworks(db);
  await seedCrosswalks(db);
  const facts = readSeedFacts();
  const names = readdirSync(paths.seedDocuments)
    .filter((name) => !name.startsWith("."))
    .sort();
  let imported = 0;
  for (const [i, name] of names.entries()) {
    const bytes = readFileSync(path.join(paths.seedDocuments, name));
    const report = await importDocument(db, {
      bytes,
      name,
      frameworks,
      known: (sha256) => facts.get(sha256) ?? null,
    });
    if (report.outcome === "refused")
      throw new Error(`${name}: ${report.diagnostics[0]?.message ?? "not readable"}`);
    if (report.outcome === "imported") imported++;
    onProgress(progressLine(report, i + 1, names.length));
  }
  return { imported, unchanged: names.length - imported };
}

function progressLine(
  { source, outcome, writeUps, changes, lines }: ImportReport,
  n: number,
  total: number,
): string {
  const head = `${n} of ${total}  ${source.name}`;
  if (outcome === "unchanged") return `${head}: there already`;
  const account = `${lines.total} lines = ${lines.used} used + ${lines.blank} blank + ${lines.boilerplate} boilerplate + ${lines.reported} reported`;
  return `${head}: ${writeUps.length} write-ups, ${changes.practices} new practices; ${account}`;
}
