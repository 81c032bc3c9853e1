import type { Metadata } from "next";
import { AdminForm } from "@/components/admin/admin-form";
import { Door } from "@/components/admin/door";
import { formWords, personFields } from "@/components/admin/form-words";
import { getTranslator } from "@/lib/i18n/translate";
import { openInvitation, type TokenParams } from "../../invitation";
import { formTitle } from "../../title";
import { joinAction } from "./actions";

export async function generateMetadata({ params }: TokenParams): Promise<Metadata> {
  const { locale, invitation } = await openInvitation(params, "join");
  const t = getTranslator(locale, "admin");
  return { title: await formTitle(t("join.title", { role: t(`role.${invitation.role}`) }), locale) };
}

/** Where somebody who was invited chooses a name and a password. */
export default async function JoinPage({ params }: TokenParams) {
  const { locale, token, invitation } = await openInvitation(params, "join");
  const t = getTranslator(locale, "admin");
  const fields = personFields(locale);
  return (
    <Door title={t("join.title", { role: t(`role.${invitation.role}`) })}>
      <p className="lead">{t("join.lead", { email: invitation.email ?? "" })}</p>
      <AdminForm
        action={joinAction.bind(null, { locale, token })}
        fields={[fields.name(invitation.name ?? ""), fields.newPassword()]}
        button={t("join.button")}
        words={formWords(locale)}
      />
    </Door>
  );
}
