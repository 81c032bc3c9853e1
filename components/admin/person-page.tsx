/** What an administrator can do about one person: role, forgotten password, access. */
import Link from "next/link";
import type { Person } from "@/lib/auth/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { AdminPart } from "./admin-part";
import { roleOptions } from "./invite-form";
import { dayInWords } from "./when";

type Action = (form: FormData) => Promise<void>;
type Props = {
  person: Person;
  /** How many browsers they are signed in with. */
  sessions: number;
  actions: { role: Action; disable: Action; enable: Action; newPassword: Action };
  locale: Locale;
};

export function PersonPage({ person, sessions, actions, locale }: Props) {
  const t = getTranslator(locale, "admin");
  const { id, name, email, role, disabledAt } = person;
  return (
    <>
      <p className="lead">{t("people.personLead", { email, role: t(`role.${role}`), count: sessions })}</p>
      <p>
        <Link href={localePath(locale, `/admin/history?who=${id}`)} prefetch={false}>
          {t("people.historyLink", { name })}
        </Link>
      </p>
      <AdminPart id="role" title={t("people.roleTitle")}>
        <form action={actions.role} className="admin-form">
          <input type="hidden" name="id" value={id} />
          <fieldset aria-label={t("people.roleTitle")}>
            {roleOptions(locale).map((option) => (
              <label key={option.value} className="choice">
                <input type="radio" name="role" value={option.value} defaultChecked={option.value === role} />
                <span>
                  <b>{option.label}</b>
                  <small>{option.hint}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit">{t("people.roleButton")}</button>
        </form>
      </AdminPart>
      {!disabledAt && (
        <AdminPart id="password" title={t("people.passwordTitle")}>
          <p>{t("people.passwordText", { name })}</p>
          <form action={actions.newPassword}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="name" value={name} />
            <button type="submit" className="second-button">
              {t("people.passwordButton")}
            </button>
          </form>
        </AdminPart>
      )}
      <AdminPart id="access" title={t("people.accessTitle")}>
        <Access person={person} actions={actions} locale={locale} />
      </AdminPart>
    </>
  );
}

function Access({ person: { id, name, disabledAt }, actions, locale }: Omit<Props, "sessions">) {
  const t = getTranslator(locale, "admin");
  if (disabledAt) {
    return (
      <>
        <p>{t("people.enableText", { name, day: dayInWords(disabledAt, locale) })}</p>
        <form action={actions.enable}>
          <input type="hidden" name="id" value={id} />
          <button type="submit">{t("people.enableButton")}</button>
        </form>
      </>
    );
  }
  return (
    <>
      <p>{t("people.disableText", { name })}</p>
      <form action={actions.disable} className="admin-form">
        <input type="hidden" name="id" value={id} />
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("people.disableSure")}</span>
        </label>
        <button type="submit" className="danger-button">
          {t("people.disableButton")}
        </button>
      </form>
    </>
  );
}
