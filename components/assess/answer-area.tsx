/** One area of the form: its questions, and the box with which its author says that it is finished. */

import { fieldKey } from "@/lib/assessment/fields";
import type { Draft } from "@/lib/assessment/queries";
import type { FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AnswerButtons } from "./answer-buttons";
import { AnswerExamples } from "./answer-examples";
import { AnswerTick } from "./answer-field";
import { AnswerQuestion } from "./answer-question";
import { shownField } from "./shown-field";

type Props = { area: FrameworkArea; draft: Draft; locale: Locale };

export function AnswerArea({ area, draft, locale }: Props) {
  const t = getTranslator(locale, "answers");
  const done = fieldKey.done(area.code);
  return (
    <>
      {area.questions.map((question) => (
        <AnswerQuestion
          key={question.code}
          question={question}
          area={area}
          fields={draft.fields}
          locale={locale}
          examples={
            <AnswerExamples
              framework={draft.framework}
              question={question.code}
              fields={draft.fields}
              locale={locale}
            />
          }
        />
      ))}
      <div className="answer-end">
        <AnswerTick
          name={done}
          field={shownField(draft.fields, done)}
          label={t("done")}
          hint={t("doneHint")}
        />
        <AnswerButtons locale={locale} />
      </div>
    </>
  );
}
