/** The values of a self-assessment that cannot be written to: to be read, and why. */
import { fieldKey, isNotPart, markOf, profileKeys, textIn } from "@/lib/assessment/fields";
import type { Fields } from "@/lib/assessment/schema";
import type { FrameworkArea } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { StateShape } from "../practice/state-shape";

type Props = { fields: Fields; locale: Locale };

export function LockedArea({ area, fields, locale }: Props & { area: FrameworkArea }) {
  const t = getTranslator(locale, "answers");
  const states = getTranslator(locale, "states");
  return (
    <>
      {area.questions.map(({ code, text, items }) => (
        <section className="answer-question" id={`q-${code}`} key={code} aria-labelledby={`q-${code}-title`}>
          <h2 id={`q-${code}-title`}>
            <span className="hanging-code">{code}</span> {text ?? area.title}
          </h2>
          {isNotPart(fields, code) && <p className="set-aside-note">{t("notPart")}</p>}
          <Written
            label={t("answer")}
            text={textIn(fields, fieldKey.question("answer", code))}
            locale={locale}
          />
          <Written
            label={t("tools")}
            text={textIn(fields, fieldKey.question("tools", code))}
            locale={locale}
          />
          <ul className="locked-items">
            {items.map((item) => (
              <li key={item.code}>
                <StateShape state={markOf(fields, item.code)} />
                <div>
                  <p>
                    <span className="hanging-code">{item.code}</span> {item.text}
                  </p>
                  <p className="fine">{states(markOf(fields, item.code))}</p>
                  <p className="written" dir="auto">
                    {textIn(fields, fieldKey.item("evidence", item.code))}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function LockedProfile({ fields, locale }: Props) {
  const t = getTranslator(locale, "answers");
  return (
    <div className="answer-profile">
      <Written label={t("profile.title")} text={textIn(fields, fieldKey.title)} locale={locale} />
      {profileKeys.map((key) => (
        <Written
          key={key}
          label={t(`profile.${key}`)}
          text={textIn(fields, fieldKey.profile(key))}
          locale={locale}
        />
      ))}
    </div>
  );
}

function Written({ label, text, locale }: { label: string; text: string; locale: Locale }) {
  return (
    <div className="answer-field">
      <p className="field-label">{label}</p>
      {text.trim() ? (
        <p className="written" dir="auto">
          {text}
        </p>
      ) : (
        <p className="fine">{getTranslator(locale, "answers")("nothingWritten")}</p>
      )}
    </div>
  );
}
