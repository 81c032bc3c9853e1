import type { Metadata } from "next";
import { AnswerPageFrame } from "@/components/assess/answer-page-frame";
import { DraftFrame } from "@/components/assess/draft-frame";
import { PlanAsOpened } from "@/components/assess/plan-as-opened";
import { PlanDownloads } from "@/components/assess/plan-downloads";
import { PlanForm } from "@/components/assess/plan-form";
import { PlanOverview } from "@/components/assess/plan-overview";
import { statesOf, stepAnchor } from "@/components/assess/plan-words";
import { gapsOf, planOf, resultOf } from "@/lib/assessment/result";
import { getTranslator } from "@/lib/i18n/translate";
import type { SearchParams } from "../../../locale";
import { type DraftParams, openDraft } from "../draft";
import { saveAnswers } from "../save/actions";
import { pageTitle } from "../save/page-title";
import { findShownBy } from "./entries";

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: await pageTitle(getTranslator(locale, "plan")("title"), locale) };
}

/** What is to be done about each gap: read, written, and taken along. */
export default async function PlanPage({ params, searchParams }: DraftParams & SearchParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "plan");
  const { fields, framework } = draft;
  const { add, saved } = await searchParams;
  const result = resultOf(fields, framework);
  const plan = planOf(fields, framework);
  const gaps = gapsOf(result);
  const planned = new Set(plan.map(({ item }) => item.code));
  // Only a gap can be added; what else the address says is nothing.
  const asked = gaps.find(({ item }) => item.code === add)?.item.code;
  const isStep = (code: string) => planned.has(code) || code === asked;
  const items = framework.areas.flatMap((area) => area.questions.flatMap((question) => question.items));
  const steps = items.filter(({ code }) => isStep(code));
  const others = gaps.filter(({ item }) => !isStep(item.code));
  const found = await findShownBy(draft, [...steps, ...others.map(({ item }) => item)]);
  const shared = { found, stateOf: statesOf(result), locale };
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("title")} current="plan">
      <div className="plan">
        <p className="prose no-print">{t("intro")}</p>
        <PlanOverview plan={plan} hasGaps={gaps.length > 0} {...shared} />
        <PlanDownloads plan={plan} secret={secret} locale={locale} />
        <div className="plan-answers no-print">
          <PlanAsOpened key={asked} asked={asked ? stepAnchor(asked) : null}>
            <AnswerPageFrame
              draft={draft}
              secret={secret}
              page="plan"
              locale={locale}
              saved={saved !== undefined}
              action={saveAnswers.bind(null, { secret, locale, page: "plan" })}
              fields={<PlanForm steps={steps} others={others} fields={fields} secret={secret} {...shared} />}
              locked={null}
            />
          </PlanAsOpened>
        </div>
      </div>
    </DraftFrame>
  );
}
