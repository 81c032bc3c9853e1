/** Puts back what a field said before a correction, with a reason; folded until it is asked for. */
import type { CorrectionView } from "@/lib/corrections/schema";
import { LONGEST_REASON } from "@/lib/corrections/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = {
  action: (form: FormData) => Promise<void>;
  assessmentId: number;
  correction: CorrectionView;
  locale: Locale;
};

export function PutBack({ action, assessmentId, correction: { id, key }, locale }: Props) {
  const t = getTranslator(locale, "corrections");
  return (
    <details className="fold">
      <summary>
        <span>{t("putBack")}</span>
      </summary>
      <form action={action} className="plain-form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={assessmentId} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="correction" value={id} />
        <div className="field">
          <label htmlFor={`put-back-${id}`}>{t("putBackReason")}</label>
          <p className="fine" id={`put-back-${id}-hint`}>
            {t("reasonHint")}
          </p>
          <input
            id={`put-back-${id}`}
            name="reason"
            type="text"
            maxLength={LONGEST_REASON}
            aria-describedby={`put-back-${id}-hint`}
          />
        </div>
        <button type="submit" className="second-button">
          {t("putBackButton")}
        </button>
      </form>
    </details>
  );
}
