/**
 * A link that was just made, on its way to the page that shows it: sealed in a cookie of ten minutes, so that it stands in no
 * address and no database, and the page can be reloaded while somebody copies it.
 */
import "server-only";
import { sealData, unsealData } from "iron-session";
import { cookies } from "next/headers";
import { z } from "zod";
import { sessionSecret } from "./secret";
import { secureCookie } from "./secure-cookie";

const COOKIE = "exemplar-link";
const SHOWN_S = 10 * 60;

const contents = z.object({
  kind: z.enum(["join", "newPassword"]),
  token: z.string().max(100),
  name: z.string(),
  /** Who made it: nobody else who uses the same browser is shown it. */
  by: z.int(),
});
export type ShownLink = z.infer<typeof contents>;

/** Keeps a link to be shown. For actions only. */
export async function keepShownLink(link: ShownLink): Promise<void> {
  const sealed = await sealData(link, { password: sessionSecret(), ttl: SHOWN_S });
  (await cookies()).set(COOKIE, sealed, {
    httpOnly: true,
    sameSite: "lax",
    secure: await secureCookie(),
    path: "/",
    maxAge: SHOWN_S,
  });
}

/** Gives the link that this person made in the last ten minutes and has not hidden; otherwise null. */
export async function getShownLink(personId: number): Promise<ShownLink | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  if (sealed === undefined || sealed.length > 2000) return null;
  try {
    const data = await unsealData(sealed, { password: sessionSecret(), ttl: SHOWN_S });
    const link = contents.safeParse(data).data;
    return link?.by === personId ? link : null;
  } catch {
    return null;
  }
}

/** Forgets it. For actions only. */
export async function forgetShownLink(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
