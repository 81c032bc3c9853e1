/** One question of the form: what is asked, the answer, the inspiring tools, its checklist; and beside it how others did it. */
import type { ReactNode } from "react";
import { fieldKey, isNotPart } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { FrameworkArea, FrameworkQuestion } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AnswerText, AnswerTick } from "./answer-field";
import { AnswerItem } from "./answer-item";
import { shownField } from "./shown-field";

type Props = {
  question: FrameworkQuestion;
  area: Pick<FrameworkArea, "title">;
  fields: Fields;
  locale: Locale;
  /** How others did it. */
  examples: ReactNode;
};

export function AnswerQuestion({ question, area, fields, locale, examples }: Props) {
  const t = getTranslator(locale, "answers");
  const { code, text, items } = question;
  const keys = {
    answer: fieldKey.question("answer", code),
    tools: fieldKey.question("tools", code),
    notPart: fieldKey.question("notPart", code),
  };
  return (
    <section className="answer-question" id={`q-${code}`} aria-labelledby={`q-${code}-title`}>
      <h2 id={`q-${code}-title`}>
        <span className="hanging-code">{code}</span> {text ?? area.title}
      </h2>
      <div className="answer-columns">
        <div className="answer-column">
          <Prompts question={question} locale={locale} />
          <AnswerTick
            name={keys.notPart}
            field={shownField(fields, keys.notPart)}
            label={t("notPart")}
            hint={t("notPartHint", { count: items.length })}
          />
          {/* Shown and hidden by the box itself (app/styles/answers.css): what is set aside stays in the form. */}
          <p className="set-aside" data-set-aside={isNotPart(fields, code) || undefined}>
            {t("setAside")}
          </p>
          <div className="answer-body">
            <AnswerText
              name={keys.answer}
              field={shownField(fields, keys.answer)}
              label={text ? t("answer") : t("answerCriterion")}
              hint={t("answerHint")}
              rows={6}
            />
            <AnswerText
              name={keys.tools}
              field={shownField(fields, keys.tools)}
              label={t("tools")}
              hint={t("toolsHint")}
              rows={3}
            />
            <h3 className="answer-checklist">{text ? t("checklist") : t("criterion")}</h3>
            {items.map((item) => (
              <AnswerItem key={item.code} item={item} fields={fields} locale={locale} />
            ))}
          </div>
        </div>
        {examples}
      </div>
    </section>
  );
}

/** What the framework gives to think of. */
export function Prompts({ question, locale }: { question: FrameworkQuestion; locale: Locale }) {
  if (question.prompts.length === 0) return null;
  return (
    <div className="prompts">
      <h3 className="label">{getTranslator(locale, "answers")("prompts")}</h3>
      <ul>
        {question.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </div>
  );
}
