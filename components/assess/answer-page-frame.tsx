/** What every page of the form has: the notice after saving, the form while it can be written to, the values when it cannot. */
import type { ReactNode } from "react";
import type { AnswerState } from "@/lib/assessment/answer-state";
import type { Draft } from "@/lib/assessment/queries";
import { writableStates } from "@/lib/assessment/schema";
import { answerWords } from "@/lib/i18n/answer-words";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AnswerForm } from "./answer-form";

type Props = {
  draft: Draft;
  locale: Locale;
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  /** Whether one comes here from a page that was saved. */
  saved: boolean;
  fields: ReactNode;
  locked: ReactNode;
};

export function AnswerPageFrame({ draft, locale, action, saved, fields, locked }: Props) {
  const t = getTranslator(locale, "answers");
  const words = answerWords[locale];
  const isOpen = writableStates.some((state) => state === draft.state);
  return (
    <>
      {saved && (
        <p className="saved-notice" role="status">
          {t("saved")}
        </p>
      )}
      {!isOpen && <p className="set-aside-note">{t("locked")}</p>}
      <AnswerForm action={action} words={words}>
        {isOpen ? fields : locked}
      </AnswerForm>
    </>
  );
}
