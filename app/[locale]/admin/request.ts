/** What an action of the administration needs to know of the request, besides its form. */
import { headers } from "next/headers";
import { z } from "zod";
import { isLocale } from "@/lib/i18n/locales";

export const localeSchema = z.string().refine(isLocale);

/**
 * Gives where a request comes from and with which browser. The address is the last that a proxy wrote: those before it are the
 * asker's own words. (Without a proxy all of it is; accounts have a lock of their own.)
 */
export async function requestOrigin(): Promise<{ address: string; userAgent: string | null }> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return { address: address.slice(0, 64), userAgent: sent.get("user-agent") };
}
