/** Everybody, by name; each name leads to what can be done about them. */
import Link from "next/link";
import type { Person } from "@/lib/auth/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type Page, pageCount } from "@/lib/shared/paging";
import { PageLinks } from "../ui/page-links";
import { dayInWords } from "./when";

type Props = { people: Page<Person>; own: number; locale: Locale };

export function PeopleTable({ people, own, locale }: Props) {
  const t = getTranslator(locale, "admin");
  const pages = pageCount(people);
  const at = (page: number) => localePath(locale, `/admin/people${page === 1 ? "" : `?page=${page}`}`);
  return (
    <>
      <table className="admin-table" aria-label={t("people.tableLabel")}>
        <thead>
          <tr>
            {(["nameHead", "emailHead", "roleHead", "stateHead"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`people.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.items.map(({ id, name, email, role, disabledAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={localePath(locale, `/admin/people/${id}`)} prefetch={false}>
                  {name}
                </Link>
                {id === own && ` (${t("people.you")})`}
              </th>
              <td className="address">{email}</td>
              <td>{t(`role.${role}`)}</td>
              <td>
                {disabledAt
                  ? t("people.disabled", { day: dayInWords(disabledAt, locale) })
                  : t("people.enabled")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <PageLinks
          label={t("people.pages")}
          here={t("people.pageOf", { page: people.page, pages })}
          previous={
            people.page > 1
              ? { href: at(Math.min(people.page - 1, pages)), text: t("people.previous") }
              : null
          }
          next={people.page < pages ? { href: at(people.page + 1), text: t("people.next") } : null}
        />
      )}
    </>
  );
}
