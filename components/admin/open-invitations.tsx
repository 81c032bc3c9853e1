/** The links that are still good, and a button that takes each back. */
import type { OpenInvitation } from "@/lib/auth/queries";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { timeInWords } from "./when";

type Props = {
  invitations: readonly OpenInvitation[];
  revoke: (form: FormData) => Promise<void>;
  locale: Locale;
};

export function OpenInvitations({ invitations, revoke, locale }: Props) {
  const t = getTranslator(locale, "admin");
  if (invitations.length === 0) return <p>{t("people.openNone")}</p>;
  return (
    <ul className="admin-rows">
      {invitations.map(({ id, kind, name, email, role, expiresAt }) => {
        const what = t(`people.openKind.${kind}`, {
          name: name ?? "",
          email: email ?? "",
          role: t(`role.${role}`),
        });
        return (
          <li key={id}>
            <div>
              {what}
              <p className="fine">{t("people.openUntil", { time: timeInWords(expiresAt, locale) })}</p>
            </div>
            <form action={revoke}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="quiet-button" aria-label={t("people.revokeNamed", { what })}>
                {t("people.revoke")}
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
