import type { Metadata } from "next";
import { LockedProfile } from "@/components/assess/answer-locked";
import { AnswerPageFrame } from "@/components/assess/answer-page-frame";
import { AnswerProfile } from "@/components/assess/answer-profile";
import { DraftFrame } from "@/components/assess/draft-frame";
import { findVocabulary } from "@/lib/catalogue/queries-vocabulary";
import { getTranslator } from "@/lib/i18n/translate";
import type { SearchParams } from "../../../locale";
import { type DraftParams, openDraft } from "../draft";
import { saveAnswers } from "../save/actions";
import { pageTitle } from "../save/page-title";

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: await pageTitle(getTranslator(locale, "answers")("practiceTitle"), locale) };
}

/** What the practice is: its title, and its profile as far as one likes. */
export default async function PracticePage({ params, searchParams }: DraftParams & SearchParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "answers");
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("practiceTitle")} current="practice">
      <p className="answer-lead">{t("practiceLead")}</p>
      <AnswerPageFrame
        draft={draft}
        secret={secret}
        page="practice"
        locale={locale}
        saved={(await searchParams).saved !== undefined}
        action={saveAnswers.bind(null, { secret, locale, page: "practice" })}
        fields={<AnswerProfile fields={draft.fields} vocabulary={await findVocabulary()} locale={locale} />}
        locked={<LockedProfile fields={draft.fields} locale={locale} />}
      />
    </DraftFrame>
  );
}
