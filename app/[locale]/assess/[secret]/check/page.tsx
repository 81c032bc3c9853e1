import type { Metadata } from "next";
import Link from "next/link";
import { CheckedArea } from "@/components/assess/checked-area";
import { CheckedProfile } from "@/components/assess/checked-profile";
import { DraftFrame } from "@/components/assess/draft-frame";
import { draftHref } from "@/components/assess/links";
import { fieldKey, textIn } from "@/lib/assessment/fields";
import { figuresOf } from "@/lib/assessment/progress";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { type DraftParams, openDraft } from "../draft";

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: getTranslator(locale, "assess")("pages.check") };
}

/** Everything that was answered, on one page, each part with the way to change it; prints as the assessment's report. */
export default async function CheckPage({ params }: DraftParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  const figures = figuresOf(draft.fields, draft.framework);
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("pages.check")} current="check">
      <p className="print-head">
        {t("reportOf", { name: textIn(draft.fields, fieldKey.title) || t("noName") })}{" "}
        {t("reportBy", {
          framework: draft.framework.title,
          when: getFormatter(locale).dateTime(draft.changedAt ?? draft.createdAt, { dateStyle: "long" }),
        })}
      </p>
      <p className="figures">
        {t.rich("figures", { ...figures, b: (words) => <b>{words}</b> })}
        {figures.notPart > 0 && ` ${t("figuresNotPart", { count: figures.notPart })}`}
      </p>
      <CheckedProfile fields={draft.fields} secret={secret} locale={locale} />
      {draft.framework.areas.map((area) => (
        <CheckedArea key={area.code} area={area} fields={draft.fields} secret={secret} locale={locale} />
      ))}
      <p className="next-step">
        <Link className="button" href={draftHref(locale, secret, "result")} prefetch={false}>
          {t("goToResult")}
        </Link>
      </p>
    </DraftFrame>
  );
}
