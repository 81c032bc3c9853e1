/** The import that an address names. */
import { redirect } from "next/navigation";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import { type Entered, requireEditor } from "@/lib/auth/session";
import { getDraft } from "@/lib/drafts/queries";
import type { DraftView } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import { localeOf } from "../../../locale";

export type DraftParams = { params: Promise<{ locale: string; id: string }> };

const LARGEST_ID = 2_147_483_647;
const PAGE_SIZE = 100;

/** Gives a number of an address; 0, which nothing has, for anything else. */
export function numberIn(value: string): number {
  return boundedInteger(value, { min: 1, max: LARGEST_ID, fallback: 0 });
}

/** Lets an editor in and gives the import; one that does not exist leads to the page that says so. */
export async function openDraft(
  params: DraftParams["params"],
  page = 1,
): Promise<{ locale: Locale; entered: Entered; draft: DraftView }> {
  const locale = await localeOf(params);
  const entered = await requireEditor();
  const id = numberIn((await params).id);
  const draft = await getDraft(id, { page: Math.min(page, MAX_PAGE), pageSize: PAGE_SIZE });
  if (!draft) redirect(localePath(locale, LINK_GONE));
  return { locale, entered, draft };
}
