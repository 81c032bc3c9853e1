/** Publishing what of a document is ready, in one go: what that does, with numbers, and the button that says how many. */
import type { PublishingForecast } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { LONGEST_REASON } from "@/lib/shared/reason";

type Props = {
  action: (form: FormData) => Promise<void>;
  id: number;
  forecast: PublishingForecast;
  locale: Locale;
};

export function PublishAllForm({ action, id, forecast, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  const { decided, own, unchecked } = forecast;
  const ready = decided + own;
  if (ready + unchecked === 0) {
    return (
      <>
        <p>{t("document.publishAllNone")}</p>
        <WillHappen forecast={forecast} locale={locale} />
      </>
    );
  }
  return (
    <form action={action} className="plain-form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      <p>{t("document.publishAllLead")}</p>
      <WillHappen forecast={forecast} locale={locale} />
      {own + unchecked > 1 && <p className="fine">{t("document.publishAllLike")}</p>}
      <ReasonField locale={locale} />
      <p>{t("place.everybody")}</p>
      <button type="submit">
        {unchecked > 0
          ? t("document.publishAllButtonMore")
          : t("document.publishAllButton", { count: ready })}
      </button>
    </form>
  );
}

function WillHappen({ forecast, locale }: Pick<Props, "forecast" | "locale">) {
  const t = getTranslator(locale, "drafts");
  const { decided, own, waiting, unchecked } = forecast;
  return (
    <ul className="will-happen">
      {decided > 0 && <li>{t("document.publishAllDecided", { count: decided })}</li>}
      {own > 0 && <li>{t("document.publishAllOwn", { count: own })}</li>}
      {waiting.map(({ problem, count }) => (
        <li key={problem}>
          {t("document.publishAllWaiting", { count, reason: t(`problemsShort.${problem}`) })}
        </li>
      ))}
      {unchecked > 0 && <li>{t("document.publishAllUnchecked", { count: unchecked })}</li>}
    </ul>
  );
}

/** Why fields were changed; not required. */
export function ReasonField({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "drafts");
  return (
    <div className="field">
      <label htmlFor="reason">{t("document.reasonOptional")}</label>
      <p className="fine" id="reason-hint">
        {t("document.reasonOptionalHint")}
      </p>
      <input
        id="reason"
        name="reason"
        type="text"
        maxLength={LONGEST_REASON}
        aria-describedby="reason-hint"
      />
    </div>
  );
}
