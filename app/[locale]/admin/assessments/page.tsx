import type { Metadata } from "next";
import Link from "next/link";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ListPageLinks } from "@/components/admin/list-page-links";
import { StateTabs } from "@/components/admin/state-tabs";
import { SearchForm } from "@/components/ui/search-form";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { findKeptAssessments, type KeptState, keptStates } from "@/lib/review/queries-assessments";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";

const PAGE_SIZE = 50;
const LONGEST_SEARCH = 200;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "review")("assessmentsTitle") };
}

/** What stands in the catalogue, and what was taken out. */
export default async function AssessmentsPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const asked = await searchParams;
  const state = keptStates.find((known) => known === asked.state) ?? "published";
  const q = typeof asked.q === "string" ? asked.q.trim().slice(0, LONGEST_SEARCH) : "";
  const page = boundedInteger(String(asked.page), { min: 1, max: MAX_PAGE, fallback: 1 });
  const found = await findKeptAssessments({ state, q, page, pageSize: PAGE_SIZE });
  const t = getTranslator(locale, "review");
  const path = localePath(locale, "/admin/assessments");
  const href = (to: { state: KeptState; page?: number }) =>
    `${path}?${new URLSearchParams({ state: to.state, ...(q && { q }), ...(to.page && { page: String(to.page) }) })}`;
  return (
    <AdminFrame
      person={person}
      title={t("assessmentsTitle")}
      current="assessments"
      signOut={signOutAction}
      locale={locale}
    >
      <StateTabs current={state} hrefOf={(known) => href({ state: known })} locale={locale} />
      <SearchForm
        action={path}
        label={t("searchTitle")}
        button={t("searchButton")}
        value={q}
        keep={[["state", state]]}
      />
      <p>{t("assessmentsFound", { count: found.total })}</p>
      <ul className="entries">
        {found.items.map(({ id, practice, framework, kind }) => (
          <li key={id}>
            <h2 dir="auto">
              <Link href={`${path}/${id}`} prefetch={false}>
                {practice.title}
              </Link>
            </h2>
            <p className="fine">{t("assessmentOf", { framework, kind: t(`kinds.${kind}`) })}</p>
          </li>
        ))}
      </ul>
      <ListPageLinks list={found} hrefOf={(other) => href({ state, page: other })} locale={locale} />
    </AdminFrame>
  );
}
