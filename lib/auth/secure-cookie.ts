/** Whether a cookie may only travel encrypted. */
import "server-only";
import { headers } from "next/headers";

/** Says whether the reader's browser speaks HTTPS with us, as far as a proxy says so. Without one there is only HTTP, and such a cookie would be lost. */
export async function secureCookie(): Promise<boolean> {
  return (await headers()).get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}
