/** The work of `npm run import`: opens the files, imports each in its own transaction, prints what happened. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDb } from "../../lib/db/client";
import { copyDatabase } from "../../lib/db/copy";
import { migrate } from "../../lib/db/migrate";
import { env } from "../../lib/env";
import { findNewestFrameworks } from "../../lib/frameworks/queries";
import { importDocument } from "../../lib/imports/commands";
import { type ImportReport, refusal } from "../../lib/imports/report";
import { databaseFile } from "../../lib/paths";
import { diagnose } from "../../lib/writeup/codes";
import { readSeedFacts } from "../../seeds/facts";
import { seedFrameworks } from "../../seeds/seed";

export type ImportArguments = { files: string[]; dryRun: boolean; json: boolean };

/** Imports the files in order and prints reports. Sets exit code 1 when any report has an error. */
export async function runImport({ files, dryRun, json }: ImportArguments): Promise<void> {
  const scratch = dryRun ? mkdtempSync(path.join(tmpdir(), "exemplar-dry-run-")) : null;
  try {
    const done = await importAll(files, databaseFor(scratch));
    const reports = dryRun ? done.map(asDryRun) : done;
    if (json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    else for (const report of reports) console.log(describe(report));
    if (reports.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error")))
      process.exitCode = 1;
  } finally {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * The catalogue's database; for a dry run a copy of it that is thrown away (an empty one where there is none yet), so
 * that nothing at all is written and the files of one run still see each other.
 */
function databaseFor(scratch: string | null): string {
  const { databaseUrl } = env();
  if (scratch === null) return databaseUrl;
  const copy = path.join(scratch, "copy.db");
  if (existsSync(databaseFile(databaseUrl))) copyDatabase(databaseUrl, copy);
  return `file:${copy}`;
}

async function importAll(files: string[], databaseUrl: string): Promise<ImportReport[]> {
  migrate(databaseUrl);
  const db = openDb(databaseUrl);
  try {
    await seedFrameworks(db);
    const frameworks = await findNewestFrameworks(db);
    const facts = readSeedFacts();
    const known = (sha256: string) => facts.get(sha256) ?? null;
    const reports: ImportReport[] = [];
    for (const file of files) {
      const opened = open(file);
      const document = { name: path.basename(file), frameworks, known };
      reports.push(
        opened.ok ? await importDocument(db, { ...document, bytes: opened.bytes }) : opened.report,
      );
    }
    return reports;
  } finally {
    await db.$disconnect();
  }
}

/** What a dry run did to the copy is what would happen to the catalogue. */
function asDryRun(report: ImportReport): ImportReport {
  return report.outcome === "imported" ? { ...report, outcome: "wouldImport" } : report;
}

/** A file's bytes, or the report that it could not be opened. */
function open(file: string): { ok: true; bytes: Uint8Array } | { ok: false; report: ImportReport } {
  try {
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const identity = {
      name: path.basename(file),
      sha256: null,
      bytes: 0,
      mediaType: "application/octet-stream",
    };
    const finding = diagnose(
      "unreadable-file",
      { line: 1 },
      `${file} cannot be opened (${reason}); nothing was changed`,
    );
    return { ok: false, report: refusal(identity, finding) };
  }
}

const OUTCOMES: Record<ImportReport["outcome"], string> = {
  imported: "imported",
  unchanged: "there already, nothing to do",
  wouldImport: "would be imported (dry run: nothing was written)",
  refused: "refused, nothing was changed",
};

/** A report for people: outcome, account, then each finding as `file:line:column severity code message`. */
function describe({ source, outcome, changes, writeUps, diagnostics, lines }: ImportReport): string {
  const what = `${writeUps.length} write-ups; new: ${changes.practices} practices, ${changes.assessments} assessments; repeats: ${changes.repeats}`;
  const account = `${lines.total} lines = ${lines.used} used + ${lines.blank} blank + ${lines.boilerplate} boilerplate + ${lines.reported} reported`;
  const findings = diagnostics.map(
    ({ line, column, severity, code, message }) =>
      `  ${source.name}:${line}:${column} ${severity} ${code}: ${message}`,
  );
  return [`${source.name}: ${OUTCOMES[outcome]}`, `  ${what}`, `  ${account}`, ...findings].join("\n");
}
