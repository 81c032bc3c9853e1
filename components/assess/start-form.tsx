/** The form that starts a self-assessment: by which criteria, and of what. */
import { LIMITS } from "@/lib/assessment/fields";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = {
  action: (form: FormData) => Promise<void>;
  /** In the order in which they are offered. */
  frameworks: readonly FrameworkSummary[];
  /** The slug chosen before, when the page comes back with a problem. */
  chosen: string | undefined;
  invalid: boolean;
  locale: Locale;
};

export function StartForm({ action, frameworks, chosen, invalid, locale }: Props) {
  const t = getTranslator(locale, "assess");
  const first = frameworks.find(({ slug }) => slug === chosen) ?? frameworks[0];
  return (
    <form action={action} className="plain-form">
      <input type="hidden" name="locale" value={locale} />
      <fieldset>
        <legend>{t("frameworkLegend")}</legend>
        {frameworks.map(({ slug, title, publisher, areas, questions, items }) => (
          <label key={slug} className="choice">
            <input
              type="radio"
              name="framework"
              value={slug}
              defaultChecked={slug === first?.slug}
              required
            />
            <span>
              <b>{title}</b>
              <small>{t("frameworkSize", { areas, questions, items, publisher })}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="title">{t("titleLabel")}</label>
        <p className="fine" id="title-hint">
          {t("titleHint")}
        </p>
        <input
          id="title"
          name="title"
          type="text"
          required
          maxLength={LIMITS.title}
          autoComplete="off"
          aria-describedby="title-hint"
          aria-invalid={invalid || undefined}
        />
      </div>
      <button type="submit">{t("startButton")}</button>
    </form>
  );
}
