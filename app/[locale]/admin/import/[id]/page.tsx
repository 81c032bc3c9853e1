import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { DraftOutcome, draftProblem } from "@/components/drafts/draft-outcome";
import { DraftPage } from "@/components/drafts/draft-page";
import { draftHref } from "@/components/drafts/links";
import { isKnownDocument } from "@/components/drafts/readiness";
import { requireEditor } from "@/lib/auth/session";
import { forecastPublishing } from "@/lib/drafts/queries-place";
import { findFrameworks } from "@/lib/frameworks/queries";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import type { SearchParams } from "../../../locale";
import { signOutAction } from "../../actions";
import { formTitle } from "../../title";
import { readOn } from "../read";
import { discardAction, frameworkAction, publishAllAction, reopenAction } from "./actions";
import { type DraftParams, openDraft } from "./open";

type Props = DraftParams & SearchParams;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, draft } = await openDraft(params);
  return { title: await formTitle(draft.name, locale, draftProblem(await searchParams) !== null) };
}

/** One document: what it is, what was read from it, its write-ups, and what can be done with all of it. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { person } = await requireEditor();
  const asked = await searchParams;
  const page = boundedInteger(String(asked.page), { min: 1, max: MAX_PAGE, fallback: 1 });
  const { locale, draft } = await openDraft(params, page);
  if (draft.state === "waiting") void readOn();
  // Just uploaded: its only write-up is what one came for.
  if (asked.open === "1" && draft.state === "open" && draft.writeUps.total === 1) {
    redirect(draftHref(locale, { id: draft.id, ordinal: 1 }, "?done=stored"));
  }
  return (
    <AdminFrame person={person} title={draft.name} current="import" signOut={signOutAction} locale={locale}>
      <DraftOutcome asked={asked} locale={locale} />
      <DraftPage
        draft={draft}
        forecast={isKnownDocument(draft) ? null : await forecastPublishing(draft.id)}
        frameworks={await findFrameworks()}
        actions={{
          framework: frameworkAction,
          publishAll: publishAllAction,
          discard: discardAction,
          reopen: reopenAction,
        }}
        locale={locale}
      />
    </AdminFrame>
  );
}
