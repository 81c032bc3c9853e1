import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { MergeDecision } from "@/components/practices-admin/merge-decision";
import { MergeOutcome, mergeProblem } from "@/components/practices-admin/merge-outcome";
import { OtherPractices } from "@/components/practices-admin/other-practices";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { findPracticesToEdit, getPracticeToEdit } from "@/lib/practices/queries";
import { findLikely, previewMerge } from "@/lib/practices/queries-preview";
import { MAX_PAGE_SIZE } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../../../locale";
import { signOutAction } from "../../../actions";
import { formTitle } from "../../../title";
import { searchedFor } from "../../searched-for";
import { mergeAction } from "../actions";

type Props = LocaleParams & SearchParams & { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const title = getTranslator(locale, "practices")("mergeTitle");
  return { title: await formTitle(title, locale, mergeProblem(await searchParams) !== null) };
}

/** Which other practice it is, and both side by side before they are merged. */
export default async function MergePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const asked = await searchParams;
  const from = await getPracticeToEdit((await params).slug);
  if (!from) redirect(localePath(locale, "/admin/practices?problem=notFound"));
  const page = localePath(locale, `/admin/practices/${from.slug}`);
  const into = typeof asked.into === "string" ? await getPracticeToEdit(asked.into) : null;
  const preview = into && (await previewMerge({ from: from.slug, into: into.slug }));
  const q = searchedFor(asked);
  const t = getTranslator(locale, "practices");
  return (
    <AdminFrame
      person={person}
      title={t("mergePageTitle", { title: from.title })}
      current="practices"
      signOut={signOutAction}
      locale={locale}
    >
      <MergeOutcome asked={asked} locale={locale} />
      <p>
        <Link href={page} prefetch={false}>
          {t("backToPractice")}
        </Link>
      </p>
      {into && preview ? (
        <MergeDecision from={from} into={into} preview={preview} action={mergeAction} locale={locale} />
      ) : (
        <OtherPractices
          of={from.slug}
          q={q}
          found={q === "" ? null : await findPracticesToEdit({ q, page: 1, pageSize: MAX_PAGE_SIZE })}
          likely={q === "" ? await findLikely(from.slug) : []}
          locale={locale}
        />
      )}
    </AdminFrame>
  );
}
