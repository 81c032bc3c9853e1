import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { StateForm, StateOutcome, stateProblem } from "@/components/admin/state-form";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { getKeptAssessment } from "@/lib/review/queries-assessments";
import { boundedInteger } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../../locale";
import { signOutAction } from "../../actions";
import { formTitle } from "../../title";
import { putBackAction, takeOutAction } from "./actions";

type Props = LocaleParams & SearchParams & { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = stateProblem(await searchParams) !== null;
  return { title: await formTitle(getTranslator(locale, "review")("assessmentsTitle"), locale, problem) };
}

/** One assessment, and the step that its state allows. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const id = boundedInteger((await params).id, { min: 1, max: 2_147_483_647, fallback: 0 });
  const assessment = await getKeptAssessment(id);
  if (!assessment) redirect(localePath(locale, LINK_GONE));
  const { practice, framework, kind, state } = assessment;
  const t = getTranslator(locale, "review");
  const isIn = state === "published";
  return (
    <AdminFrame
      person={person}
      title={t("assessmentTitle", { practice: practice.title })}
      current="assessments"
      signOut={signOutAction}
      locale={locale}
    >
      <StateOutcome asked={await searchParams} locale={locale} />
      <p className="lead">
        {t("assessmentOf", { framework, kind: t(`kinds.${kind}`) })}. {t(isIn ? "inCatalogue" : "takenOut")}
      </p>
      {isIn && (
        <p>
          <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
            {t("readPractice")}
          </Link>
        </p>
      )}
      <AdminPart id="change" title={t(isIn ? "takeOutTitle" : "putBackTitle")}>
        <StateForm action={isIn ? takeOutAction : putBackAction} id={id} isIn={isIn} locale={locale} />
      </AdminPart>
    </AdminFrame>
  );
}
