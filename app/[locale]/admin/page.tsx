import type { Metadata } from "next";
import Link from "next/link";
import { AdminFrame } from "@/components/admin/admin-frame";
import { partsFor } from "@/components/admin/parts";
import { DraftsWaiting } from "@/components/drafts/drafts-waiting";
import { requireEditor } from "@/lib/auth/session";
import { findDrafts } from "@/lib/drafts/queries";
import { localePath } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translate";
import { findQueue } from "@/lib/review/queries";
import { type LocaleParams, localeOf } from "../locale";
import { signOutAction } from "./actions";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "admin")("overviewTitle") };
}

/** What there is to do here, for whoever is signed in. */
export default async function AdminPage({ params }: LocaleParams) {
  const locale = await localeOf(params);
  const { person } = await requireEditor();
  const [drafts, queue] = await Promise.all([
    findDrafts({ closed: false, page: 1, pageSize: 1 }),
    findQueue({ page: 1, pageSize: 1 }),
  ]);
  const t = getTranslator(locale, "admin");
  return (
    <AdminFrame
      person={person}
      title={t("overviewTitle")}
      current="overview"
      signOut={signOutAction}
      locale={locale}
    >
      <p className="lead">{t("overviewLead")}</p>
      <ul className="entries">
        {partsFor(person.role).map(({ key, path }) =>
          key === "overview" ? null : (
            <li key={key}>
              <h2>
                <Link href={localePath(locale, path)} prefetch={false}>
                  {t(`parts.${key}`)}
                </Link>
              </h2>
              <p>{t(`partsText.${key}`)}</p>
              {key === "import" && <DraftsWaiting count={drafts.total} locale={locale} />}
              {key === "queue" && (
                <p>{getTranslator(locale, "review")("queueLead", { count: queue.total })}</p>
              )}
            </li>
          ),
        )}
      </ul>
    </AdminFrame>
  );
}
