/** How to cite a practice as a whole, and all of it as files. */
import type { QuotePage } from "@/lib/catalogue/citation";
import type { PracticeView } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { CopyText } from "../ui/copy-text";

type Props = { practice: PracticeView; page: QuotePage; locale: Locale };

const files = [
  { format: "csv", ending: "/csv" },
  { format: "json", ending: "" },
  { format: "ris", ending: "/ris" },
] as const;

export function CitePractice({ practice, page, locale }: Props) {
  const t = getTranslator(locale, "practice");
  const { title, assessments } = practice;
  const cited = [
    t("citePracticeTitle", { title }),
    ...assessments.map(({ framework }) => t("citationFramework", framework)),
    t("citationAddress", { address: page.address, accessed: page.accessed }),
  ].join(" ");
  return (
    <section id="cite" className="cite-practice" aria-labelledby="cite-title">
      <h2 id="cite-title">{t("cite")}</h2>
      <div id="cite-text" className="quote-text">
        <p>{cited}</p>
      </div>
      <CopyText
        from="cite-text"
        text={t("citeCopy")}
        label={t("citeCopy")}
        copied={t("quoteCopied")}
        failed={t("quoteFailed")}
      />
      <ul className="plain-links">
        {files.map(({ format, ending }) => (
          <li key={format}>
            <a href={`/api/v1/practices/${practice.slug}${ending}`} download={`${practice.slug}.${format}`}>
              {t(`files.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
