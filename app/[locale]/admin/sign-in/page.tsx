import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminForm } from "@/components/admin/admin-form";
import { Door } from "@/components/admin/door";
import { formWords } from "@/components/admin/form-words";
import { safeNext } from "@/lib/auth/next-path";
import { getSignedIn } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { formTitle } from "../title";
import { signInAction } from "./actions";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: await formTitle(getTranslator(locale, "admin")("signIn.title"), locale) };
}

/** The way in. Who is in already is led on. */
export default async function SignInPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const asked = await searchParams;
  const next = safeNext(asked.next);
  if (await getSignedIn()) redirect(next);
  const t = getTranslator(locale, "admin");
  return (
    <Door title={t("signIn.title")}>
      {asked.ended === "1" && (
        <p className="notice" role="status">
          {t("signIn.ended")}
        </p>
      )}
      <p className="lead">{t("signIn.lead")}</p>
      <AdminForm
        action={signInAction.bind(null, { locale, next })}
        fields={[
          { kind: "email", name: "email", label: t("fields.email"), autoComplete: "username" },
          {
            kind: "password",
            name: "password",
            label: t("fields.password"),
            autoComplete: "current-password",
          },
        ]}
        button={t("signIn.button")}
        words={formWords(locale)}
      />
      <p className="fine">{t("signIn.forgotten")}</p>
    </Door>
  );
}
