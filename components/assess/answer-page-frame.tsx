/** What every page of the form has: the notice after saving, the form while it can be written to, the values when it cannot. */
import type { ReactNode } from "react";
import type { AnswerState } from "@/lib/assessment/answer-state";
import type { Draft } from "@/lib/assessment/queries";
import { isWritable } from "@/lib/assessment/schema";
import { answerWords } from "@/lib/i18n/answer-words";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AnswerForm } from "./answer-form";
import { type AnswerPage, pageAfter, saveHref } from "./answer-page";
import type { LivePage } from "./autosave/live-form";
import { draftHref } from "./links";

type Props = {
  draft: Draft;
  secret: string;
  page: AnswerPage;
  locale: Locale;
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  /** Whether one comes here from a page that was saved. */
  saved: boolean;
  fields: ReactNode;
  locked: ReactNode;
};

export function AnswerPageFrame({ draft, secret, page, locale, action, saved, fields, locked }: Props) {
  const t = getTranslator(locale, "answers");
  const words = answerWords[locale];
  const isOpen = isWritable(draft.state, page === "plan" ? "plan" : "assessment");
  return (
    <>
      {saved && (
        <p className="saved-notice" role="status">
          {t("saved")}
        </p>
      )}
      {!isOpen && <p className="set-aside-note">{t("locked")}</p>}
      <AnswerForm
        action={action}
        words={words}
        live={isOpen ? livePage({ draft, secret, page, locale }) : null}
      >
        {isOpen ? fields : locked}
      </AnswerForm>
    </>
  );
}

function livePage({
  draft,
  secret,
  page,
  locale,
}: Pick<Props, "draft" | "secret" | "page" | "locale">): LivePage {
  const { areas } = draft.framework;
  return {
    draft: draft.publicId,
    saveHref: saveHref(locale, secret),
    nextHref: draftHref(locale, secret, pageAfter(page, draft.framework), "?saved=1"),
    pageHrefs: Object.fromEntries([
      ["", draftHref(locale, secret, "practice")],
      ["plan", draftHref(locale, secret, "plan")],
      ...areas.map(({ code, slug }) => [code, draftHref(locale, secret, `area/${slug}`)]),
    ]),
    locale,
    planOnly: !isWritable(draft.state),
    refreshes: page === "plan",
  };
}
