/** Whom to invite, and as what. */
import { LONGEST_NAME, roleSchema } from "@/lib/auth/schema";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AdminForm } from "./admin-form";
import type { FormState } from "./form-state";
import { formWords } from "./form-words";

type Props = { action: (before: FormState, form: FormData) => Promise<FormState>; locale: Locale };

export function InviteForm({ action, locale }: Props) {
  const t = getTranslator(locale, "admin");
  return (
    <AdminForm
      action={action}
      fields={[
        {
          kind: "text",
          name: "name",
          label: t("people.inviteName"),
          autoComplete: "off",
          maxLength: LONGEST_NAME,
        },
        {
          kind: "email",
          name: "email",
          label: t("people.inviteEmail"),
          hint: t("people.inviteEmailHint"),
          autoComplete: "off",
        },
        {
          kind: "choice",
          name: "role",
          label: t("people.inviteRole"),
          options: roleOptions(locale),
          value: "editor",
        },
      ]}
      button={t("people.inviteButton")}
      words={formWords(locale)}
    />
  );
}

/** The roles with what each may do, for a choice. */
export function roleOptions(locale: Locale) {
  const t = getTranslator(locale, "admin");
  return roleSchema.options.map((role) => ({
    value: role,
    label: t(`roleTitle.${role}`),
    hint: t(`roleText.${role}`),
  }));
}
