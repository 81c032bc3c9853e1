/** Puts back what a field said before a correction, with a reason; folded until it is asked for. */
import type { CorrectionView } from "@/lib/corrections/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_REASON } from "@/lib/shared/reason";
import { fieldId } from "../form/field-id";

/** The name of the field for the reason, by the number of the correction: a summary of problems leads to it. */
export function putBackField(correction: number | string): string {
  return `put-back-${correction}`;
}

type Props = {
  action: (form: FormData) => Promise<void>;
  assessmentId: number;
  correction: CorrectionView;
  /** Of what the field says now, and would be put away. */
  version: string;
  /** Why it was not put back, when somebody tried. */
  problem: string | null;
  locale: Locale;
};

export function PutBack({ action, assessmentId, correction: { id, key }, version, problem, locale }: Props) {
  const t = getTranslator(locale, "corrections");
  const fieldName = fieldId(putBackField(id));
  return (
    <details className="fold" open={problem !== null}>
      <summary>
        <span>{t("putBack")}</span>
      </summary>
      <form action={action} className="plain-form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="id" value={assessmentId} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="correction" value={id} />
        <div className="field">
          <label htmlFor={fieldName}>{t("putBackReason")}</label>
          <p className="fine" id={`${fieldName}-hint`}>
            {t("reasonHint")}
          </p>
          {problem && (
            <p className="field-error" id={`${fieldName}-error`}>
              {problem}
            </p>
          )}
          <input
            id={fieldName}
            name="reason"
            type="text"
            maxLength={LONGEST_REASON}
            aria-describedby={problem ? `${fieldName}-hint ${fieldName}-error` : `${fieldName}-hint`}
            aria-invalid={problem ? true : undefined}
          />
        </div>
        <button type="submit" className="second-button">
          {t("putBackButton")}
        </button>
      </form>
    </details>
  );
}
