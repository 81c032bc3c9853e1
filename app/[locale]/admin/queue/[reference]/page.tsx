import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { AlikeList } from "@/components/admin/alike-list";
import { PublishForm, ReturnForm } from "@/components/admin/decision-forms";
import { QueueOutcome, queueProblem } from "@/components/admin/queue-outcome";
import { ReadWriteUp } from "@/components/admin/read-write-up";
import { firstLineOf, SubmittedText } from "@/components/admin/submitted-text";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { getSubmitted } from "@/lib/review/queries";
import { type LocaleParams, localeOf, type SearchParams } from "../../../locale";
import { signOutAction } from "../../actions";
import { formTitle } from "../../title";
import { publishAction, returnAction } from "./actions";

type Props = LocaleParams & SearchParams & { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "review");
  return { title: await formTitle(t("sourceTitle"), locale, queueProblem(await searchParams) !== null) };
}

/** One that was handed in: as it came, as it was read, what it may be the same as, and the decision. */
export default async function SubmittedPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const { reference } = await params;
  const submitted = await getSubmitted(reference);
  if (!submitted?.isWaiting) redirect(localePath(locale, "/admin/queue?problem=notWaiting"));
  const { writeUp, framework, text, alike } = submitted;
  const asked = await searchParams;
  const firstLine = firstLineOf(asked.from, text.length);
  const t = getTranslator(locale, "review");
  const title = t("title", { name: writeUp?.title ?? t("noName") });
  return (
    <AdminFrame person={person} title={title} current="queue" signOut={signOutAction} locale={locale}>
      <QueueOutcome asked={asked} locale={locale} />
      <AdminPart id="alike" title={t("alikeTitle")}>
        <AlikeList alike={alike} locale={locale} />
      </AdminPart>
      <AdminPart id="publish" title={t("publishTitle")}>
        {writeUp ? (
          <PublishForm
            action={publishAction}
            reference={reference}
            alike={alike}
            framework={framework}
            locale={locale}
          />
        ) : (
          <p>{t("unreadable")}</p>
        )}
      </AdminPart>
      <AdminPart id="return" title={t("returnTitle")}>
        <ReturnForm action={returnAction} reference={reference} locale={locale} />
      </AdminPart>
      <div className="review">
        <SubmittedText submitted={submitted} firstLine={firstLine} locale={locale} />
        {writeUp && (
          <ReadWriteUp writeUp={writeUp} framework={framework} firstLine={firstLine} locale={locale} />
        )}
      </div>
    </AdminFrame>
  );
}
