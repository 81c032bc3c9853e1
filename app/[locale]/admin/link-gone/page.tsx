import type { Metadata } from "next";
import Link from "next/link";
import { Door } from "@/components/admin/door";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "../../locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "admin")("gone.title") };
}

/** For a link that is good for nothing: the same for every reason. */
export default async function LinkGonePage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, "admin");
  return (
    <Door title={t("gone.title")}>
      <p className="lead">{t("gone.lead")}</p>
      <p>{t("gone.what")}</p>
      <p>
        <Link href={localePath(locale, "/admin/sign-in")}>{t("gone.signIn")}</Link>
      </p>
    </Door>
  );
}
