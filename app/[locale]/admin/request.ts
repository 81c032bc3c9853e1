/** What an action of the administration needs to know of the request, besides its form. */
import { headers } from "next/headers";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { askerAddress } from "@/lib/shared/asker-address";
import { boundSchema } from "@/lib/shared/bound-schema";

export { localeSchema };

/** What every form of the administration that answers in place is bound to. */
export const whereSchema = boundSchema({ locale: localeSchema });

/** Gives where a request comes from and with which browser. (An address can be made up; accounts have a lock of their own.) */
export async function requestOrigin(): Promise<{ address: string; userAgent: string | null }> {
  const sent = await headers();
  return { address: askerAddress(sent), userAgent: sent.get("user-agent") };
}
