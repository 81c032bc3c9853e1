/** The foot of every page: what this is, whose work it shows, and where to read more. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";

export function Foot({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "site");
  return (
    <footer className="foot">
      <div className="sheet">
        <p>{t("footerLead")}</p>
        <p>{t("footerSpring")}</p>
        <nav aria-label={t("footerNavigation")}>
          <ul>
            <li>
              <Link href={localePath(locale, "/about#marks")}>{t("footerMarks")}</Link>
            </li>
            <li>
              <a href="/api/v1/practices">{t("footerApi")}</a>
            </li>
            <li>
              <Link href={localePath(locale, "/admin")} prefetch={false}>
                {t("footerAdmin")}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
