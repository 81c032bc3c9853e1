/** Practices of the catalogue that this may be about, each with the reasons; a person decides. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translate";
import type { Alike } from "@/lib/review/schema";

export function AlikeList({ alike, locale }: { alike: readonly Alike[]; locale: Locale }) {
  const t = getTranslator(locale, "review");
  const format = getFormatter(locale);
  if (alike.length === 0) return <p>{t("alikeNone")}</p>;
  return (
    <ul className="plain-links">
      {alike.map(({ slug, title, reasons, frameworks }) => (
        <li key={slug}>
          <Link href={localePath(locale, `/practices/${slug}`)} prefetch={false} dir="auto">
            {title}
          </Link>
          : {format.list(reasons.map((reason) => t(`reasons.${reason}`)))}{" "}
          <span className="fine">({t("alikeBy", { frameworks: format.list(frameworks) })})</span>
        </li>
      ))}
    </ul>
  );
}
