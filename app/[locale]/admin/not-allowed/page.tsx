import type { Metadata } from "next";
import Link from "next/link";
import { Door } from "@/components/admin/door";
import { requireEditor } from "@/lib/auth/session";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf } from "../../locale";
import { signOutAction } from "../actions";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "admin")("notAllowed.title") };
}

/** For an editor who came to what is an administrator's. */
export default async function NotAllowedPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const t = getTranslator(locale, "admin");
  return (
    <Door title={t("notAllowed.title")}>
      <p className="lead">{t("notAllowed.lead")}</p>
      <p>{t("notAllowed.who", { name: person.name, role: t(`role.${person.role}`) })}</p>
      <p>
        <Link href={localePath(locale, "/admin")}>{t("notAllowed.back")}</Link>
      </p>
      <form action={signOutAction}>
        <button type="submit" className="second-button">
          {t("notAllowed.signIn")}
        </button>
      </form>
    </Door>
  );
}
