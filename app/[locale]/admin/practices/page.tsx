import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ListPageLinks } from "@/components/admin/list-page-links";
import { MergeOutcome } from "@/components/practices-admin/merge-outcome";
import { PracticeRows } from "@/components/practices-admin/practice-rows";
import { SearchForm } from "@/components/ui/search-form";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { findPracticesToEdit } from "@/lib/practices/queries";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";
import { searchedFor } from "./searched-for";

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "practices")("listTitle") };
}

/** All practices: those in the catalogue, those that are not shown, those that were merged. */
export default async function PracticesPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const asked = await searchParams;
  const q = searchedFor(asked);
  const page = boundedInteger(String(asked.page), { min: 1, max: MAX_PAGE, fallback: 1 });
  const found = await findPracticesToEdit({ q, page, pageSize: PAGE_SIZE });
  const t = getTranslator(locale, "practices");
  const path = localePath(locale, "/admin/practices");
  const query = (other: number) => new URLSearchParams({ ...(q && { q }), page: String(other) });
  return (
    <AdminFrame
      person={person}
      title={t("listTitle")}
      current="practices"
      signOut={signOutAction}
      locale={locale}
    >
      <MergeOutcome asked={asked} locale={locale} />
      <p className="lead">{t("listLead")}</p>
      <SearchForm action={path} label={t("search")} button={t("searchButton")} value={q} />
      <p>{t("found", { count: found.total })}</p>
      <PracticeRows practices={found.items} hrefOf={({ slug }) => `${path}/${slug}`} locale={locale} />
      <ListPageLinks list={found} hrefOf={(other) => `${path}?${query(other)}`} locale={locale} />
    </AdminFrame>
  );
}
