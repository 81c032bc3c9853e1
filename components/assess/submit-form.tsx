/** What handing in means, said before the button. */
import type { ReactNode } from "react";
import type { Figures } from "@/lib/assessment/progress";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { draftHref } from "./links";

type Props = {
  action: (form: FormData) => Promise<void>;
  figures: Figures;
  /** Whether it was handed in before. */
  again: boolean;
  /** What is said beside the button of words that are not part of it yet. */
  kept: ReactNode;
  secret: string;
  locale: Locale;
};

export function SubmitForm({ action, figures, again, kept, secret, locale }: Props) {
  const t = getTranslator(locale, "assess");
  return (
    <section aria-labelledby="submit-title">
      <h2 id="submit-title">{t(again ? "submitAgainTitle" : "submitTitle")}</h2>
      <p>{t("submitText")}</p>
      <ul className="assess-promises">
        {(["editors", "locked", "withdraw", "contact"] as const).map((key) => (
          <li key={key}>{t(`submitMeans.${key}`)}</li>
        ))}
      </ul>
      <p>
        <a href={draftHref(locale, secret, "check")}>{t("submitLook")}</a>
      </p>
      <p className="figures">{t.rich("figures", { ...figures, b: (words) => <b>{words}</b> })}</p>
      <form action={action} className="plain-form">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="secret" value={secret} />
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("submitSure")}</span>
        </label>
        {kept}
        <button type="submit">{t("submitButton")}</button>
      </form>
    </section>
  );
}
