import type { Metadata } from "next";
import Link from "next/link";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { ListPageLinks } from "@/components/admin/list-page-links";
import { DraftList } from "@/components/drafts/draft-list";
import { DraftOutcome, draftProblem } from "@/components/drafts/draft-outcome";
import { FilesForm, PasteForm } from "@/components/drafts/upload-form";
import { uploadLimits, uploadWords } from "@/components/drafts/upload-words";
import { requireEditor } from "@/lib/auth/session";
import { countUnread, findDrafts } from "@/lib/drafts/queries";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";
import { formTitle } from "../title";
import { pasteAction, uploadAction } from "./actions";

const PAGE_SIZE = 25;

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const locale = await localeOf(params);
  const asked = await searchParams;
  const t = getTranslator(locale, "drafts");
  const title = t(asked.closed === "1" ? "closedTitle" : "title");
  return { title: await formTitle(title, locale, draftProblem(asked) !== null) };
}

/** Where documents come in, and those that still want something; or the closed ones. */
export default async function ImportPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const asked = await searchParams;
  const closed = asked.closed === "1";
  const page = boundedInteger(String(asked.page), { min: 1, max: MAX_PAGE, fallback: 1 });
  const drafts = await findDrafts({ closed, page, pageSize: PAGE_SIZE });
  const waiting = asked.done === "stored" ? await countUnread() : 0;
  const t = getTranslator(locale, "drafts");
  const path = localePath(locale, "/admin/import");
  const words = uploadWords(locale);
  const title = t(closed ? "closedTitle" : "title");
  return (
    <AdminFrame person={person} title={title} current="import" signOut={signOutAction} locale={locale}>
      <DraftOutcome asked={asked} waiting={waiting} locale={locale} />
      {!closed && (
        <>
          <p className="lead">{t("lead")}</p>
          <AdminPart id="upload" title={t("uploadTitle")}>
            <FilesForm action={uploadAction.bind(null, { locale })} limits={uploadLimits} words={words} />
          </AdminPart>
          <AdminPart id="paste" title={t("pasteTitle")}>
            <PasteForm action={pasteAction.bind(null, { locale })} words={words} />
          </AdminPart>
        </>
      )}
      <AdminPart id="drafts" title={t(closed ? "closedTitle" : "listTitle")}>
        <p>{t(closed ? "closedCount" : "listCount", { count: drafts.total })}</p>
        <DraftList drafts={drafts.items} locale={locale} />
        <ListPageLinks
          list={drafts}
          hrefOf={(other) => `${path}?page=${other}${closed ? "&closed=1" : ""}`}
          locale={locale}
        />
        <p>
          <Link href={closed ? path : `${path}?closed=1`} prefetch={false}>
            {t(closed ? "seeOpen" : "seeClosed")}
          </Link>
        </p>
      </AdminPart>
    </AdminFrame>
  );
}
