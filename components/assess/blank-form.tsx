/** The empty form as it is printed: room to write under each question, three boxes beside each item. */
import type { Framework, FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function BlankForm({ framework, locale }: { framework: Framework; locale: Locale }) {
  const t = getTranslator(locale, "assess");
  return (
    <>
      <dl className="blank-head">
        {(["blankName", "blankWho", "blankDate"] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="write-here" />
          </div>
        ))}
      </dl>
      {framework.areas.map((area) => (
        <section key={area.code} aria-labelledby={`a-${area.code}`}>
          <h2 id={`a-${area.code}`}>
            <span className="hanging-code">{area.code}</span> {area.title}
          </h2>
          {area.questions.map((question) => (
            <BlankQuestion key={question.code} question={question} locale={locale} />
          ))}
        </section>
      ))}
    </>
  );
}

function BlankQuestion({
  question,
  locale,
}: {
  question: FrameworkArea["questions"][number];
  locale: Locale;
}) {
  const t = getTranslator(locale, "assess");
  const { code, text, prompts, items } = question;
  return (
    <section className="blank-question" id={`q-${code}`}>
      {text && (
        <h3>
          <span className="hanging-code">{code}</span> {text}
        </h3>
      )}
      {prompts.length > 0 && (
        <ul className="prompts">
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      <p className="label">{t("blankAnswer")}</p>
      <div className="write-here tall" />
      <p className="label">{t("blankTools")}</p>
      <div className="write-here" />
      <table className="blank-items">
        <thead>
          <tr>
            <th scope="col">{t("blankItem")}</th>
            <th scope="col">{t("blankMet")}</th>
            <th scope="col">{t("blankNotMet")}</th>
            <th scope="col">{t("blankEvidence")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code} id={`i-${item.code}`}>
              <th scope="row">
                <span className="hanging-code">{item.code}</span> {item.text}
              </th>
              <td>
                <span className="tick-here" />
              </td>
              <td>
                <span className="tick-here" />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
