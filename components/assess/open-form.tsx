/** For who has a private link on paper or in another program: pasted here, it opens. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { action: (form: FormData) => Promise<void>; invalid: boolean; locale: Locale };

export function OpenForm({ action, invalid, locale }: Props) {
  const t = getTranslator(locale, "assess");
  return (
    <form action={action} className="plain-form">
      <input type="hidden" name="locale" value={locale} />
      <div className="field">
        <label htmlFor="link">{t("linkLabel")}</label>
        <p className="fine" id="link-hint">
          {t("linkHint")}
        </p>
        <input
          id="link"
          name="link"
          type="text"
          required
          autoComplete="off"
          spellCheck={false}
          aria-describedby="link-hint"
          aria-invalid={invalid || undefined}
        />
      </div>
      <button type="submit" className="second-button">
        {t("openButton")}
      </button>
    </form>
  );
}
