/** The blank forms, to look at before starting, to print, or to fill in elsewhere. */
import Link from "next/link";
import type { FrameworkSummary } from "@/lib/frameworks/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function BlankForms({
  frameworks,
  locale,
}: {
  frameworks: readonly FrameworkSummary[];
  locale: Locale;
}) {
  const t = getTranslator(locale, "assess");
  return (
    <>
      <p>{t("lookText")}</p>
      <ul className="blank-forms">
        {frameworks.map(({ slug, title }) => {
          const form = localePath(locale, `/assess/form/${slug}`);
          return (
            <li key={slug}>
              <Link href={form} prefetch={false}>
                {title}
              </Link>
              <span className="fine">
                <a href={`${form}/form.docx`}>
                  {t("word")}
                  <span className="unseen">: {title}</span>
                </a>{" "}
                ·{" "}
                <a href={`${form}/form.txt`}>
                  {t("plainText")}
                  <span className="unseen">: {title}</span>
                </a>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
