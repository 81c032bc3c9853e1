/** The frame of every page of the administration: its parts, who is signed in, and the way out. */
import Link from "next/link";
import type { ReactNode } from "react";
import type { Person } from "@/lib/auth/queries";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { type PartKey, partsFor } from "./parts";

type Props = {
  person: Pick<Person, "name" | "role">;
  title: string;
  /** Null on a page that belongs to no part. */
  current: PartKey | null;
  signOut: () => Promise<void>;
  locale: Locale;
  children: ReactNode;
};

export function AdminFrame({ person, title, current, signOut, locale, children }: Props) {
  const t = getTranslator(locale, "admin");
  return (
    <div className="admin">
      <div className="admin-bar">
        <nav aria-label={t("navigation")}>
          <ul>
            {partsFor(person.role).map(({ key, path }) => (
              <li key={key}>
                <Link
                  href={localePath(locale, path)}
                  aria-current={key === current ? "page" : undefined}
                  prefetch={false}
                >
                  {t(`parts.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <form action={signOut} className="admin-who">
          <span>{t("who", { name: person.name, role: t(`role.${person.role}`) })}</span>
          <button type="submit" className="quiet-button">
            {t("signOut")}
          </button>
        </form>
      </div>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
