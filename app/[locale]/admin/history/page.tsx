import type { Metadata } from "next";
import Link from "next/link";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { ChainState } from "@/components/admin/chain-state";
import { HistoryFilterForm } from "@/components/admin/history-filter-form";
import { HistoryList } from "@/components/admin/history-list";
import { HistoryPageLinks } from "@/components/admin/history-page-links";
import { checkChain, findAuditEntries, getChainEnd } from "@/lib/audit/queries";
import { findSubjectTitles } from "@/lib/audit/queries-subjects";
import { historyFilter, historyQuery, historyRequest } from "@/lib/audit/request";
import { findPeople } from "@/lib/auth/queries";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { MAX_PAGE_SIZE } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";

const PAGE_SIZE = 50;
/** A history of this length is checked each time it is looked at; a longer one when somebody asks. */
const CHECKED_AT_ONCE = 2000;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "admin")("history.title") };
}

/** Every change there was, narrowed by what the address asks, and whether the history is whole. */
export default async function HistoryPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const asked = await searchParams;
  const request = historyRequest(asked);
  const t = getTranslator(locale, "admin");
  const [entries, people, end] = await Promise.all([
    findAuditEntries({ ...historyFilter(request), page: request.page, pageSize: PAGE_SIZE }),
    findPeople({ page: 1, pageSize: MAX_PAGE_SIZE }),
    getChainEnd(),
  ]);
  const check = end && (end.rows <= CHECKED_AT_ONCE || asked.check === "1") ? await checkChain() : null;
  return (
    <AdminFrame
      person={person}
      title={t("history.title")}
      current="history"
      signOut={signOutAction}
      locale={locale}
    >
      <p className="lead">{t("history.lead")}</p>
      <HistoryFilterForm request={request} people={people.items} locale={locale} />
      <div className="admin-actions">
        <p className="figures">{t("history.found", { total: entries.total })}</p>
        <Link
          href={localePath(locale, `/admin/history/csv${historyQuery({ ...request, page: 1 })}`)}
          prefetch={false}
        >
          {t("history.csv")}
        </Link>
      </div>
      <HistoryList
        entries={entries.items}
        titles={await findSubjectTitles(entries.items)}
        whole={end === null}
        locale={locale}
      />
      <HistoryPageLinks request={request} total={entries.total} pageSize={PAGE_SIZE} locale={locale} />
      <AdminPart id="chain" title={t("history.chainTitle")}>
        <ChainState end={end} check={check} locale={locale} />
      </AdminPart>
    </AdminFrame>
  );
}
