/** That it was handed in, when, under which reference; what the editors wrote back; and the way to take it back. */
import type { SubmissionView } from "@/lib/assessment/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";

type Props = {
  submission: SubmissionView;
  /** Where the text that was handed in can be had. */
  text: string;
  /** Null when there is nothing to take back. */
  withdraw: ((form: FormData) => Promise<void>) | null;
  secret: string;
  locale: Locale;
};

export function Receipt({ submission, text, withdraw, secret, locale }: Props) {
  const t = getTranslator(locale, "assess");
  const format = getFormatter(locale);
  const when = (date: Date) =>
    format.dateTime(date, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t(submission.withdrawnAt ? "receiptWithdrawn" : "receiptTitle")}</h2>
      <dl>
        <div>
          <dt>{t("receiptReference")}</dt>
          <dd className="reference">{submission.reference}</dd>
        </div>
        <div>
          <dt>{t("receiptSubmitted")}</dt>
          <dd>{t("utc", { when: when(submission.submittedAt) })}</dd>
        </div>
        {submission.withdrawnAt && (
          <div>
            <dt>{t("receiptTakenBack")}</dt>
            <dd>{t("utc", { when: when(submission.withdrawnAt) })}</dd>
          </div>
        )}
        {submission.note && (
          <div>
            <dt>{t("receiptNote")}</dt>
            <dd dir="auto">{submission.note}</dd>
          </div>
        )}
      </dl>
      {submission.isReplaced && <p className="notice">{t("receiptReplaced")}</p>}
      <p>
        <a href={text}>{t("receiptText")}</a>
      </p>
      {withdraw && (
        <form action={withdraw} className="plain-form">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="secret" value={secret} />
          <p>{t("withdrawText")}</p>
          <button type="submit" className="second-button">
            {t("withdrawButton")}
          </button>
        </form>
      )}
    </section>
  );
}
