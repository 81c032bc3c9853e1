/** A step that needs a reason: what it is about in hidden fields, the reason, the button. */
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_REASON } from "@/lib/shared/reason";

type Props = {
  action: (form: FormData) => Promise<void>;
  /** Tells the fields of several such forms on one page apart. */
  id: string;
  fields: Readonly<Record<string, string | number>>;
  button: string;
  locale: Locale;
  children?: ReactNode;
};

export function ReasonForm({ action, id, fields, button, locale, children }: Props) {
  const t = getTranslator(locale, "practices");
  return (
    <form action={action} className="plain-form reason-form">
      {Object.entries({ locale, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="field">
        <label htmlFor={`reason-${id}`}>{t("reasonLabel")}</label>
        <p className="fine" id={`reason-${id}-hint`}>
          {t("reasonHint")}
        </p>
        <input
          id={`reason-${id}`}
          name="reason"
          type="text"
          required
          maxLength={LONGEST_REASON}
          aria-describedby={`reason-${id}-hint`}
        />
      </div>
      <button type="submit">{button}</button>
    </form>
  );
}
