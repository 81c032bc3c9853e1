import type { Metadata } from "next";
import { AdminForm } from "@/components/admin/admin-form";
import { Door } from "@/components/admin/door";
import { formWords, personFields } from "@/components/admin/form-words";
import { getTranslator } from "@/lib/i18n/translate";
import { openInvitation, type TokenParams } from "../../invitation";
import { formTitle } from "../../title";
import { newPasswordAction } from "./actions";

export async function generateMetadata({ params }: TokenParams): Promise<Metadata> {
  const { locale } = await openInvitation(params, "newPassword");
  return { title: await formTitle(getTranslator(locale, "admin")("newPassword.title"), locale) };
}

/** Where somebody who forgot their password chooses another. */
export default async function NewPasswordPage({ params }: TokenParams) {
  const { locale, token, invitation } = await openInvitation(params, "newPassword");
  const t = getTranslator(locale, "admin");
  return (
    <Door title={t("newPassword.title")}>
      <p className="lead">
        {t("newPassword.lead", { name: invitation.name ?? "", email: invitation.email ?? "" })}
      </p>
      <AdminForm
        action={newPasswordAction.bind(null, { locale, token })}
        fields={[personFields(locale).newPassword()]}
        button={t("newPassword.button")}
        words={formWords(locale)}
      />
    </Door>
  );
}
