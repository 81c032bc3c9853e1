import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { PublishingProgress } from "@/components/drafts/publishing-progress";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import { requireEditor } from "@/lib/auth/session";
import { getProgress } from "@/lib/drafts/queries";
import { findLeft } from "@/lib/drafts/queries-place";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf } from "../../../../locale";
import { signOutAction } from "../../../actions";
import { goOnAction } from "../actions";
import { type DraftParams, numberIn } from "../open";

/** More that stay open than these are counted. */
const MOST_LEFT = 50;

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "drafts")("publishing.title") };
}

/** How far publishing a document is: asked for often, so nothing is read of it. */
export default async function PublishingPage({ params }: DraftParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const id = numberIn((await params).id);
  const progress = await getProgress(id);
  if (!progress) redirect(localePath(locale, LINK_GONE));
  const left = progress.state === "publishing" ? [] : await findLeft(id, MOST_LEFT);
  const title = getTranslator(locale, "drafts")("publishing.title");
  return (
    <AdminFrame person={person} title={title} current="import" signOut={signOutAction} locale={locale}>
      <PublishingProgress id={id} progress={progress} left={left} goOn={goOnAction} locale={locale} />
    </AdminFrame>
  );
}
