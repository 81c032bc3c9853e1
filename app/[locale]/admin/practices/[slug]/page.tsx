import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { AssessmentRows } from "@/components/practices-admin/assessment-rows";
import { MergeOutcome, mergeProblem } from "@/components/practices-admin/merge-outcome";
import { Merges } from "@/components/practices-admin/merges";
import { PracticeFacts } from "@/components/practices-admin/practice-facts";
import { SearchForm } from "@/components/ui/search-form";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { getPracticeToEdit } from "@/lib/practices/queries";
import { type LocaleParams, localeOf, type SearchParams } from "../../../locale";
import { signOutAction } from "../../actions";
import { formTitle } from "../../title";
import { unmergeAction } from "./actions";

type Props = LocaleParams & SearchParams & { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const title = getTranslator(locale, "practices")("listTitle");
  return { title: await formTitle(title, locale, mergeProblem(await searchParams) !== null) };
}

/** One practice: what it is, its assessments, and which others are part of it. */
export default async function PracticePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const practice = await getPracticeToEdit((await params).slug);
  if (!practice) redirect(localePath(locale, "/admin/practices?problem=notFound"));
  const { slug, title, state, mergedBy } = practice;
  const t = getTranslator(locale, "practices");
  return (
    <AdminFrame
      person={person}
      title={t("practiceTitle", { title })}
      current="practices"
      signOut={signOutAction}
      locale={locale}
    >
      <MergeOutcome asked={await searchParams} practice={practice} locale={locale} />
      <p className="lead">{t(`stateLead.${state}`, { into: mergedBy?.practice.title ?? "" })}</p>
      {state === "shown" && (
        <p>
          <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false}>
            {t("read")}
          </Link>
        </p>
      )}
      <PracticeFacts practice={practice} locale={locale} />
      <AdminPart id="assessments" title={t("assessments")}>
        <AssessmentRows assessments={practice.assessments} locale={locale} />
      </AdminPart>
      <Merges practice={practice} undo={unmergeAction} locale={locale} />
      {!mergedBy && (
        <AdminPart id="merge" title={t("mergeTitle")}>
          <p>{t("mergeText")}</p>
          <SearchForm
            action={localePath(locale, `/admin/practices/${slug}/merge`)}
            label={t("mergeSearch")}
            button={t("searchButton")}
          />
        </AdminPart>
      )}
    </AdminFrame>
  );
}
