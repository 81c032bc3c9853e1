/** One area as it was answered: questions with their words, items with their state, and the way to change each. */
import Link from "next/link";
import { fieldKey, isNotPart, markOf, textIn } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";
import { AsWritten } from "./as-written";
import { draftHref } from "./links";

type Props = { area: FrameworkArea; fields: Fields; secret: string; locale: Locale };

export function CheckedArea({ area, fields, secret, locale }: Props) {
  const t = getTranslator(locale, "assess");
  const id = `checked-${area.code}`;
  return (
    <section className="checked" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <span className="hanging-code">{area.code}</span> {area.title}
        </h2>
      </header>
      {area.questions.map((question) => (
        <section key={question.code} className="checked-question">
          <header>
            <h3>
              <span className="hanging-code">{question.code}</span> {question.text ?? area.title}
            </h3>
            <Link
              href={draftHref(locale, secret, `area/${area.slug}`, `#q-${question.code}`)}
              prefetch={false}
            >
              {t("change")} <span className="unseen">{question.code}</span>
            </Link>
          </header>
          {isNotPart(fields, question.code) ? (
            <p className="fine">{t("setAside", { count: question.items.length })}</p>
          ) : (
            <CheckedQuestion question={question} fields={fields} locale={locale} />
          )}
        </section>
      ))}
    </section>
  );
}

type QuestionProps = { question: FrameworkArea["questions"][number]; fields: Fields; locale: Locale };

function CheckedQuestion({ question: { code, items }, fields, locale }: QuestionProps) {
  const t = getTranslator(locale, "assess");
  const states = getTranslator(locale, "states");
  const tools = textIn(fields, fieldKey.question("tools", code));
  return (
    <>
      <div className="checked-answer">
        <AsWritten text={textIn(fields, fieldKey.question("answer", code))} none={t("noAnswer")} />
      </div>
      {tools.trim() && (
        <>
          <h4 className="label">{t("blankTools")}</h4>
          <AsWritten text={tools} none="" />
        </>
      )}
      <ul className="checklist">
        {items.map((item) => {
          const state = markOf(fields, item.code);
          const evidence = textIn(fields, fieldKey.item("evidence", item.code));
          return (
            <li key={item.code} data-state={state}>
              <StateShape state={state} />
              <div className="checklist-text">
                <p>{item.text}</p>
                {evidence.trim() && (
                  <div className="checked-evidence">
                    <span className="label">{t("evidence")}</span>
                    <AsWritten text={evidence} none="" />
                  </div>
                )}
              </div>
              <p className="checklist-state">
                <span>{states(state)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
