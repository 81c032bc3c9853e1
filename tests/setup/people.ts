/** People for tests, made by the project's own commands. */
import { signIn } from "../../lib/auth/commands";
import { invitePerson } from "../../lib/auth/commands-invitations";
import { join } from "../../lib/auth/commands-joining";
import { createFirstAdministrator } from "../../lib/auth/commands-people";
import { getSession, type SignedIn } from "../../lib/auth/queries";
import type { Role } from "../../lib/auth/schema";
import type { Db } from "../../lib/db/client";

export const PASSWORD = "correct horse battery";
/** No two tests share an address: its attempts are counted in this process. */
let addresses = 0;
export function newAddress(): string {
  addresses++;
  return `192.0.2.${addresses}`;
}

type Made = SignedIn & { token: string; actor: { kind: "person"; id: number; name: string } };

/** Makes the first administrator and signs them in. */
export async function makeAdministrator(db: Db, email = "ada@example.org"): Promise<Made> {
  const made = await createFirstAdministrator({ email, password: PASSWORD }, db);
  if (!made.made) throw new Error(made.reason);
  return signInAs(db, email);
}

/** Invites somebody and lets them join. */
export async function makePerson(
  db: Db,
  by: Made["actor"],
  { email, role = "editor" }: { email: string; role?: Role },
): Promise<Made> {
  const invited = await invitePerson({ name: email, email, role, actor: by }, new Date(), db);
  if (!invited.ok) throw new Error(invited.reason);
  const link = { token: invited.token, name: email, password: PASSWORD, userAgent: null };
  const joined = await join(link, new Date(), db);
  if (!joined.ok) throw new Error(joined.problems.join());
  return signInAs(db, email);
}

/** Signs somebody in with the password that all of them have. */
export async function signInAs(db: Db, email: string): Promise<Made> {
  const attempt = { email, password: PASSWORD, address: newAddress(), userAgent: "Test" };
  const result = await signIn(attempt, new Date(), db);
  if (!result.ok) throw new Error(result.reason);
  const session = await getSession(result.token, new Date(), db);
  if (!session) throw new Error("A session that was just begun is none");
  const { id, name } = session.person;
  return { ...session, token: result.token, actor: { kind: "person", id, name } };
}
