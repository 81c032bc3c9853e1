/** How a command ends: exit code 0, or 1 and a message that says what happened and what to do. */
import { EnvError, env } from "../../lib/env";
import { databaseFile } from "../../lib/paths";

/** Something a person can put right; the message is all they need. */
export class CommandError extends Error {
  override name = "CommandError";
}

/** Runs a command's work. When it throws, prints why and sets exit code 1. */
export async function runCommand(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** Gives the words for an error: what happened and what to do, and for an error nobody foresaw its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError) return error.message;
  if (error instanceof EnvError) return `${error.message}\nChange or remove it and start again.`;
  const { databaseUrl } = env();
  const file = databaseFile(databaseUrl);
  const code = "code" in error ? String(error.code) : "";
  if (error.name === "MigrationError") {
    return `The database ${file} cannot be brought up to date.\n${error.message}\nNothing was changed. Use the version of Exemplar that fits it, or set DATABASE_URL to another file.`;
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return `${file} is not a database, or it is damaged (${error.message}).\nPut a backup in its place; or move it away and start again, and the seed documents are imported into a new one.`;
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return `Another program keeps the database ${file} locked.\nEnd it, then start again.`;
  }
  if (
    /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR)/.test(code) ||
    /Unable to open connection/.test(error.message)
  ) {
    return `The database ${file} cannot be opened or written (${error.message}).\nCheck its permissions and the free space, or set DATA_DIR or DATABASE_URL to a place that can be written.`;
  }
  return error.stack ?? error.message;
}
