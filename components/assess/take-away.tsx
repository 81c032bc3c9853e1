/** The downloads of a self-assessment, each with what it is good for. */
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

type Props = {
  /** Address of the page: the files lie below it. */
  base: string;
  check: string;
  plan: string;
  locale: Locale;
};

const files = [
  ["docx", "self-assessment.docx"],
  ["txt", "self-assessment.txt"],
  ["csv", "self-assessment.csv"],
  ["json", "self-assessment.json"],
] as const;

export function TakeAway({ base, check, plan, locale }: Props) {
  const t = getTranslator(locale, "assess");
  return (
    <section aria-labelledby="take-title" className="take-away">
      <h2 id="take-title">{t("takeTitle")}</h2>
      <dl>
        {files.map(([kind, file]) => (
          <div key={kind}>
            <dt>
              <a href={`${base}/${file}`}>{t(`take.${kind}`)}</a>
            </dt>
            <dd>{t(`takeHow.${kind}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <a href={check}>{t("take.print")}</a>
          </dt>
          <dd>{t("takeHow.print")}</dd>
        </div>
        <div>
          <dt>
            <a href={plan}>{t("planToo")}</a>
          </dt>
          <dd>{t("planTooHow")}</dd>
        </div>
      </dl>
    </section>
  );
}
