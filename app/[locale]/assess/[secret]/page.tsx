import type { Metadata } from "next";
import { headers } from "next/headers";
import { DraftFrame } from "@/components/assess/draft-frame";
import { draftHref } from "@/components/assess/links";
import { PrivateLink } from "@/components/assess/private-link";
import { TaskList } from "@/components/assess/task-list";
import { areaProgress, figuresOf } from "@/lib/assessment/progress";
import { getTranslator } from "@/lib/i18n/translate";
import { siteOrigin } from "@/lib/shared/site-origin";
import type { SearchParams } from "../../locale";
import { type DraftParams, openDraft } from "./draft";

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const { locale } = await openDraft(params);
  return { title: getTranslator(locale, "assess")("tasksTitle") };
}

/** The task list: what there is to do, how far it is, and the private link that leads back here. */
export default async function TasksPage({ params, searchParams }: DraftParams & SearchParams) {
  const { locale, secret, draft } = await openDraft(params);
  const t = getTranslator(locale, "assess");
  const isNew = (await searchParams).started !== undefined;
  return (
    <DraftFrame draft={draft} secret={secret} locale={locale} title={t("tasksTitle")} current="">
      <PrivateLink
        address={`${siteOrigin(await headers())}${draftHref(locale, secret)}`}
        isNew={isNew}
        locale={locale}
      />
      <TaskList
        draft={draft}
        secret={secret}
        figures={figuresOf(draft.fields, draft.framework)}
        areas={areaProgress(draft.fields, draft.framework)}
        locale={locale}
      />
    </DraftFrame>
  );
}
