/** The first administrator: made from the settings, or invited by a link that is printed once. There is no password to begin with. */
import Database from "libsql";
import type { Env } from "../../lib/env";
import { databaseFile } from "../../lib/paths";
import { CommandError } from "./command";

type Settings = Pick<Env, "databaseUrl" | "adminEmail" | "adminPassword">;

const WRONG = {
  emailWrong: "ADMIN_EMAIL is no e-mail address.",
  emailTaken: "ADMIN_EMAIL is the address of somebody who was disabled: choose another.",
  passwordTooShort: "ADMIN_PASSWORD must have at least 12 characters.",
  passwordTooLong: "ADMIN_PASSWORD must have at most 200 characters.",
  passwordTooSimple: "ADMIN_PASSWORD is too easy to guess: choose another.",
} as const;

/**
 * Takes the settings of a prepared database. Gives the path of the set-up link, to be printed when the server answers; null
 * where nobody needs one. Throws a CommandError that names a setting that cannot be used. The password is in no message.
 */
export async function prepareAdministrator(settings: Settings): Promise<string | null> {
  const { databaseUrl, adminEmail: email, adminPassword: password } = settings;
  if (hasAdministrator(databaseUrl)) return null;
  if ((email === undefined) !== (password === undefined)) {
    throw new CommandError(
      "Of ADMIN_EMAIL and ADMIN_PASSWORD only one is set.\nSet both, and the first administrator is made from them; or none, and a link to set up the first administrator is printed.",
    );
  }
  // Loaded only here: a start with an administrator needs neither Prisma nor the hashing.
  const { openDb } = await import("../../lib/db/client");
  const db = openDb(databaseUrl);
  try {
    if (email !== undefined && password !== undefined) {
      const { createFirstAdministrator } = await import("../../lib/auth/commands-people");
      const done = await createFirstAdministrator({ email, password }, db);
      if (!done.made && done.reason !== "exists") {
        throw new CommandError(`${WRONG[done.reason]}\nChange it and start again.`);
      }
    }
    const { inviteFirstAdministrator } = await import("../../lib/auth/commands-invitations");
    const token = await inviteFirstAdministrator(new Date(), db);
    return token === null ? null : `/admin/setup/${token}`;
  } finally {
    await db.$disconnect();
  }
}

/** What is printed below the address, once. */
export function setUpMessage(address: string, path: string): string {
  return [
    "",
    "There is no administrator yet. Open this link to become the first:",
    `  ${address}${path}`,
    "It is good once, for 24 hours, and only until the next start (which prints another). Behind a proxy, put its address before /admin.",
    "",
  ].join("\n");
}

/** Asked in plain SQL: most starts end here. */
function hasAdministrator(databaseUrl: string): boolean {
  const db = new Database(databaseFile(databaseUrl), { timeout: 10_000, readonly: true });
  try {
    const found = db
      .prepare(`SELECT 1 FROM "Person" WHERE "role" = 'administrator' AND "disabledAt" IS NULL LIMIT 1`)
      .get();
    return found !== undefined;
  } finally {
    db.close();
  }
}
