import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminFrame } from "@/components/admin/admin-frame";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { PersonPage } from "@/components/admin/person-page";
import { findSessions, getPerson } from "@/lib/auth/queries";
import { requireAdministrator } from "@/lib/auth/session";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { localeOf, type SearchParams } from "../../../locale";
import { signOutAction } from "../../actions";
import { formTitle } from "../../title";
import { changeRoleAction, disableAction, enableAction, newPasswordLinkAction } from "../actions";

type Props = SearchParams & { params: Promise<{ locale: string; id: string }> };

/** Gives the person of the address; a number that is nobody's leads back to the list, which says so. */
async function open(params: Props["params"]) {
  const locale: Locale = await localeOf(params);
  const entered = await requireAdministrator();
  const { id } = await params;
  const shown = /^[1-9]\d{0,14}$/.test(id) ? await getPerson(Number(id)) : null;
  if (!shown) redirect("/admin/people?problem=notFound");
  return { locale, entered, shown };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, shown } = await open(params);
  return { title: await formTitle(shown.name, locale, problemOf((await searchParams).problem) !== null) };
}

/** One person: role, password, access. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, entered, shown } = await open(params);
  const { done, problem } = await searchParams;
  const t = getTranslator(locale, "admin");
  const said = (["role", "disabled", "enabled"] as const).find((known) => known === done);
  return (
    <AdminFrame
      person={entered.person}
      title={shown.name}
      current="people"
      signOut={signOutAction}
      locale={locale}
    >
      <Outcome done={said && t(`people.done.${said}`)} problem={problemOf(problem)} locale={locale} />
      <PersonPage
        person={shown}
        sessions={(await findSessions(shown.id)).length}
        actions={{
          role: changeRoleAction,
          disable: disableAction,
          enable: enableAction,
          newPassword: newPasswordLinkAction,
        }}
        locale={locale}
      />
    </AdminFrame>
  );
}
