/** At the end of a practice that was corrected: how often, and the way to what it said before. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function CorrectionsLink({ slug, count, locale }: { slug: string; count: number; locale: Locale }) {
  if (count === 0) return null;
  const t = getTranslator(locale, "corrections");
  return (
    <section id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t("linkTitle")}</h2>
      <p>
        <Link href={localePath(locale, `/practices/${slug}/corrections`)} prefetch={false}>
          {t("link", { count })}
        </Link>
        , {t("linkText")}
      </p>
    </section>
  );
}
