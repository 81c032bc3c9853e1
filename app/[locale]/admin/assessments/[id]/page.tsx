import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { StateOutcome, stateProblem } from "@/components/admin/state-form";
import { LINK_GONE } from "@/lib/auth/admin-paths";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { getKeptAssessment } from "@/lib/review/queries-assessments";
import { boundedInteger } from "@/lib/shared/paging";
import { type LocaleParams, localeOf, type SearchParams } from "../../../locale";
import { signOutAction } from "../../actions";
import { formTitle } from "../../title";
import { ChangePart } from "./change-part";
import { CorrectPart } from "./correct-part";
import { correctionProblem, loadCorrections } from "./load";

type Props = LocaleParams & SearchParams & { params: Promise<{ locale: string; id: string }> };

const standing = { published: "inCatalogue", unpublished: "takenOut", replaced: "replaced" } as const;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const asked = await searchParams;
  const problem = stateProblem(asked) !== null || correctionProblem(asked) !== null;
  return { title: await formTitle(getTranslator(locale, "review")("assessmentsTitle"), locale, problem) };
}

/** One assessment, and the step that its state allows. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const id = boundedInteger((await params).id, { min: 1, max: 2_147_483_647, fallback: 0 });
  const assessment = await getKeptAssessment(id);
  if (!assessment) redirect(localePath(locale, LINK_GONE));
  const { practice, framework, kind, state, replacedBy } = assessment;
  const t = getTranslator(locale, "review");
  const isIn = state === "published";
  const asked = await searchParams;
  const found = await loadCorrections(id, asked);
  return (
    <AdminFrame
      person={person}
      title={t("assessmentTitle", { practice: practice.title })}
      current="assessments"
      signOut={signOutAction}
      locale={locale}
    >
      <StateOutcome asked={asked} locale={locale} />
      <p className="lead">
        {t("assessmentOf", { framework, kind: t(`kinds.${kind}`) })}. {t(standing[state])}
      </p>
      {isIn && (
        <p>
          <Link href={localePath(locale, `/practices/${practice.slug}`)} prefetch={false}>
            {t("readPractice")}
          </Link>
        </p>
      )}
      {replacedBy && (
        <p>
          <Link href={localePath(locale, `/admin/assessments/${replacedBy.id}`)} prefetch={false}>
            {t("readLater")}
          </Link>
        </p>
      )}
      <CorrectPart assessmentId={id} found={found} locale={locale} />
      <ChangePart assessment={assessment} locale={locale} />
    </AdminFrame>
  );
}
