import type { Metadata } from "next";
import Link from "next/link";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ListPageLinks } from "@/components/admin/list-page-links";
import { QueueOutcome } from "@/components/admin/queue-outcome";
import { DraftsWaiting } from "@/components/drafts/drafts-waiting";
import { requireEditor } from "@/lib/auth/session";
import { findDrafts } from "@/lib/drafts/queries";
import { localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { findQueue } from "@/lib/review/queries";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "review")("queueTitle") };
}

/** What was handed in and waits for a decision. */
export default async function QueuePage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const asked = await searchParams;
  const page = boundedInteger(String(asked.page), { min: 1, max: MAX_PAGE, fallback: 1 });
  const queue = await findQueue({ page, pageSize: PAGE_SIZE });
  const drafts = await findDrafts({ closed: false, page: 1, pageSize: 1 });
  const t = getTranslator(locale, "review");
  const format = getFormatter(locale);
  return (
    <AdminFrame
      person={person}
      title={t("queueTitle")}
      current="queue"
      signOut={signOutAction}
      locale={locale}
    >
      <QueueOutcome asked={asked} locale={locale} />
      <p className="lead">{t("queueLead", { count: queue.total })}</p>
      <DraftsWaiting count={drafts.total} locale={locale} />
      {queue.items.length === 0 && <p>{t("queueEmpty")}</p>}
      <ul className="entries">
        {queue.items.map(({ reference, title, framework, submittedAt }) => (
          <li key={reference}>
            <h2 dir="auto">
              <Link href={localePath(locale, `/admin/queue/${reference}`)} prefetch={false}>
                {title || t("noName")}
              </Link>
            </h2>
            <p className="fine">
              {t("handedIn", {
                when: format.dateTime(submittedAt, { dateStyle: "medium", timeStyle: "short" }),
                reference,
                framework,
              })}
            </p>
          </li>
        ))}
      </ul>
      <ListPageLinks
        list={queue}
        hrefOf={(other) => localePath(locale, `/admin/queue?page=${other}`)}
        locale={locale}
      />
    </AdminFrame>
  );
}
