/** One area of a framework: its questions (or what is asked, where there is no question) and its items with their counts. */
import Link from "next/link";
import { criterionPath } from "@/lib/frameworks/criterion";
import type { FrameworkArea, FrameworkQuestion } from "@/lib/frameworks/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { ItemList, type ItemStates } from "./item-list";

type Shared = { framework: string; states: ItemStates; locale: Locale };

export function CriteriaArea({ area, framework, states, locale }: Shared & { area: FrameworkArea }) {
  const t = getTranslator(locale, "criterion");
  const id = `area-${area.code}`;
  return (
    <section className="area" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="area-title">
        <CodeLink
          code={area.code}
          framework={framework}
          className="area-number"
          label={t("readArea", { name: t("kinds.area", { code: area.code }) })}
          locale={locale}
        />{" "}
        {area.title}
      </h2>
      {area.questions.map((question) => (
        <CriteriaQuestion
          key={question.code}
          question={question}
          framework={framework}
          states={states}
          locale={locale}
        />
      ))}
    </section>
  );
}

type QuestionProps = Shared & { question: FrameworkQuestion };

export function CriteriaQuestion({ question, framework, states, locale }: QuestionProps) {
  const t = getTranslator(locale, "criteria");
  const criterion = getTranslator(locale, "criterion");
  return (
    <div className="criteria-question" id={`q-${question.code}`}>
      {question.text && (
        <h3>
          <CodeLink
            code={question.code}
            framework={framework}
            className="hanging-code"
            label={criterion("readQuestion", {
              name: criterion("kinds.question", { code: question.code }),
            })}
            locale={locale}
          />{" "}
          {question.text}
        </h3>
      )}
      {question.prompts.length > 0 && (
        <div className="prompts">
          <h3 className="label">{t("prompts")}</h3>
          <ul>
            {question.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      )}
      <ItemList items={question.items} framework={framework} states={states} locale={locale} />
    </div>
  );
}

type CodeProps = { code: string; framework: string; className: string; label: string; locale: Locale };

function CodeLink({ code, framework, className, label, locale }: CodeProps) {
  return (
    <Link
      href={localePath(locale, criterionPath(framework, code))}
      prefetch={false}
      className={className}
      aria-label={label}
    >
      {code}
    </Link>
  );
}
