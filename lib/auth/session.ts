/** Who is signed in, by the cookie; and the guards that every page, action and route of the administration begins with. */
import "server-only";
import { sealData, unsealData } from "iron-session";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "../audit/schema";
import { NOT_ALLOWED, PATH_HEADER } from "./admin-paths";
import { touchSession } from "./commands";
import { safeNext } from "./next-path";
import { getSession, type SignedIn } from "./queries";
import { sessionSecret } from "./secret";
import { secureCookie } from "./secure-cookie";
import { LONGEST_SESSION_S } from "./session-life";

export const COOKIE = "exemplar-session";
/** Ours has 300 characters or so; what is much longer was made by somebody else and is not looked into. */
const LONGEST_COOKIE = 1000;

const contents = z.object({ token: z.string().min(1).max(100) });

/** Gives who is signed in; null for nobody, whatever the cookie holds. Asked once for each request. */
export const getSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sealed = (await cookies()).get(COOKIE)?.value;
  const token = sealed === undefined ? null : await unseal(sealed);
  const signedIn = token === null ? null : await getSession(token);
  if (signedIn?.isStale) await touchSession(signedIn.sessionId);
  return signedIn;
});

async function unseal(sealed: string): Promise<string | null> {
  if (sealed.length > LONGEST_COOKIE) return null;
  try {
    const data = await unsealData(sealed, { password: sessionSecret(), ttl: LONGEST_SESSION_S });
    return contents.safeParse(data).data?.token ?? null;
  } catch {
    // Iron throws at some of what is no seal, and gives nothing for the rest.
    return null;
  }
}

/** Sets the cookie of a session that was just begun. For actions only. */
export async function keepSession(token: string): Promise<void> {
  const sealed = await sealData({ token }, { password: sessionSecret(), ttl: LONGEST_SESSION_S });
  (await cookies()).set(COOKIE, sealed, {
    httpOnly: true,
    sameSite: "lax",
    secure: await secureCookie(),
    path: "/",
    maxAge: LONGEST_SESSION_S,
  });
}

/** Takes the cookie away. For actions only; the session itself is ended by `endSession`. */
export async function forgetSession(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

/** What a guard lets through. `actor` is who the history names. */
export type Entered = SignedIn & { actor: Extract<Actor, { kind: "person" }> };

/** Lets in whoever is signed in; sends others to sign in, and back here afterwards. */
export async function requireEditor(): Promise<Entered> {
  const signedIn = await getSignedIn();
  if (!signedIn) {
    const here = safeNext((await headers()).get(PATH_HEADER));
    redirect(here === "/admin" ? "/admin/sign-in" : `/admin/sign-in?${new URLSearchParams({ next: here })}`);
  }
  const { id, name } = signedIn.person;
  return { ...signedIn, actor: { kind: "person", id, name } };
}

/** Lets in administrators; tells editors that this is not for them. */
export async function requireAdministrator(): Promise<Entered> {
  const entered = await requireEditor();
  if (entered.person.role !== "administrator") redirect(NOT_ALLOWED);
  return entered;
}
