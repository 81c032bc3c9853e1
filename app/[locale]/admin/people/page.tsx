import type { Metadata } from "next";
import { headers } from "next/headers";
import { AdminFrame } from "@/components/admin/admin-frame";
import { AdminPart } from "@/components/admin/admin-part";
import { InviteForm } from "@/components/admin/invite-form";
import { NewLink } from "@/components/admin/new-link";
import { OpenInvitations } from "@/components/admin/open-invitations";
import { Outcome, problemOf } from "@/components/admin/outcome";
import { PeopleTable } from "@/components/admin/people-table";
import { findOpenInvitations, findPeople } from "@/lib/auth/queries";
import { requireAdministrator } from "@/lib/auth/session";
import { getShownLink } from "@/lib/auth/shown-link";
import { getTranslator } from "@/lib/i18n/translate";
import { boundedInteger, MAX_PAGE } from "@/lib/shared/paging";
import { siteOrigin } from "@/lib/shared/site-origin";
import { type LocaleParams, localeOf, type SearchParams } from "../../locale";
import { signOutAction } from "../actions";
import { formTitle } from "../title";
import { hideLinkAction, inviteAction, revokeAction } from "./actions";

const PAGE_SIZE = 50;

export async function generateMetadata({
  params,
  searchParams,
}: LocaleParams & SearchParams): Promise<Metadata> {
  const locale = await localeOf(params);
  const problem = problemOf((await searchParams).problem) !== null;
  return { title: await formTitle(getTranslator(locale, "admin")("people.title"), locale, problem) };
}

/** Who may work here, who is invited, and a form to invite more. */
export default async function PeoplePage({ params, searchParams }: LocaleParams & SearchParams) {
  const locale = await localeOf(params);
  const { person } = await requireAdministrator();
  const asked = await searchParams;
  const page = boundedInteger(String(asked.page), { min: 1, max: MAX_PAGE, fallback: 1 });
  const people = await findPeople({ page, pageSize: PAGE_SIZE });
  const link = asked.link === "1" ? await getShownLink(person.id) : null;
  const t = getTranslator(locale, "admin");
  const said = (["revoked", "hidden"] as const).find((known) => known === asked.done);
  return (
    <AdminFrame
      person={person}
      title={t("people.title")}
      current="people"
      signOut={signOutAction}
      locale={locale}
    >
      <Outcome done={said && t(`people.done.${said}`)} problem={problemOf(asked.problem)} locale={locale} />
      {link && (
        <NewLink link={link} origin={siteOrigin(await headers())} hide={hideLinkAction} locale={locale} />
      )}
      <p className="lead">{t("people.lead", { count: people.total })}</p>
      <PeopleTable people={people} own={person.id} locale={locale} />
      <AdminPart id="invite" title={t("people.inviteTitle")}>
        <InviteForm action={inviteAction.bind(null, { locale })} locale={locale} />
      </AdminPart>
      <AdminPart id="open" title={t("people.openTitle")}>
        <OpenInvitations invitations={await findOpenInvitations()} revoke={revokeAction} locale={locale} />
      </AdminPart>
    </AdminFrame>
  );
}
