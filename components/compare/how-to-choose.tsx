/** For an address with no practice, or one: what this page is for, and how practices come into it. */
import Link from "next/link";
import { MAX_COMPARED } from "@/lib/catalogue/compare-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function HowToChoose({ chosen, locale }: { chosen: number; locale: Locale }) {
  const t = getTranslator(locale, "compare");
  return (
    <section className="compare-how" aria-labelledby="how-title">
      <h2 id="how-title">{chosen === 0 ? t("howTitle") : t("oneMore")}</h2>
      <ol>
        <li>
          {t.rich("howBrowse", {
            browse: (text) => <Link href={localePath(locale, "/practices")}>{text}</Link>,
          })}
        </li>
        <li>{t("howSearch")}</li>
        <li>{t("howMany", { most: MAX_COMPARED })}</li>
      </ol>
    </section>
  );
}
