import type { Metadata } from "next";
import { AdminForm } from "@/components/admin/admin-form";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { formWords, personFields } from "@/components/admin/form-words";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { SessionList } from "@/components/admin/session-list";
import { findSessions } from "@/lib/auth/queries";
import { requireEditor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translate";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";
import { formTitle } from "../title";
import { changePasswordAction, endAllAction, endOthersAction, endSessionAction } from "./actions";

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = problemOf((await searchParams).problem) !== null;
  return { title: await formTitle(getTranslator(locale, "admin")("account.title"), locale, problem) };
}

/** One's own password, and where one is signed in. */
export default async function AccountPage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person, sessionId } = await requireEditor();
  const { done, problem } = await searchParams;
  const t = getTranslator(locale, "admin");
  const said = (["password", "session", "others"] as const).find((known) => known === done);
  return (
    <AdminFrame
      person={person}
      title={t("account.title")}
      current="account"
      signOut={signOutAction}
      locale={locale}
    >
      <Outcome done={said && t(`account.done.${said}`)} problem={problemOf(problem)} locale={locale} />
      <p className="lead">
        {t("account.lead", { name: person.name, email: person.email, role: t(`role.${person.role}`) })}
      </p>
      <AdminPart id="password" title={t("account.passwordTitle")}>
        <AdminForm
          action={changePasswordAction.bind(null, { locale })}
          fields={[
            {
              kind: "password",
              name: "old",
              label: t("account.oldPassword"),
              autoComplete: "current-password",
            },
            personFields(locale).newPassword(),
          ]}
          button={t("account.passwordButton")}
          words={formWords(locale)}
        />
        <p className="fine">{t("account.passwordNote")}</p>
      </AdminPart>
      <AdminPart id="sessions" title={t("account.sessionsTitle")}>
        <SessionList
          sessions={await findSessions(person.id)}
          current={sessionId}
          actions={{ end: endSessionAction, endOthers: endOthersAction, endAll: endAllAction }}
          locale={locale}
        />
      </AdminPart>
    </AdminFrame>
  );
}
