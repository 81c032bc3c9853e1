/** The link that an address holds, once for a page and its head. */
import { redirect } from "next/navigation";
import { cache } from "react";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import { getInvitation, type InvitationKind, type OpenInvitation } from "@/lib/auth/queries";
import type { Locale } from "@/lib/i18n/locales";
import { localeOf } from "../locale";

export type TokenParams = { params: Promise<{ locale: string; token: string }> };

const load = cache((token: string, kind: InvitationKind) => getInvitation({ token, kind }));

/** Gives what the link is good for; one that is good for nothing, whatever the reason, leads to the page that says so. */
export async function openInvitation(
  params: TokenParams["params"],
  kind: InvitationKind,
): Promise<{ locale: Locale; token: string; invitation: OpenInvitation }> {
  const locale = await localeOf(params);
  const { token } = await params;
  const invitation = await load(token, kind);
  if (!invitation) redirect(LINK_GONE);
  return { locale, token, invitation };
}
