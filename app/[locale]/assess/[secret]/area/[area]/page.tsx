import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerArea } from "@/components/assess/answer-area";
import { AreaLinks } from "@/components/assess/answer-buttons";
import { LockedArea } from "@/components/assess/answer-locked";
import { AnswerPageFrame } from "@/components/assess/answer-page-frame";
import { DraftFrame } from "@/components/assess/draft-frame";
import { getTranslator } from "@/lib/i18n/translate";
import type { LocaleParams, SearchParams } from "../../../../locale";
import { openDraft } from "../../draft";
import { saveAnswers } from "../../save/actions";
import { pageTitle } from "../../save/page-title";

type Props = LocaleParams &
  SearchParams & { params: Promise<{ locale: string; secret: string; area: string }> };

async function openArea(params: Props["params"]) {
  const opened = await openDraft(params);
  const { area: slug } = await params;
  const { areas } = opened.draft.framework;
  const area = areas.find((one) => one.slug === slug);
  if (!area) notFound();
  return { ...opened, areas, area };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, area } = await openArea(params);
  return { title: await pageTitle(area.title, locale) };
}

/** One area of the form: its questions with their answers, marks and evidence. */
export default async function AreaPage({ params, searchParams }: Props) {
  const { locale, secret, draft, areas, area } = await openArea(params);
  const t = getTranslator(locale, "answers");
  const items = area.questions.reduce((sum, question) => sum + question.items.length, 0);
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={area.title} current="area">
      <p className="answer-lead">
        <b>{t("areaOf", { code: area.code, count: areas.length })}</b>{" "}
        {t("areaLead", { questions: area.questions.length, items })}
      </p>
      <AnswerPageFrame
        draft={draft}
        secret={secret}
        page={`area/${area.slug}`}
        locale={locale}
        saved={(await searchParams).saved !== undefined}
        action={saveAnswers.bind(null, { secret, locale, page: `area/${area.slug}` })}
        fields={<AnswerArea area={area} draft={draft} locale={locale} />}
        locked={<LockedArea area={area} fields={draft.fields} locale={locale} />}
      />
      <AreaLinks areas={areas} current={area.slug} secret={secret} locale={locale} />
    </DraftFrame>
  );
}
