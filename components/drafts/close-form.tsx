/** Throwing an import away, or bringing it back: what it means, the reason, the button. */

import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_REASON } from "@/lib/shared/reason";

type Props = {
  action: (form: FormData) => Promise<void>;
  id: number;
  kind: "discard" | "reopen";
  locale: Locale;
};

export function CloseForm({ action, id, kind, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  return (
    <form action={action} className="plain-form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <p>{t(`document.${kind}Text`)}</p>
      <div className="field">
        <label htmlFor="close-reason">{t("document.reason")}</label>
        <p className="fine" id="close-reason-hint">
          {t("document.reasonHint")}
        </p>
        <input
          id="close-reason"
          name="reason"
          type="text"
          required
          maxLength={LONGEST_REASON}
          aria-describedby="close-reason-hint"
        />
      </div>
      <button type="submit" className="second-button">
        {t(`document.${kind}Button`)}
      </button>
    </form>
  );
}
