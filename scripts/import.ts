/**
 * `npm run import -- [--dry-run] [--json] FILE…` imports documents into the catalogue.
 * Exit code 0: all readable; 1: an error finding, or the database failed; 2: the command was used wrongly.
 */
import { parseArgs } from "node:util";
import { ensureClient } from "../lib/db/generate";
import { runCommand } from "./lib/command";

const USAGE = `Usage: npm run import -- [--dry-run] [--json] FILE…

  FILE        text, Markdown, a Word document (.docx), a PDF, or a web page (HTML)
  --dry-run   write nothing; print what would change
  --json      print one import report per file as a JSON array (docs/import-report.schema.json)`;

type Arguments = { files: string[]; dryRun: boolean; json: boolean };

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean" }, json: { type: "boolean" }, help: { type: "boolean" } },
    });
    if (values.help) return null;
    return { files: positionals, dryRun: values["dry-run"] ?? false, json: values.json ?? false };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

const given = readArguments();
if (given === null || given.files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await runCommand(async () => {
    ensureClient();
    // Loaded only now: without the generated client this module could not be.
    const { runImport } = await import("./lib/import-files");
    await runImport(given);
  });
}
