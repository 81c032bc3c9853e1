import type { Metadata } from "next";
import Link from "next/link";
import { DraftFrame } from "@/components/assess/draft-frame";
import { likenessOf } from "@/components/assess/exemplar-likeness";
import { draftHref } from "@/components/assess/links";
import { ResultNoGaps, ResultNothing } from "@/components/assess/result-empty";
import { ResultGaps } from "@/components/assess/result-gaps";
import { ResultSummary } from "@/components/assess/result-summary";
import { figuresOf } from "@/lib/assessment/progress";
import { gapsOf, planOf, resultOf } from "@/lib/assessment/result";
import { hasLikeness } from "@/lib/catalogue/exemplars";
import { findExemplars } from "@/lib/catalogue/queries-exemplars";
import { getTranslator } from "@/lib/i18n/translate";
import { type DraftParams, openDraft } from "../draft";

/** The first is open, the others are folded. */
const EXEMPLARS_PER_GAP = 3;

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: getTranslator(locale, "result")("title") };
}

/** What is met, what is not, what has no mark; and for each gap who shows how. */
export default async function ResultPage({ params }: DraftParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "result");
  const { fields, framework } = draft;
  const figures = figuresOf(fields, framework);
  const result = resultOf(fields, framework);
  const gaps = gapsOf(result);
  const likeness = likenessOf(fields);
  const isBegun = figures.answered + figures.notPart > 0;
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("title")} current="result">
      <div className="result">
        <p className="prose">{t("intro")}</p>
        {!isBegun && (
          <ResultNothing figures={figures} area={framework.areas[0]} secret={secret} locale={locale} />
        )}
        {isBegun && <ResultSummary result={result} framework={framework} locale={locale} />}
        {isBegun && gaps.length === 0 && <ResultNoGaps figures={figures} secret={secret} locale={locale} />}
        {isBegun && gaps.length > 0 && (
          <ResultGaps
            result={result}
            found={
              await findExemplars({
                framework,
                items: gaps.map(({ item }) => item.code),
                likeness,
                perItem: EXEMPLARS_PER_GAP,
              })
            }
            plan={planOf(fields, framework)}
            framework={framework.slug}
            hasLikeness={hasLikeness(likeness)}
            secret={secret}
            locale={locale}
          />
        )}
        <p className="no-print">
          <Link href={draftHref(locale, secret, "plan")} prefetch={false}>
            {t("toPlan")}
          </Link>
        </p>
        <p className="fine no-print">{t("print")}</p>
      </div>
    </DraftFrame>
  );
}
