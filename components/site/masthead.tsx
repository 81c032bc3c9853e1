/** The head of every page: the name, and the parts of the catalogue. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { Motif } from "./motif";

export function Masthead({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "site");
  return (
    <header className="masthead">
      <div className="sheet">
        <Link href={localePath(locale, "/")} className="wordmark" aria-label={t("home")}>
          <Motif />
          {t("name")}
        </Link>
        <nav aria-label={t("mainNavigation")}>
          <ul>
            {(["practices", "criteria", "matrix", "compare", "assess", "sources", "about"] as const).map(
              (part) => (
                <li key={part}>
                  <Link href={localePath(locale, `/${part}`)}>{t(part)}</Link>
                </li>
              ),
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}
