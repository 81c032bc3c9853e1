/** One area of a framework: its questions (or what is asked, where there is no question) and its items with their counts. */
import type { StateCounts } from "@/lib/catalogue/schema";
import type { FrameworkArea, FrameworkQuestion } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateBar } from "./state-bar";

type States = Readonly<Record<string, StateCounts>>;

export function CriteriaArea({
  area,
  states,
  locale,
}: {
  area: FrameworkArea;
  states: States;
  locale: Locale;
}) {
  const id = `area-${area.code}`;
  return (
    <section className="area" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="area-title">
        <span className="area-number">{area.code}</span> {area.title}
      </h2>
      {area.questions.map((question) => (
        <CriteriaQuestion key={question.code} question={question} states={states} locale={locale} />
      ))}
    </section>
  );
}

type QuestionProps = { question: FrameworkQuestion; states: States; locale: Locale };

function CriteriaQuestion({ question, states, locale }: QuestionProps) {
  const t = getTranslator(locale, "criteria");
  return (
    <div className="criteria-question" id={`q-${question.code}`}>
      {question.text && (
        <h3>
          <span className="hanging-code">{question.code}</span> {question.text}
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
      <ul className="criteria-items">
        {question.items.map(({ code, text }) => (
          <li key={code} id={`i-${code}`}>
            <p>
              <a href={`#i-${code}`} className="criteria-code" aria-label={t("itemLabel", { code })}>
                {code}
              </a>{" "}
              {text}
            </p>
            {states[code] && <StateBar counts={states[code]} locale={locale} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
