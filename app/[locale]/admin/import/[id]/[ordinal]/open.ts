/** The write-up that an address names. */
import { redirect } from "next/navigation";
import { draftHref } from "@/components/drafts/links";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import { requireEditor } from "@/lib/auth/session";
import { getProgress } from "@/lib/drafts/queries";
import { getDraftWriteUp } from "@/lib/drafts/queries-write-up";
import type { DraftWriteUpView } from "@/lib/drafts/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { localeOf } from "../../../../locale";
import { numberIn } from "../open";

export type WriteUpParams = { params: Promise<{ locale: string; id: string; ordinal: string }> };

/** Lets an editor in and gives the write-up; without one the document's page says why, or that there is none. */
export async function openWriteUp(
  params: WriteUpParams["params"],
  fromLine = 1,
): Promise<{ locale: Locale; view: DraftWriteUpView }> {
  const locale = await localeOf(params);
  await requireEditor();
  const asked = await params;
  const [id, ordinal] = [numberIn(asked.id), numberIn(asked.ordinal)];
  const view = await getDraftWriteUp(id, ordinal, undefined, { fromLine });
  if (view) return { locale, view };
  redirect((await getProgress(id)) ? draftHref(locale, { id }) : localePath(locale, LINK_GONE));
}

/** Says whether nothing may be changed: it is published, or its document is closed or being published. */
export function isClosed({ draft, published }: DraftWriteUpView): boolean {
  return draft.state !== "open" || published !== null;
}
