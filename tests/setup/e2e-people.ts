/** The people of the end-to-end tests, by the project's own commands, as an administrator would invite them. */
import { invitePerson } from "../../lib/auth/commands-invitations";
import { join } from "../../lib/auth/commands-joining";
import { createFirstAdministrator } from "../../lib/auth/commands-people";
import { openDb } from "../../lib/db/client";
import { administrator, others, PASSWORD } from "../fixtures/people";

/** Writes them into a migrated database without any. Throws when a command refuses. */
export async function writePeople(databaseUrl: string): Promise<void> {
  const db = openDb(databaseUrl);
  try {
    const made = await createFirstAdministrator({ email: administrator.email, password: PASSWORD }, db);
    if (!made.made) throw new Error(`No administrator: ${made.reason}`);
    const ada = await db.person.findFirstOrThrow({ select: { id: true, name: true } });
    for (const { name, email, role } of Object.values(others)) {
      const by = { actor: { kind: "person", ...ada } } as const;
      const invited = await invitePerson({ name, email, role, ...by }, new Date(), db);
      if (!invited.ok) throw new Error(`${email} was not invited: ${invited.reason}`);
      const link = { token: invited.token, name, password: PASSWORD, userAgent: null };
      const joined = await join(link, new Date(), db);
      if (!joined.ok) throw new Error(`${email} did not join: ${joined.problems.join()}`);
    }
  } finally {
    await db.$disconnect();
  }
}
