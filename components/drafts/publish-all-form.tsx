/** Publishing all write-ups of a document that are ready, in one go. */
import { type DraftSummary, LONGEST_REASON } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = { action: (form: FormData) => Promise<void>; draft: DraftSummary; locale: Locale };

export function PublishAllForm({ action, draft, locale }: Props) {
  const t = getTranslator(locale, "drafts");
  return (
    <form action={action} className="plain-form">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={draft.id} />
      <p>{t("document.publishAllText", { count: draft.writeUps.decided })}</p>
      <ReasonField locale={locale} />
      <p>{t("place.everybody")}</p>
      <button type="submit">{t("document.publishAllButton")}</button>
    </form>
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
