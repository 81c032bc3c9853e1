/** For an address that has nothing: says so, and leads back into the catalogue. */
import Link from "next/link";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { SearchForm } from "../ui/search-form";

export function NothingHere({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "notFound");
  return (
    <div className="plain-page">
      <p className="kicker">404</p>
      <h1>{t("title")}</h1>
      <p className="lead">{t("text")}</p>
      <SearchForm action={localePath(locale, "/practices")} label={t("search")} button={t("searchButton")} />
      <ul className="plain-links">
        <li>
          <Link href={localePath(locale, "/practices")}>{t("practices")}</Link>
        </li>
        <li>
          <Link href={localePath(locale, "/sources")}>{t("sources")}</Link>
        </li>
        <li>
          <Link href={localePath(locale, "/")}>{t("home")}</Link>
        </li>
      </ul>
    </div>
  );
}
