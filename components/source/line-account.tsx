/** The line account of a document: four counts that add up to its lines. That is how nothing is lost. */

import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import { lineUseKindSchema, type StoredReading } from "@/lib/imports/schema";

export function LineAccount({ lines, locale }: { lines: StoredReading["lines"]; locale: Locale }) {
  const t = getTranslator(locale, "source");
  const format = getFormatter(locale);
  return (
    <section aria-labelledby="account-title" className="account">
      <h2 id="account-title" className="label">
        {t("account")}
      </h2>
      <p>{t("accountSentence", lines)}</p>
      <dl>
        {lineUseKindSchema.options.map((kind) => (
          <div key={kind} className={`account-${kind}`}>
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd className="figures">{format.number(lines[kind])}</dd>
            <dd className="fine">{t(`kindsExplained.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
