import type { Metadata } from "next";
import Link from "next/link";
import { OpenForm } from "@/components/assess/open-form";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "../../locale";
import { openAction } from "../actions";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "assess")("noLinkTitle"), robots: { index: false } };
}

/** For a private link that opens nothing: forged, cut short or deleted, it is the same page (sent as 404 by proxy.ts). */
export default async function NoSuchLinkPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "assess");
  return (
    <div className="plain-page">
      <p className="kicker">404</p>
      <h1>{t("noLinkTitle")}</h1>
      <p className="lead">{t("noLinkText")}</p>
      <OpenForm action={openAction} invalid={false} locale={locale} />
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
