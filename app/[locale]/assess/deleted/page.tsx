import type { Metadata } from "next";
import Link from "next/link";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "../../locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "assess")("deletedTitle"), robots: { index: false } };
}

/** Says that a self-assessment is gone, and what of it is not in our hands. */
export default async function DeletedPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "assess");
  return (
    <div className="plain-page">
      <h1>{t("deletedTitle")}</h1>
      <p className="lead">{t("deletedText")}</p>
      <ul className="plain-links">
        <li>
          <Link href={localePath(locale, "/assess")}>{t("startAnother")}</Link>
        </li>
        <li>
          <Link href={localePath(locale, "/practices")}>{t("browse")}</Link>
        </li>
      </ul>
    </div>
  );
}
