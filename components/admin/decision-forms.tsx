/** The two decisions about what was handed in: publish it somewhere, or send it back with a note. */
import type { Framework } from "@/lib/frameworks/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type Alike, LONGEST_NOTE } from "@/lib/review/schema";

type Props = { action: (form: FormData) => Promise<void>; reference: string; locale: Locale };

export function PublishForm({
  action,
  reference,
  alike,
  framework,
  locale,
}: Props & { alike: readonly Alike[]; framework: Pick<Framework, "slug"> }) {
  const t = getTranslator(locale, "review");
  const likely = alike.find(({ reasons }) => reasons.length > 1) ?? null;
  // What the likeliest practice has already suggests what this is; nothing is done before the button.
  const suggested = !likely
    ? "newPractice"
    : likely.frameworks.includes(framework.slug)
      ? "newVersion"
      : "anotherAssessment";
  return (
    <form action={action} className="plain-form">
      <Where reference={reference} locale={locale} />
      <fieldset>
        <legend>{t("placeLegend")}</legend>
        {(["newPractice", "anotherAssessment", "newVersion"] as const).map((as) => (
          <label key={as} className="choice">
            <input type="radio" name="as" value={as} defaultChecked={as === suggested} required />
            <span>{t(`as.${as}`)}</span>
          </label>
        ))}
      </fieldset>
      {alike.length > 0 && (
        <fieldset>
          <legend>{t("practiceLabel")}</legend>
          {alike.map(({ slug, title }) => (
            <label key={slug} className="choice">
              <input type="radio" name="practice" value={slug} defaultChecked={slug === likely?.slug} />
              <span dir="auto">{title}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="other">{t(alike.length > 0 ? "otherLabel" : "practiceLabel")}</label>
        <p className="fine" id="other-hint">
          {t("practiceHint")}
        </p>
        <input id="other" name="other" type="text" maxLength={300} aria-describedby="other-hint" />
      </div>
      <button type="submit">{t("publishButton")}</button>
    </form>
  );
}

export function ReturnForm({ action, reference, locale }: Props) {
  const t = getTranslator(locale, "review");
  return (
    <form action={action} className="plain-form">
      <Where reference={reference} locale={locale} />
      <div className="field">
        <label htmlFor="note">{t("noteLabel")}</label>
        <p className="fine" id="note-hint">
          {t("noteHint")}
        </p>
        <textarea
          id="note"
          name="note"
          rows={4}
          maxLength={LONGEST_NOTE}
          required
          aria-describedby="note-hint"
        />
      </div>
      <button type="submit" className="second-button">
        {t("returnButton")}
      </button>
    </form>
  );
}

function Where({ reference, locale }: { reference: string; locale: Locale }) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={reference} />
    </>
  );
}
