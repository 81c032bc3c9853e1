import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { CompareForm } from "@/components/drafts/compare-form";
import { DraftOutcome, draftProblem } from "@/components/drafts/draft-outcome";
import { draftHref } from "@/components/drafts/links";
import { requireEditor } from "@/lib/auth/session";
import { compareWithPractice } from "@/lib/drafts/queries-compare";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf, type SearchParams } from "../../../../../locale";
import { signOutAction } from "../../../../actions";
import { formTitle } from "../../../../title";
import { isClosed, openWriteUp, type WriteUpParams } from "../open";
import { comparedAction } from "./actions";

type Props = WriteUpParams & SearchParams;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = draftProblem(await searchParams) !== null;
  return { title: await formTitle(getTranslator(locale, "drafts")("compare.title"), locale, problem) };
}

/** A write-up beside a practice of the catalogue, and what follows from it. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { person } = await requireEditor();
  const asked = await searchParams;
  const { locale, view } = await openWriteUp(params);
  const at = { id: view.draft.id, ordinal: view.ordinal };
  const practice = typeof asked.with === "string" && /^[a-z0-9-]{1,120}$/.test(asked.with) ? asked.with : "";
  const comparison = await compareWithPractice({ ...at, practice });
  if (!comparison) redirect(draftHref(locale, at, "?problem=noSuchPractice"));
  const { slug, title } = comparison.practice;
  const t = getTranslator(locale, "drafts");
  const isMerge = view.place?.as === "merge" && view.place.practice === slug;
  return (
    <AdminFrame
      person={person}
      title={t("compare.title")}
      current="import"
      signOut={signOutAction}
      locale={locale}
    >
      <DraftOutcome asked={asked} locale={locale} />
      <p className="lead">{t("compare.lead")}</p>
      {comparison.assessmentId === null && <p>{t("compare.noAssessment", { title })}</p>}
      <p>
        <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false}>
          {t("compare.pageOf", { title })}
        </Link>
      </p>
      <CompareForm
        action={isClosed(view) ? null : comparedAction}
        view={view}
        comparison={comparison}
        chosen={isMerge ? comparison.chosen : []}
        isShort={asked.only === "differences"}
        locale={locale}
      />
    </AdminFrame>
  );
}
