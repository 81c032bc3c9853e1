/** Says that the list is there to choose from for a comparison that has begun, and leads back to it. */
import Link from "next/link";
import { compareHref } from "@/lib/catalogue/compare-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function BesideNotice({ beside, locale }: { beside: readonly string[]; locale: Locale }) {
  if (beside.length === 0) return null;
  const t = getTranslator(locale, "browse");
  return (
    <p className="beside-notice">
      {t("beside", { count: beside.length })}{" "}
      <Link href={localePath(locale, compareHref({ slugs: [...beside] }))} prefetch={false}>
        {t("besideBack")}
      </Link>
    </p>
  );
}
