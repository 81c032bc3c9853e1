/** For an address with no practice, or one: what this page is for, and how practices come into it. */
import Link from "next/link";
import { MAX_COMPARED } from "@/lib/catalogue/compare-request";
import { practiceHref } from "@/lib/catalogue/filters";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

/** `slugs`: the practices that are there; the list of practices is told, so that they are kept. */
export function HowToChoose({ slugs, locale }: { slugs: readonly string[]; locale: Locale }) {
  const t = getTranslator(locale, "compare");
  return (
    <section className="compare-how" aria-labelledby="how-title">
      <h2 id="how-title">{slugs.length === 0 ? t("howTitle") : t("oneMore")}</h2>
      <ol>
        <li>
          {t.rich("howBrowse", {
            browse: (text) => (
              <Link href={localePath(locale, practiceHref({ beside: [...slugs] }))}>{text}</Link>
            ),
          })}
        </li>
        <li>{t("howSearch")}</li>
        <li>{t("howMany", { most: MAX_COMPARED })}</li>
      </ol>
    </section>
  );
}
